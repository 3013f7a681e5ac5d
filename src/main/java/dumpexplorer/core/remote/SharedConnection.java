package dumpexplorer.core.remote;

import dumpexplorer.core.format.MalformedException;
import dumpexplorer.core.job.Crew;
import dumpexplorer.core.job.Progress;
import dumpexplorer.core.job.Watch;
import dumpexplorer.core.remote.RemoteFailure.Kind;
import dumpexplorer.core.remote.RemoteFailure.Step;
import java.io.EOFException;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/// A connection on which several calls are under way. One thread takes answers from the wire, each
/// caller waits for its own and takes it apart itself. A call that is given up leaves the others alone:
/// its answer is read over; the connection goes only when nobody else is on it.
///
/// @param <A> an answer as it comes from the wire
final class SharedConnection<A extends SharedAnswer> implements Speech.Waiting<A> {

    private static final Duration TURN = Duration.ofMillis(150);

    private final Connection connection;
    private final Speech<A> speech;
    private final Duration silence;
    private final ReentrantLock writing = new ReentrantLock();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition arrived = lock.newCondition();
    private final Map<Long, Turn<A>> turns = new HashMap<>();
    private final Set<Long> givenUp = new HashSet<>();
    private long lastId;
    private @Nullable RemoteFailure end;
    private volatile boolean stalled;

    /// One call.
    private static final class Turn<A> {

        final long id;
        final long receivedBefore;
        boolean sent;
        @Nullable A answer;

        Turn(long id, long receivedBefore) {
            this.id = id;
            this.receivedBefore = receivedBefore;
        }
    }

    /// Starts to read answers.
    SharedConnection(Connection connection, Speech<A> speech, Limits limits) {
        this.connection = connection;
        this.speech = speech;
        this.silence = limits.silence();
        new Crew("answers-of-" + connection.failures().server()).start(this::readAnswers);
    }

    /// Whether calls can still be made.
    boolean isAlive() {
        lock.lock();
        try {
            return end == null;
        } finally {
            lock.unlock();
        }
    }

    /// Makes a call and hands its result on.
    ///
    /// @return false when the connection, which had served before, was closed by the server before
    ///     anything came back: the call should be made again on a new one
    boolean exchange(Call call, GuardedSink sink, Progress progress) throws RemoteFailure {
        Turn<A> turn = begin();
        try {
            send(turn, speech.request(turn.id, call), progress);
            take(await(turn, progress), call, sink, progress);
            return true;
        } catch (RemoteFailure failure) {
            if (wasStale(turn, failure)) {
                return false;
            }
            throw failure;
        } finally {
            leave(turn);
        }
    }

    private boolean wasStale(Turn<A> turn, RemoteFailure failure) {
        return failure == endOrNull()
                && failure.kind() == Kind.CUT_OFF
                && turn.receivedBefore > 0
                && turn.receivedBefore == connection.receivedBytes();
    }

    private @Nullable RemoteFailure endOrNull() {
        lock.lock();
        try {
            return end;
        } finally {
            lock.unlock();
        }
    }

    private Turn<A> begin() {
        lock.lock();
        try {
            lastId++;
            Turn<A> turn = new Turn<>(lastId, connection.receivedBytes());
            turns.put(turn.id, turn);
            return turn;
        } finally {
            lock.unlock();
        }
    }

    private void send(Turn<A> turn, byte[] request, Progress progress) throws RemoteFailure {
        awaitLock(writing, progress);
        turn.sent = true;
        try (Watch _ = connection.attend(new StopsOnly(progress))) {
            connection.output().write(request);
            connection.output().flush();
        } catch (BrokenConnectionException broken) {
            throw end(broken.failure());
        } catch (IOException other) {
            throw new IllegalStateException(other);
        } finally {
            writing.unlock();
        }
    }

    /// Waits for a lock, asking whether to stop.
    static void awaitLock(ReentrantLock wanted, Progress progress) {
        try {
            while (!wanted.tryLock(TURN.toNanos(), TimeUnit.NANOSECONDS)) {
                progress.checkStopped();
            }
        } catch (InterruptedException ended) {
            throw interrupted();
        }
    }

    private static CancellationException interrupted() {
        // Nobody interrupts threads here; whoever does from outside wants no more waiting.
        return new CancellationException("the waiting thread was interrupted");
    }

    private A await(Turn<A> turn, Progress progress) throws RemoteFailure {
        long received = connection.receivedBytes();
        long lastMoveNanos = System.nanoTime();
        while (true) {
            A answer = awaitOneTurn(turn);
            long now = connection.receivedBytes();
            progress.report(now - turn.receivedBefore, -1);
            if (answer != null) {
                return answer;
            }
            progress.checkStopped();
            if (now != received || stalled) {
                received = now;
                lastMoveNanos = System.nanoTime();
            } else if (System.nanoTime() - lastMoveNanos > silence.toNanos()) {
                throw end(connection.silent());
            }
        }
    }

    private @Nullable A awaitOneTurn(Turn<A> turn) throws RemoteFailure {
        lock.lock();
        try {
            long leftNanos = TURN.toNanos();
            while (turn.answer == null && end == null && leftNanos > 0) {
                leftNanos = arrived.awaitNanos(leftNanos);
            }
            if (turn.answer == null && end != null) {
                throw end;
            }
            return turn.answer;
        } catch (InterruptedException ended) {
            throw interrupted();
        } finally {
            lock.unlock();
        }
    }

    private void take(A answer, Call call, GuardedSink sink, Progress progress)
            throws RemoteFailure {
        Failures failures = connection.failures();
        try {
            speech.take(answer, call, sink, progress);
        } catch (BrokenConnectionException broken) {
            throw broken.failure();
        } catch (EOFException early) {
            throw connection.closedEarly();
        } catch (MalformedException malformed) {
            RemoteFailure failure = failures.malformed(malformed);
            RemoteFailure _ = end(failure);
            throw failure;
        } catch (AnswerTooLargeException large) {
            throw failures.tooLarge(large);
        } catch (SinkException sinkFailed) {
            throw failures.ofSink(sinkFailed);
        } catch (IOException here) {
            // The wire's own errors have been told: this is a file of ours.
            throw new SinkException(here);
        }
    }

    private void leave(Turn<A> turn) {
        A answer;
        boolean alone;
        lock.lock();
        try {
            turns.remove(turn.id);
            answer = turn.answer;
            alone = turns.isEmpty();
            if (answer == null && turn.sent) {
                givenUp.add(turn.id);
            }
        } finally {
            lock.unlock();
        }
        boolean moreComes = answer == null ? turn.sent : !answer.isComplete();
        if (alone && moreComes) {
            RemoteFailure _ =
                    end(
                            connection
                                    .failures()
                                    .of(Kind.CUT_OFF, Step.ANSWER, "the call was given up here"));
        }
        if (answer != null) {
            answer.close();
        }
    }

    private void readAnswers() {
        RemoteFailure why =
                connection.failures().of(Kind.CUT_OFF, Step.ANSWER, "its answers are not read");
        try {
            speech.readAnswers(connection, this);
            why = connection.closedEarly();
        } catch (BrokenConnectionException broken) {
            why = broken.failure();
        } catch (MalformedException malformed) {
            why = connection.failures().malformed(malformed);
        } catch (CancellationException stopped) {
            // A call was stopped in the middle of its request: nothing more can be sent.
            why =
                    connection
                            .failures()
                            .of(Kind.CUT_OFF, Step.REQUEST, "a request was broken off here");
        } catch (EOFException early) {
            why = connection.closedEarly();
        } catch (IOException here) {
            why = connection.failures().ofFile(here);
        } finally {
            RemoteFailure _ = end(why);
        }
    }

    /// Ends the connection and all calls on it.
    ///
    /// @return the reason, which is another where it had ended before
    RemoteFailure end(RemoteFailure why) {
        lock.lock();
        try {
            if (end != null) {
                return end;
            }
            end = why;
            arrived.signalAll();
        } finally {
            lock.unlock();
        }
        connection.abort(why);
        return why;
    }

    @Override
    public void hand(long id, A answer) throws IOException {
        lock.lock();
        try {
            Turn<A> turn = turns.get(id);
            if (turn != null && turn.answer == null) {
                turn.answer = answer;
                arrived.signalAll();
                return;
            }
            if (turn != null || !givenUp.remove(id)) {
                throw new MalformedException(
                        "it answers call " + id + ", which nobody waits for", -1);
            }
        } finally {
            lock.unlock();
        }
        answer.close();
    }

    @Override
    public long onlyId() {
        lock.lock();
        try {
            return turns.size() == 1 ? turns.keySet().iterator().next() : -1;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void stall() {
        stalled = true;
    }

    @Override
    public void resume() {
        stalled = false;
    }

    /// Passes on the wish to stop, and nothing else.
    private record StopsOnly(Progress progress) implements Progress {

        @Override
        public void report(long done, long total) {}

        @Override
        public void say(String state) {}

        @Override
        public void checkStopped() {
            progress.checkStopped();
        }
    }
}
