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
import java.io.InputStream;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FrameTest {

    private static Frame read(byte[] wire) throws IOException {
        InputStream input = new ByteArrayInputStream(wire);
        return Frame.Header.read(input).orElseThrow().readFrame(input);
    }

    private static byte[] message(byte[] wire) throws IOException {
        return read(wire).message().bytes().readAllBytes();
    }

    private static byte[] noise(int size) {
        byte[] noise = new byte[size];
        new Random(4).nextBytes(noise);
        return noise;
    }

    @Test
    void packsOnlyWhatIsLongerThan100BytesAndBecomesShorter() throws IOException {
        assertEquals(104, Frame.pack(new byte[100]).wireBytes().length);
        byte[] repetitive = new byte[101];
        byte[] packed = Frame.pack(repetitive).wireBytes();
        assertEquals("01000009", HexFormat.of().formatHex(Arrays.copyOf(packed, 4)));
        assertArrayEquals(repetitive, message(packed));
        byte[] raw = Frame.pack(noise(5000)).wireBytes();
        assertEquals("00001388", HexFormat.of().formatHex(Arrays.copyOf(raw, 4)));
        assertArrayEquals(noise(5000), message(raw));
    }

    @Test
    void takesLongFramesWholeAndOneAfterTheOther() throws IOException {
        byte[][] messages = {noise(1 << 20), new byte[1 << 20], new byte[0]};
        ByteArrayOutputStream wire = new ByteArrayOutputStream();
        for (byte[] message : messages) {
            wire.writeBytes(Frame.pack(message).wireBytes());
        }
        InputStream input = new ByteArrayInputStream(wire.toByteArray());
        for (byte[] message : messages) {
            Frame frame = Frame.Header.read(input).orElseThrow().readFrame(input);
            assertArrayEquals(message, frame.message().bytes().readAllBytes());
        }
        assertEquals(Optional.empty(), Frame.Header.read(input));
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
        for (byte[] bytes : new byte[][] {noise(5000), new byte[5000]}) {
            Frame.Message message = read(Frame.pack(bytes).wireBytes()).message();
            assertEquals(message, message.requireAtMost(5000));
            AnswerTooLargeException thrown =
                    assertThrows(AnswerTooLargeException.class, () -> message.requireAtMost(4999));
            assertEquals("5000 bytes unpacked, and at most 4999 are taken", thrown.getMessage());
        }
    }

    @Test
    void neverWritesAFrameWhoseLengthDoesNotFit() {
        Frame frame = Frame.pack(noise(1 << 24));
        assertThrows(IllegalStateException.class, frame::wireBytes);
        assertEquals((1 << 24) + 3, Frame.pack(noise((1 << 24) - 1)).wireBytes().length);
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
            block[block.length - 4 + i] = (byte) ((size - 1) >> (8 * i));
        }
        ByteArrayOutputStream wire = new ByteArrayOutputStream();
        wire.writeBytes(
                new byte[] {
                    1, (byte) (block.length >> 16), (byte) (block.length >> 8), (byte) block.length
                });
        wire.writeBytes(block);
        Frame frame = read(wire.toByteArray());
        AnswerTooLargeException thrown =
                assertThrows(
                        AnswerTooLargeException.class,
                        () -> frame.message().bytes().readAllBytes());
        assertEquals("its packing reaches back 41943041 bytes", thrown.getMessage());
    }
}
