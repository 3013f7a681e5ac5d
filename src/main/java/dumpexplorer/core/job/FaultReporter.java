package dumpexplorer.core.job;

/// Takes errors of the program itself that were caught where the work must go on, so that they are dumped
/// like those that nobody catches. Safe from any thread.
@FunctionalInterface
public interface FaultReporter {

    /// Dumps an error. When it returns, the dump is safe on disk, or why it is not was logged.
    void report(Throwable error);
}
