package dumpexplorer.core.remote.xmlrpc;

import dumpexplorer.core.format.PiecedInput;
import dumpexplorer.core.job.Crew;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/// Reads a stream ahead on a thread of its own, so that large answers are inflated while what came before
/// is taken apart: inflating takes half of all the time. What the stream throws is thrown after all bytes
/// that came before. For one reader.
final class AheadInput extends PiecedInput {

    private static final int PIECE_BYTES = 64 * 1024;
    private static final int MOST_PIECES = 8;

    private final InputStream source;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Deque<byte[]> pieces = new ArrayDeque<>();
    private boolean ended;
    private boolean closed;
    private @Nullable Exception failure;

    private AheadInput(InputStream source) {
        this.source = source;
    }

    /// Begins to read ahead.
    ///
    /// @param source is read and closed by the thread; who makes it fail ends that
    static InputStream of(InputStream source) {
        AheadInput ahead = new AheadInput(source);
        new Crew("read-ahead").start(ahead::readAll);
        return ahead;
    }

    private void readAll() {
        Exception thrown = null;
        try (source) {
            boolean wanted = true;
            while (wanted) {
                byte[] buffer = new byte[PIECE_BYTES];
                int count = source.read(buffer, 0, buffer.length);
                wanted =
                        count >= 0
                                && put(
                                        count == buffer.length
                                                ? buffer
                                                : Arrays.copyOf(buffer, count));
            }
        } catch (IOException | RuntimeException broken) {
            thrown = broken;
        }
        end(thrown);
    }

    /// @return whether more is wanted
    private boolean put(byte[] next) {
        lock.lock();
        try {
            while (pieces.size() >= MOST_PIECES && !closed) {
                changed.awaitUninterruptibly();
            }
            pieces.add(next);
            changed.signalAll();
            return !closed;
        } finally {
            lock.unlock();
        }
    }

    private void end(@Nullable Exception why) {
        lock.lock();
        try {
            ended = true;
            failure = why;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    @Override
    protected @Nullable ByteBuffer next() throws IOException {
        lock.lock();
        try {
            while (pieces.isEmpty() && !ended) {
                changed.awaitUninterruptibly();
            }
            byte[] first = pieces.poll();
            changed.signalAll();
            if (first != null) {
                return ByteBuffer.wrap(first);
            }
            switch (failure) {
                case null -> {
                    return null;
                }
                case IOException broken -> throw broken;
                case RuntimeException broken -> throw broken;
                case Exception other -> throw new IllegalStateException(other);
            }
        } finally {
            lock.unlock();
        }
    }

    /// Wants no more.
    @Override
    public void close() {
        lock.lock();
        try {
            closed = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
