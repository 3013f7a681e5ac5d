package dumpexplorer.core.importing;

/// A file of lines, to tell in the end whether any of them was a dump. Touched by one thread at a
/// time.
final class LineFile {

    private boolean dumps;

    void sawDump() {
        dumps = true;
    }

    boolean hasDumps() {
        return dumps;
    }
}
