package dumpexplorer.core.format;

/// What came of reading one input.
public sealed interface ParseResult {

    /// A dump.
    record Parsed(ParsedDump dump) implements ParseResult {}

    /// Meant to be a dump, but cannot be read.
    ///
    /// @param reason one line in plain words: what is wrong
    /// @param offsetBytes where in the (inflated) input, from 0; -1 where no place can be named
    record Rejected(String reason, long offsetBytes) implements ParseResult {}

    /// Neither a dump's name nor a dump's mark: a README, an index, a symbol file.
    record Skipped() implements ParseResult {}
}
