package dumpexplorer.core.job;

/// Where long work says how far it is and learns that it is no longer wanted. Safe from any thread.
public interface Progress {

    /// For work that nobody watches or stops.
    Progress UNWATCHED =
            new Progress() {
                @Override
                public void report(long done, long total) {}

                @Override
                public void say(String state) {}

                @Override
                public void checkStopped() {}
            };

    /// Says how far the work is. Cheap: may be called for every record.
    ///
    /// @param done units finished, 0 to `total`
    /// @param total units in all, or -1 while unknown
    void report(long done, long total);

    /// Says in words what is being done, such as the file that is read.
    ///
    /// @param state one short line
    void say(String state);

    /// Ends the work if the user asked for it. Call between two records, never inside one.
    ///
    /// @throws java.util.concurrent.CancellationException once a stop was asked for
    void checkStopped();
}
