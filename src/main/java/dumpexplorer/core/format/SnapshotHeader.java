package dumpexplorer.core.format;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/// The header that test tools put before a program's output: some lines of YAML between two lines
/// of `---`.
public final class SnapshotHeader {

    private static final String RULE = "---\n";

    private SnapshotHeader() {}

    /// Where the output begins: 0 where there is no header.
    public static int length(String text) {
        if (!text.startsWith(RULE)) {
            return 0;
        }
        int end = text.indexOf("\n" + RULE, RULE.length() - 1);
        return end < 0 ? 0 : end + 1 + RULE.length();
    }

    /// Reads over the header, where there is one.
    ///
    /// @param text UTF-8; can go back to a mark over {@value TextFormat#HEAD_BYTES} bytes
    public static void skip(InputStream text) throws IOException {
        String head = TextFormat.headOf(text);
        String header = head.substring(0, length(head));
        text.skipNBytes(header.getBytes(StandardCharsets.UTF_8).length);
    }
}
