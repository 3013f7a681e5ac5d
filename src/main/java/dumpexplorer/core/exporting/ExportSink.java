package dumpexplorer.core.exporting;

import dumpexplorer.core.query.DumpRow;
import java.io.Closeable;
import java.io.IOException;

/// Takes dumps, one after the other, in one form.
interface ExportSink extends Closeable {

    /// Writes one dump.
    ///
    /// @return whether the dump has a place in this form
    /// @throws IOException when it cannot be read or written
    boolean write(DumpRow row) throws IOException;
}
