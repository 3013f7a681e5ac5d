package dumpexplorer.core.job;

import java.util.function.Consumer;

/// Starts jobs away from the caller's thread and brings their ends back to it. View models take one,
/// so that tests can hand in a starter that runs everything at once.
public interface JobStarter {

    /// Starts a job. Exactly one of the two handlers is called, on the caller's own thread (in the
    /// window the JavaFX thread), unless the job was stopped, when neither is.
    ///
    /// @param name what the job does, as a thread name: `read-dump`
    /// @param job the work
    /// @param done takes the result
    /// @param failed takes what went wrong
    /// @return a way to stop it and to watch it
    <T> RunningJob start(String name, Job<T> job, Consumer<T> done, Consumer<Exception> failed);
}
