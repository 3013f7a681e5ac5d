package dumpexplorer.core.store;

import java.io.IOException;
import java.nio.file.Path;

/// Another living process holds the library.
public final class LibraryInUseException extends IOException {

    private static final long serialVersionUID = 1;

    /// Says who holds it.
    ///
    /// @param library its folder
    /// @param pid process id of the holder, -1 where it cannot be told
    public LibraryInUseException(Path library, long pid) {
        super(
                "the library "
                        + library
                        + " is in use by another Dump Explorer"
                        + (pid < 0 ? "" : " (process " + pid + ")")
                        + "; close that one, or name another library with --library");
    }
}
