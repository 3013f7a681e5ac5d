package dumpexplorer.core.remote;

import dumpexplorer.core.job.Progress;

/// Calls the methods of one server. Safe from any thread: where the protocol allows it several calls are
/// under way on one connection, else each has its own. Connects when first needed, again after a
/// connection was lost.
public interface Caller extends AutoCloseable {

    /// Calls a method and hands its result on while it arrives.
    ///
    /// @param call what is called
    /// @param result takes the value. When this method fails it may have been given a part of it, never
    ///     a wrong one
    /// @param progress asked whether to stop, at least four times a second, also while the server is
    ///     silent; told the bytes that have arrived, as counted on the wire
    /// @throws RemoteFailure when there is no whole result: which server, which step, why, what to do
    /// @throws SinkException when the sink failed; its cause is what the sink has thrown
    /// @throws java.util.concurrent.CancellationException when a stop was asked for
    void call(Call call, ValueSink result, Progress progress) throws RemoteFailure;

    /// Lets go of the server. Calls under way fail.
    @Override
    void close();
}
