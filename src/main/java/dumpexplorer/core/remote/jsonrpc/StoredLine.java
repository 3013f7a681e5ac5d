package dumpexplorer.core.remote.jsonrpc;

import dumpexplorer.core.job.Progress;
import dumpexplorer.core.remote.HeldContent;
import dumpexplorer.core.remote.WatchedInput;
import java.io.InputStream;

/// A line that had to be kept until it was known whose it is.
///
/// @param content all of it
record StoredLine(HeldContent content) implements Answer {

    @Override
    public InputStream open(Progress progress) {
        WatchedInput bytes = new WatchedInput(content.open());
        bytes.watch(progress);
        return bytes;
    }

    @Override
    public boolean isComplete() {
        return true;
    }

    @Override
    public void close() {
        content.close();
    }
}
