package dumpexplorer.core.remote.sslrpc2;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dumpexplorer.core.format.MalformedException;
import dumpexplorer.core.remote.AnswerTooLargeException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FrameTest {

    private static byte[] wire(Frame frame) throws IOException {
        ByteArrayOutputStream wire = new ByteArrayOutputStream();
        frame.write(wire);
        return wire.toByteArray();
    }

    private static Optional<Frame> read(byte[] wire) throws IOException {
        return Frame.read(new ByteArrayInputStream(wire));
    }

    private static byte[] message(byte[] wire) throws IOException {
        return read(wire).orElseThrow().message(1 << 24).bytes().readAllBytes();
    }

    @Test
    void packsOnlyWhatIsLongerThan100BytesAndBecomesShorter() throws IOException {
        byte[] hundred = new byte[100];
        assertEquals(104, wire(Frame.pack(hundred)).length);
        byte[] repetitive = new byte[101];
        byte[] packed = wire(Frame.pack(repetitive));
        assertEquals("01000009", HexFormat.of().formatHex(Arrays.copyOf(packed, 4)));
        assertArrayEquals(repetitive, message(packed));
        byte[] noise = new byte[5000];
        new Random(4).nextBytes(noise);
        byte[] raw = wire(Frame.pack(noise));
        assertEquals("00001388", HexFormat.of().formatHex(Arrays.copyOf(raw, 4)));
        assertArrayEquals(noise, message(raw));
    }

    @Test
    void takesLongFramesWholeAndOneAfterTheOther() throws IOException {
        byte[] noise = new byte[1 << 20];
        new Random(4).nextBytes(noise);
        ByteArrayOutputStream wire = new ByteArrayOutputStream();
        Frame.pack(noise).write(wire);
        Frame.pack(new byte[1 << 20]).write(wire);
        ByteArrayInputStream input = new ByteArrayInputStream(wire.toByteArray());
        assertArrayEquals(
                noise, Frame.read(input).orElseThrow().message(1 << 20).bytes().readAllBytes());
        assertArrayEquals(
                new byte[1 << 20],
                Frame.read(input).orElseThrow().message(1 << 20).bytes().readAllBytes());
        assertEquals(Optional.empty(), Frame.read(input));
    }

    @ParameterizedTest
    @ValueSource(strings = {"00", "000000", "00000001", "00ffffff00", "0100000501"})
    void tellsAFrameThatIsCutOffFromTheEnd(String hex) {
        assertThrows(EOFException.class, () -> read(HexFormat.of().parseHex(hex)));
    }

    @Test
    void refusesUnknownEncodings() {
        MalformedException thrown =
                assertThrows(
                        MalformedException.class,
                        () -> read(HexFormat.of().parseHex("0200000100")));
        assertEquals("a frame of unknown encoding 2", thrown.reason());
    }

    @Test
    void refusesMessagesBeyondTheLimitPackedOrNot() throws IOException {
        byte[] noise = new byte[5000];
        new Random(4).nextBytes(noise);
        for (byte[] message : new byte[][] {noise, new byte[5000]}) {
            Frame frame = read(wire(Frame.pack(message))).orElseThrow();
            assertArrayEquals(message, frame.message(5000).bytes().readAllBytes());
            AnswerTooLargeException thrown =
                    assertThrows(AnswerTooLargeException.class, () -> frame.open(4999, 100));
            assertEquals("5000 bytes unpacked, and at most 4999 are taken", thrown.getMessage());
        }
    }

    @Test
    void refusesABlockThatWouldNeedAllOfItsPastInMemory() throws IOException {
        // 40 MB of zeros in copies, then a copy that reaches back to the first byte.
        int copies = (40 << 20) / 64;
        byte[] block = new byte[4 + 2 + 3 * copies + 5];
        int size = 1 + 64 * copies + 1;
        for (int i = 0; i < 4; i++) {
            block[i] = (byte) (size >>> (7 * i) | (i < 3 ? 0x80 : 0));
        }
        for (int at = 6; at < block.length - 5; at += 3) {
            block[at] = (byte) (63 << 2 | 2);
            block[at + 1] = 1;
        }
        block[block.length - 5] = 3;
        for (int i = 0; i < 4; i++) {
            block[block.length - 4 + i] = (byte) (size - 1 >> (8 * i));
        }
        ByteArrayOutputStream wire = new ByteArrayOutputStream();
        wire.writeBytes(
                new byte[] {
                    1, (byte) (block.length >> 16), (byte) (block.length >> 8), (byte) block.length
                });
        wire.writeBytes(block);
        Frame frame = read(wire.toByteArray()).orElseThrow();
        AnswerTooLargeException thrown =
                assertThrows(
                        AnswerTooLargeException.class,
                        () -> frame.message(1L << 32).bytes().readAllBytes());
        assertEquals("its packing reaches back 41943041 bytes", thrown.getMessage());
    }
}
