package dumpexplorer.core.format.crash;

import dumpexplorer.core.format.RawText;
import dumpexplorer.core.format.StackSummary;
import dumpexplorer.core.format.TextFormat;
import dumpexplorer.core.model.Stackwalk;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;

/// Stack text inside of a crash, of whichever kind it is.
final class EmbeddedText {

    private final List<TextFormat> formats;

    EmbeddedText(List<TextFormat> formats) {
        this.formats = formats;
    }

    /// Reads what an index needs; nothing from a text of no known kind.
    StackSummary summarise(InputStream text) throws IOException {
        InputStream marked = new BufferedInputStream(text);
        Optional<TextFormat> format = find(marked);
        return format.isPresent() ? format.get().summarise(marked) : StackSummary.NONE;
    }

    /// Reads all; a text of no known kind as raw lines.
    Stackwalk read(InputStream text) throws IOException {
        InputStream marked = new BufferedInputStream(text);
        Optional<TextFormat> format = find(marked);
        return format.isPresent() ? format.get().read(marked) : RawText.read(marked);
    }

    private Optional<TextFormat> find(InputStream marked) throws IOException {
        String head = TextFormat.headOf(marked);
        return formats.stream().filter(format -> format.recognises(head)).findFirst();
    }
}
