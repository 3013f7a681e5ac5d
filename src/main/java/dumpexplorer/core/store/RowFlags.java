package dumpexplorer.core.store;

import dumpexplorer.core.format.ParsedDump;

/// Yes-or-no facts of a row, in one number.
final class RowFlags {

    private static final int HAS_DATA = 1;
    private static final int IS_ERROR = 2;
    private static final int HAS_DUMP_ID = 4;

    private RowFlags() {}

    static int of(IndexRow row) {
        return (row.hasData() ? HAS_DATA : 0)
                | (row.kind() == ParsedDump.Kind.ERROR ? IS_ERROR : 0)
                | (row.dumpId() != null ? HAS_DUMP_ID : 0);
    }

    static boolean hasData(int flags) {
        return (flags & HAS_DATA) != 0;
    }

    static boolean hasDumpId(int flags) {
        return (flags & HAS_DUMP_ID) != 0;
    }

    static ParsedDump.Kind kind(int flags) {
        return (flags & IS_ERROR) != 0 ? ParsedDump.Kind.ERROR : ParsedDump.Kind.CRASH;
    }
}
