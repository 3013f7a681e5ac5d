package dumpexplorer.core.job;

/// A job that was started.
public interface RunningJob {

    /// Asks the job to end at the next whole record. Returns at once; handlers of a stopped job are not
    /// called.
    void stop();
}
