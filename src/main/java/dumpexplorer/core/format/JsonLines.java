package dumpexplorer.core.format;

import dumpexplorer.core.format.JsonScanner.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;

/// Files of several JSON documents, one a line (JSON Lines). Whoever imports splits them; each line
/// is an input of its own.
public final class JsonLines {

    private JsonLines() {}

    /// Whether a file's name says that it holds JSON Lines: `*.jsonl`, `*.ndjson`, perhaps packed.
    public static boolean hasNameOf(String fileName) {
        String lower = fileName.toLowerCase(Locale.ROOT);
        String plain = lower.endsWith(".gz") ? lower.substring(0, lower.length() - 3) : lower;
        return plain.endsWith(".jsonl") || plain.endsWith(".ndjson");
    }

    /// Whether a text begins with a JSON object that another one follows. [Formats#read] never
    /// takes such a text for a dump, so there is no need to ask before it has rejected or skipped
    /// one.
    ///
    /// @param text inflated; not closed
    /// @throws IOException when the bytes cannot be had; a text that is no JSON is an answer
    public static boolean areIn(InputStream text) throws IOException {
        JsonScanner json = new JsonScanner(text);
        try {
            if (json.peek() != Kind.OBJECT) {
                return false;
            }
            json.skipValue();
            return json.peek() == Kind.OBJECT;
        } catch (MalformedException e) {
            return false;
        }
    }
}
