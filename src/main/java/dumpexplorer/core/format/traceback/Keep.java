package dumpexplorer.core.format.traceback;

import dumpexplorer.core.format.ParsedDump;

/// How much of a traceback is kept while it is read.
enum Keep {
    /// All of it.
    ALL,
    /// What an index needs, whatever the length of the text: of each exception the innermost frames.
    INNERMOST;

    /// Frames of one exception that are enough for an index.
    static final int FRAMES = ParsedDump.MAX_FRAMES;

    /// Exceptions, or lines below the name of one, that are enough for an index.
    static final int ENOUGH = 1000;

    /// Characters of a message that are enough for an index.
    static final int MESSAGE = 65_536;
}
