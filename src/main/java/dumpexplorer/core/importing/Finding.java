package dumpexplorer.core.importing;

import dumpexplorer.core.format.ParsedDump;

/// What a candidate turned out to be.
sealed interface Finding {

    /// A dump, to be put.
    record Dump(ParsedDump parsed) implements Finding {}

    /// A dump that the library has, byte for byte.
    record Known() implements Finding {}

    /// Cannot be read, and is kept already.
    record Rejected(String reason) implements Finding {}

    /// No dump.
    record Nothing() implements Finding {}

    /// The end of a file of lines, whose lines have all come before.
    record LinesEnded(LineFile lines) implements Finding {}
}
