package dumpexplorer.core.remote.sslrpc2;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dumpexplorer.core.remote.Speech.Waiter;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class FrameRoomTest {

    private static final int LARGE = 1 << 20;
    private static final long PATIENCE_SECONDS = 30;

    private static byte[] noise(int seed) {
        byte[] noise = new byte[LARGE];
        new Random(seed).nextBytes(noise);
        return noise;
    }

    private static FrameRoom.Held read(FrameRoom room, byte[] message, Waiter waiter)
            throws IOException {
        InputStream wire = new ByteArrayInputStream(Frame.pack(message).wireBytes());
        return room.read(Frame.Header.read(wire).orElseThrow(), wire, waiter);
    }

    private static byte[] bytes(FrameRoom.Held held) throws IOException {
        return held.frame().message().bytes().readAllBytes();
    }

    @Test
    void takesMoreFramesThanThereIsRoomForOneAfterTheOther() throws Exception {
        FrameRoom room = new FrameRoom(2 * LARGE + LARGE / 2);
        List<FrameRoom.Held> held = new ArrayList<>();
        held.add(read(room, noise(1), Waiter.NOBODY));
        held.add(read(room, noise(2), Waiter.NOBODY));
        assertArrayEquals(noise(1), bytes(held.get(0)));
        assertArrayEquals(noise(2), bytes(held.get(1)), "came by disk");

        CountDownLatch stalled = new CountDownLatch(1);
        CountDownLatch resumed = new CountDownLatch(1);
        CompletableFuture<byte[]> third =
                CompletableFuture.supplyAsync(() -> {
                    try (FrameRoom.Held late =
                            read(
                                    room,
                                    noise(3),
                                    new Waiter() {
                                        @Override
                                        public void stall() {
                                            stalled.countDown();
                                        }

                                        @Override
                                        public void resume() {
                                            resumed.countDown();
                                        }
                                    })) {
                        return bytes(late);
                    } catch (IOException broken) {
                        throw new IllegalStateException(broken);
                    }
                });
        assertTrue(stalled.await(PATIENCE_SECONDS, TimeUnit.SECONDS));
        assertFalse(third.isDone());
        held.get(0).close();
        held.get(0).close();
        assertArrayEquals(noise(3), third.get(PATIENCE_SECONDS, TimeUnit.SECONDS));
        assertEquals(0, resumed.getCount());
    }

    @Test
    void keepsNobodyWaitingForAServerThatAnnouncesMuchAndSendsLittle() throws Exception {
        FrameRoom room = new FrameRoom(2 * LARGE);
        CountDownLatch asked = new CountDownLatch(2);
        CountDownLatch end = new CountDownLatch(1);
        Runnable slow =
                () -> {
                    InputStream wire = new SequenceInputStream(announced(), silent(asked, end));
                    assertThrows(
                            EOFException.class,
                            () ->
                                    room.read(
                                            Frame.Header.read(wire).orElseThrow(),
                                            wire,
                                            Waiter.NOBODY));
                };
        List<CompletableFuture<Void>> servers = List.of(runAsync(slow), runAsync(slow));
        assertTrue(asked.await(PATIENCE_SECONDS, TimeUnit.SECONDS));
        try (FrameRoom.Held held = read(room, noise(4), Waiter.NOBODY)) {
            assertArrayEquals(noise(4), bytes(held));
        }
        end.countDown();
        for (CompletableFuture<Void> server : servers) {
            server.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        }
        try (FrameRoom.Held one = read(room, noise(5), Waiter.NOBODY);
                FrameRoom.Held other = read(room, noise(6), Waiter.NOBODY)) {
            assertArrayEquals(noise(5), bytes(one));
            assertArrayEquals(noise(6), bytes(other), "all room was given back");
        }
    }

    // The common pool may have a single thread.
    private static CompletableFuture<Void> runAsync(Runnable work) {
        return CompletableFuture.runAsync(work, each -> Thread.ofVirtual().start(each));
    }

    private static InputStream announced() {
        return new ByteArrayInputStream(new byte[] {0, 15, 0, 0, 1, 2, 3});
    }

    private static InputStream silent(CountDownLatch asked, CountDownLatch end) {
        return new InputStream() {
            @Override
            public int read() throws IOException {
                asked.countDown();
                try {
                    end.await();
                } catch (InterruptedException stop) {
                    throw new IOException(stop);
                }
                return -1;
            }

            @Override
            public int read(byte[] target, int from, int length) throws IOException {
                return read();
            }
        };
    }
}
