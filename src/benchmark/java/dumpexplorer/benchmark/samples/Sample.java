package dumpexplorer.benchmark.samples;

import java.util.List;

/// One made dump.
///
/// @param files what it consists of
/// @param micros its time, since 1970
record Sample(List<File> files, long micros) {

    /// A file of a dump.
    ///
    /// @param folder for layouts of plain folders; empty for none
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record File(String folder, String name, byte[] bytes) {}

    /// Makes the dumps of one kind, by their numbers. Safe from many threads.
    interface Maker {

        /// Makes a dump.
        ///
        /// @param packer the calling thread's own
        Sample make(int number, Packer packer);
    }
}
