package dumpexplorer.core.format;

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
}
