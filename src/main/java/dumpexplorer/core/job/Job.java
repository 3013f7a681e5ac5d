package dumpexplorer.core.job;

/// A piece of long work.
///
/// @param <T> what it results in
@FunctionalInterface
public interface Job<T> {

    /// Does the work on the calling thread.
    ///
    /// @param progress told how far it is, asked whether to stop
    /// @return the result
    /// @throws java.util.concurrent.CancellationException when it was asked to stop
    /// @throws Exception when it failed
    T run(Progress progress) throws Exception;
}
