package dumpexplorer.core.remote.jsonrpc;

import dumpexplorer.core.job.Progress;
import dumpexplorer.core.remote.SharedAnswer;
import java.io.InputStream;

/// A line that answers a call.
sealed interface Answer extends SharedAnswer permits Line, StoredLine {

    /// Opens its bytes, once.
    ///
    /// @param progress told how many were taken, asked whether to stop
    InputStream open(Progress progress);
}
