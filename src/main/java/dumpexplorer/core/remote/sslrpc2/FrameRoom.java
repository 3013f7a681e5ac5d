package dumpexplorer.core.remote.sslrpc2;

import dumpexplorer.core.remote.HeldContent;
import dumpexplorer.core.remote.Overflow;
import dumpexplorer.core.remote.Speech.Waiter;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;

/// Memory for messages as they come from the wire, for all connections of the program together: each may
/// have 16 MB, and many servers are asked at a time. A message that finds no room arrives on disk, and is
/// taken into memory once it is whole and there is room. So a server that announces much and sends little
/// keeps nobody waiting.
final class FrameRoom {

    /// The room of this program: a fifth of its heap, and at least two of the longest messages.
    static final FrameRoom OF_PROGRAM =
            new FrameRoom(
                    (int)
                            Math.clamp(
                                    Runtime.getRuntime().maxMemory() / 5,
                                    2L * Frame.TOO_LONG,
                                    1L << 29));

    /// Shorter ones need no asking.
    private static final int SMALL_BYTES = 64 * 1024;

    private final int sizeBytes;
    private final Semaphore free;

    FrameRoom(int sizeBytes) {
        this.sizeBytes = sizeBytes;
        free = new Semaphore(sizeBytes, true);
    }

    /// A frame in memory. To be closed when its bytes are no longer needed.
    record Held(Frame frame, Share share) implements AutoCloseable {
        @Override
        public void close() {
            share.close();
        }
    }

    /// A part of the room, given back once.
    static final class Share implements AutoCloseable {

        private static final Share NOTHING = new Share(new Semaphore(0), 0);

        private final Semaphore free;
        private final int bytes;
        private final AtomicBoolean closed = new AtomicBoolean();

        private Share(Semaphore free, int bytes) {
            this.free = free;
            this.bytes = bytes;
        }

        @Override
        public void close() {
            if (closed.compareAndSet(false, true)) {
                free.release(bytes);
            }
        }
    }

    /// Takes the rest of a frame from the wire.
    ///
    /// @throws EOFException when the other side has closed the connection before its end
    Held read(Frame.Header header, InputStream wire, Waiter waiter) throws IOException {
        Optional<Share> early = takeEarly(header.length());
        if (early.isEmpty()) {
            return readByDisk(header, wire, waiter);
        }
        Share share = early.get();
        try {
            return new Held(header.readFrame(wire), share);
        } catch (IOException | RuntimeException | Error broken) {
            share.close();
            throw broken;
        }
    }

    /// Half of the room is for messages that are whole.
    private Optional<Share> takeEarly(int length) {
        if (length <= SMALL_BYTES) {
            return Optional.of(Share.NOTHING);
        }
        int kept = sizeBytes / 2;
        if (!free.tryAcquire(length + kept)) {
            return Optional.empty();
        }
        free.release(kept);
        return Optional.of(new Share(free, length));
    }

    private Held readByDisk(Frame.Header header, InputStream wire, Waiter waiter)
            throws IOException {
        try (HeldContent whole = receive(header.length(), wire)) {
            Share share = take(header.length(), waiter);
            try (InputStream bytes = whole.open()) {
                return new Held(header.readFrame(bytes), share);
            } catch (IOException | RuntimeException | Error broken) {
                share.close();
                throw broken;
            }
        }
    }

    private static HeldContent receive(int length, InputStream wire) throws IOException {
        try (Overflow bytes = new Overflow(SMALL_BYTES)) {
            byte[] buffer = new byte[SMALL_BYTES];
            int left = length;
            while (left > 0) {
                int count = wire.read(buffer, 0, Math.min(left, buffer.length));
                if (count < 0) {
                    throw new EOFException();
                }
                bytes.write(buffer, 0, count);
                left -= count;
            }
            return bytes.finish();
        }
    }

    private Share take(int length, Waiter waiter) {
        if (!free.tryAcquire(length)) {
            waiter.stall();
            free.acquireUninterruptibly(length);
            waiter.resume();
        }
        return new Share(free, length);
    }
}
