package dumpexplorer.fuzz;

/// What Jazzer calls with the inputs that it makes up: for one parser, or, where none is named, for the
/// one that the first byte tells.
public final class FuzzTarget {

    private static final String PARSER = System.getProperty("dumpexplorer.fuzz", "");
    private static final FuzzedParser[] PARSERS = FuzzedParser.values();

    private FuzzTarget() {}

    /// Handles one input.
    public static void fuzzerTestOneInput(byte[] input) {
        if (!PARSER.isEmpty()) {
            FuzzedParser.valueOf(PARSER).read(input);
        } else if (input.length > 0) {
            byte[] rest = java.util.Arrays.copyOfRange(input, 1, input.length);
            PARSERS[(input[0] & 0xff) % PARSERS.length].read(rest);
        }
    }
}
