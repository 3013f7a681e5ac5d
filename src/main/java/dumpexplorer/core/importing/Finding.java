package dumpexplorer.core.importing;

import dumpexplorer.core.format.ParsedDump;

/// What a candidate turned out to be.
sealed interface Finding {

    /// Whether it is a dump, or was meant to be one.
    default boolean isOfDump() {
        return switch (this) {
            case Dump dump -> true;
            case Known known -> true;
            case Rejected rejected -> true;
            case BrokenLine broken -> false;
            case Nothing nothing -> false;
            case Misnamed misnamed -> false;
            case LinesEnded end -> false;
        };
    }

    /// A dump, to be put.
    record Dump(ParsedDump parsed) implements Finding {}

    /// A dump that the library has, byte for byte.
    record Known() implements Finding {}

    /// Cannot be read, and is kept already.
    record Rejected(String reason) implements Finding {}

    /// A line that is no JSON. Only among dumps it is worth a word.
    record BrokenLine(String reason) implements Finding {}

    /// No dump.
    record Nothing() implements Finding {}

    /// More than the one dump that its name says: to be taken apart by the walk.
    record Misnamed(Candidate.Unread file) implements Finding {}

    /// The end of a file of lines, whose lines have all come before.
    record LinesEnded(LineFile lines) implements Finding {}
}
