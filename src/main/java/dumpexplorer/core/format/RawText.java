package dumpexplorer.core.format;

import dumpexplorer.core.model.Stackwalk;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/// Stack text that is not understood (yet): kept line by line.
public final class RawText {

    private RawText() {}

    /// Reads a text: no threads, every line that is not blank.
    public static Stackwalk read(InputStream text) throws IOException {
        TextLines lines = new TextLines(text);
        List<String> unparsed = new ArrayList<>();
        while (lines.next()) {
            String line = lines.line();
            if (!line.isBlank()) {
                unparsed.add(line);
            }
        }
        return new Stackwalk(List.of(), List.of(), unparsed);
    }
}
