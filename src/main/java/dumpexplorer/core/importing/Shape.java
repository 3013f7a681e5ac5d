package dumpexplorer.core.importing;

/// What some bytes turn out to be.
enum Shape {
    ONE_FILE,
    LINES,
    PACKED
}
