package dumpexplorer.cli;

import picocli.CommandLine.Option;

/// `--limit N`.
final class Limit {

    @Option(
            names = "--limit",
            paramLabel = "N",
            description = "At most so many lines; all without it.")
    private int limit = Integer.MAX_VALUE;

    int most() throws UsageException {
        if (limit < 0) {
            throw new UsageException("--limit wants a number that is not negative");
        }
        return limit;
    }
}
