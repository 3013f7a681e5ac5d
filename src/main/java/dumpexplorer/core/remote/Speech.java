package dumpexplorer.core.remote;

import dumpexplorer.core.job.Progress;
import java.io.IOException;

/// How a protocol speaks that has several calls under way on one connection. Everything else is done by
/// [SharedCaller]. Safe from any thread.
///
/// @param <A> an answer as it comes from the wire
public interface Speech<A extends SharedAnswer> {

    /// The bytes of a request, as they go over the wire.
    ///
    /// @param id what its answer will be known by, 1 or more
    /// @throws RemoteFailure when it cannot be sent
    byte[] request(long id, Call call) throws RemoteFailure;

    /// Takes answers from the wire until it ends, and hands each over as soon as it is known whose it
    /// is. Runs on a thread of its own; an answer that is still arriving when this ends must tell so to
    /// whoever reads it.
    ///
    /// @throws java.io.EOFException when the wire ends within an answer
    /// @throws dumpexplorer.core.format.MalformedException when nothing more can be understood
    /// @throws IOException when the connection breaks
    void readAnswers(Connection connection, Waiting<A> waiting) throws IOException;

    /// Hands the value of an answer on. Runs on the thread of the call.
    ///
    /// @param call what was called, for messages
    /// @param sink takes the value; throws [SinkException] only
    /// @param progress asked whether to stop
    /// @throws RemoteFailure when the answer is an error
    /// @throws dumpexplorer.core.format.MalformedException when it is not what the protocol says
    /// @throws IOException when it breaks off
    void take(A answer, Call call, GuardedSink sink, Progress progress)
            throws IOException, RemoteFailure;

    /// Where answers are handed over.
    ///
    /// @param <A> an answer
    interface Waiting<A> extends Waiter {

        /// Hands over an answer. Where its caller has given up, the answer is closed.
        ///
        /// @throws dumpexplorer.core.format.MalformedException when no call has this id
        void hand(long id, A answer) throws IOException;

        /// The one call that is under way, for answers that do not name theirs; -1 where there is none,
        /// or several.
        long onlyId();
    }

    /// Who is told that a wire is not read for a while.
    interface Waiter {

        /// Nobody who must be told.
        Waiter NOBODY = new Waiter() {};

        /// Says that the reader waits for somebody here, not for the server.
        default void stall() {}

        /// Says that the reader waits for the server again.
        default void resume() {}
    }
}
