package dumpexplorer.core.importing;

import dumpexplorer.core.format.Content;
import java.io.IOException;
import java.util.List;

/// Takes what a walk comes upon, in order. Called by one thread.
interface Inbox {

    /// Takes one and lets go of it in time. Waits while too much is waiting already.
    ///
    /// @throws IOException when the library failed
    /// @throws java.util.concurrent.CancellationException when the user asked to stop
    void take(Candidate candidate) throws IOException;

    /// Waits until all that was handed over is read.
    ///
    /// @return files that turned out to hold more than the one dump that their names say, in order
    /// @throws java.util.concurrent.CancellationException when the user asked to stop
    List<Candidate.Unread> takeMisnamed();

    /// Keeps what cannot be read, then takes note of it.
    ///
    /// @param content the bytes, not needed any more afterwards
    void reject(Content content, String place, String reason) throws IOException;
}
