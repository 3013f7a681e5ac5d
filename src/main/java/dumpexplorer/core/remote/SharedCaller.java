package dumpexplorer.core.remote;

import dumpexplorer.core.job.Progress;
import dumpexplorer.core.remote.RemoteFailure.Kind;
import dumpexplorer.core.remote.RemoteFailure.Step;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/// Calls a server that takes several calls at a time on one connection: the first call opens it, calls
/// at the same time share it, and when it was lost the next call opens a new one. A call that finds the
/// connection closed before anything came back is made once more, as the original clients do
/// (PROTOCOLS.md section 6.2).
///
/// @param <A> an answer as it comes from the wire
public final class SharedCaller<A extends SharedAnswer> implements Caller {

    private final Connector connector;
    private final Limits limits;
    private final Speech<A> speech;
    private final ReentrantLock opening = new ReentrantLock();
    private volatile @Nullable SharedConnection<A> current;
    private volatile boolean closed;

    /// Sends nothing yet.
    public SharedCaller(Connector connector, Limits limits, Speech<A> speech) {
        this.connector = connector;
        this.limits = limits;
        this.speech = speech;
    }

    @Override
    public void call(Call call, ValueSink result, Progress progress) throws RemoteFailure {
        GuardedSink guarded = new GuardedSink(result);
        boolean done = standing(progress).exchange(call, guarded, progress);
        if (!done) {
            done = standing(progress).exchange(call, guarded, progress);
        }
        if (!done) {
            throw closedTwice();
        }
    }

    private RemoteFailure closedTwice() {
        return connector
                .failures()
                .of(Kind.CUT_OFF, Step.ANSWER, "it closed the connection without an answer, twice");
    }

    private SharedConnection<A> standing(Progress progress) throws RemoteFailure {
        SharedConnection<A> standing = current;
        if (standing != null && standing.isAlive()) {
            return standing;
        }
        SharedConnection.awaitLock(opening, progress);
        try {
            if (closed) {
                throw closedHere();
            }
            standing = current;
            if (standing == null || !standing.isAlive()) {
                standing = new SharedConnection<>(connector.open(progress), speech, limits);
                current = standing;
            }
        } finally {
            opening.unlock();
        }
        if (closed) {
            RemoteFailure _ = standing.end(closedHere());
        }
        return standing;
    }

    private RemoteFailure closedHere() {
        return connector
                .failures()
                .of(Kind.CUT_OFF, Step.SETTINGS, "the connection was closed here");
    }

    @Override
    public void close() {
        closed = true;
        SharedConnection<A> standing = current;
        if (standing != null) {
            RemoteFailure _ = standing.end(closedHere());
        }
    }
}
