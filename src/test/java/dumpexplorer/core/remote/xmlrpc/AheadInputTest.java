package dumpexplorer.core.remote.xmlrpc;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class AheadInputTest {

    private static byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        new Random(5).nextBytes(bytes);
        return bytes;
    }

    /// Fails as soon as it is read.
    private static final class Broken extends InputStream {

        @Override
        public int read() throws IOException {
            throw new EOFException("cut off");
        }

        @Override
        public int read(byte[] target, int from, int length) throws IOException {
            return read();
        }
    }

    @Test
    void handsOnEveryByteInOrder() throws IOException {
        byte[] sent = bytes(3_000_001);
        try (InputStream ahead = AheadInput.of(new ByteArrayInputStream(sent))) {
            assertArrayEquals(sent, ahead.readAllBytes());
            assertEquals(-1, ahead.read());
        }
    }

    @Test
    void failsOnlyAfterTheBytesThatCame() throws IOException {
        byte[] sent = bytes(100_000);
        InputStream cut = new SequenceInputStream(new ByteArrayInputStream(sent), new Broken());
        try (InputStream ahead = AheadInput.of(cut)) {
            assertArrayEquals(sent, ahead.readNBytes(sent.length));
            assertEquals("cut off", assertThrows(EOFException.class, ahead::read).getMessage());
        }
    }

    @Test
    void closesTheSourceSoonAfterNothingMoreIsWanted() throws Exception {
        CountDownLatch closed = new CountDownLatch(1);
        InputStream endless =
                new InputStream() {
                    @Override
                    public int read() {
                        return 'x';
                    }

                    @Override
                    public void close() {
                        closed.countDown();
                    }
                };
        try (InputStream ahead = AheadInput.of(endless)) {
            assertEquals('x', ahead.read());
        }
        assertTrue(closed.await(20, TimeUnit.SECONDS), "it goes on reading");
    }
}
