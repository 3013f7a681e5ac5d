package dumpexplorer.core.format.crash;

import dumpexplorer.core.format.RawText;
import dumpexplorer.core.format.StackSummary;
import dumpexplorer.core.format.TextFormat;
import dumpexplorer.core.model.Stackwalk;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
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
        byte[] head = text.readNBytes(TextFormat.HEAD_BYTES);
        Optional<TextFormat> format = find(head);
        return format.isPresent() ? format.get().summarise(whole(head, text)) : StackSummary.NONE;
    }

    /// Reads all; a text of no known kind as raw lines.
    Stackwalk read(InputStream text) throws IOException {
        byte[] head = text.readNBytes(TextFormat.HEAD_BYTES);
        Optional<TextFormat> format = find(head);
        InputStream whole = whole(head, text);
        return format.isPresent() ? format.get().read(whole) : RawText.read(whole);
    }

    private static InputStream whole(byte[] head, InputStream rest) {
        return new SequenceInputStream(new ByteArrayInputStream(head), rest);
    }

    private Optional<TextFormat> find(byte[] head) {
        String start = new String(head, StandardCharsets.UTF_8);
        return formats.stream().filter(format -> format.recognises(start)).findFirst();
    }
}
