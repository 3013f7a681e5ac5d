package dumpexplorer.core.remote.jsonrpc;

import dumpexplorer.core.format.PiecedInput;
import dumpexplorer.core.job.Progress;
import dumpexplorer.core.remote.Speech;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CancellationException;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/// A line that may still be arriving: one thread puts its pieces in, another takes them out. No more than
/// some pieces are held; whoever puts more waits until they were taken.
final class Line implements Answer {

    private static final Duration TURN = Duration.ofMillis(100);
    private static final int MOST_PIECES = 16;

    private final Runnable giveUp;
    private final Duration silence;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Deque<byte[]> pieces = new ArrayDeque<>();
    private boolean whole;
    private boolean closed;
    private @Nullable IOException failure;

    /// A line of which nothing has come yet.
    ///
    /// @param silence longest time in which nothing more comes
    /// @param giveUp called when it was longer; makes whoever puts pieces in fail the line
    Line(Duration silence, Runnable giveUp) {
        this.giveUp = giveUp;
        this.silence = silence;
    }

    /// Puts in the next piece, which must not change any more. Waits while there are many.
    void put(byte[] piece, Speech.Waiting<Answer> waiting) {
        lock.lock();
        try {
            if (pieces.size() >= MOST_PIECES && !closed) {
                waiting.stall();
                while (pieces.size() >= MOST_PIECES && !closed) {
                    changed.awaitUninterruptibly();
                }
                waiting.resume();
            }
            if (!closed) {
                pieces.add(piece);
                changed.signalAll();
            }
        } finally {
            lock.unlock();
        }
    }

    /// Says that nothing more will come.
    void end() {
        lock.lock();
        try {
            whole = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /// Says that nothing more can come. After the pieces that are there its reader gets this.
    void fail(IOException why) {
        lock.lock();
        try {
            failure = why;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public InputStream open(Progress progress) {
        return new Pieces(progress);
    }

    @Override
    public boolean isComplete() {
        lock.lock();
        try {
            return whole;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() {
        lock.lock();
        try {
            closed = true;
            pieces.clear();
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /// Takes the pieces out.
    private final class Pieces extends PiecedInput {

        private final Progress progress;
        private long takenBytes;
        private long lastLookNanos = System.nanoTime();
        private long lastPieceNanos = System.nanoTime();

        Pieces(Progress progress) {
            this.progress = progress;
        }

        @Override
        protected @Nullable ByteBuffer next() throws IOException {
            while (true) {
                byte[] piece = awaitOneTurn();
                if (piece.length > 0) {
                    takenBytes += piece.length;
                    lastPieceNanos = System.nanoTime();
                }
                look();
                if (piece.length > 0) {
                    return ByteBuffer.wrap(piece);
                }
                if (isAtEnd()) {
                    return null;
                }
            }
        }

        private void look() {
            long now = System.nanoTime();
            if (now - lastLookNanos > TURN.toNanos() / 2) {
                lastLookNanos = now;
                progress.report(takenBytes, -1);
                progress.checkStopped();
            }
            if (now - lastPieceNanos > silence.toNanos()) {
                giveUp.run();
            }
        }
    }

    private boolean isAtEnd() throws IOException {
        lock.lock();
        try {
            if (pieces.isEmpty() && failure != null) {
                throw failure;
            }
            return pieces.isEmpty() && whole;
        } finally {
            lock.unlock();
        }
    }

    /// The next piece; empty where none has come in time.
    private byte[] awaitOneTurn() {
        lock.lock();
        try {
            long leftNanos = TURN.toNanos();
            while (pieces.isEmpty() && !whole && failure == null && leftNanos > 0) {
                leftNanos = changed.awaitNanos(leftNanos);
            }
            byte[] piece = pieces.poll();
            changed.signalAll();
            return piece == null ? new byte[0] : piece;
        } catch (InterruptedException ended) {
            // Nobody interrupts threads here; whoever does from outside wants no more waiting.
            throw new CancellationException("the waiting thread was interrupted");
        } finally {
            lock.unlock();
        }
    }
}
