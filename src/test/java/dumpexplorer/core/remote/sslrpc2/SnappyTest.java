package dumpexplorer.core.remote.sslrpc2;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dumpexplorer.core.format.MalformedException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SnappyTest {

    private static byte[] unpacked(byte[] block) throws IOException {
        SnappyBlock opened = SnappyBlock.of(block);
        byte[] bytes = new SnappyInput(opened).readAllBytes();
        assertEquals(opened.unpackedBytes(), bytes.length);
        return bytes;
    }

    /// Elements of the format's description: literals with 0 to 4 length bytes, copies with 1, 2 and 4
    /// offset bytes, copies that overlap themselves.
    @ParameterizedTest
    @CsvSource({
        "00, ''",
        "01 00 61, a",
        "03 08 616263, abc",
        "03 f0 02 616263, abc",
        "03 f4 0200 616263, abc",
        "03 f8 020000 616263, abc",
        "03 fc 02000000 616263, abc",
        "07 08 616263 01 03, abcabca",
        "07 08 616263 0e 0300, abcabca",
        "07 08 616263 0f 03000000, abcabca",
        "0a 00 61 22 0100, aaaaaaaaaa",
        "8300 08 616263, abc"
    })
    void unpacksEachElement(String spacedHex, String text) throws IOException {
        byte[] block = HexFormat.of().parseHex(spacedHex.replace(" ", ""));
        assertEquals(text, new String(unpacked(block), StandardCharsets.US_ASCII));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | its size is cut off (at byte 0)",
                "ff | its size is cut off (at byte 1)",
                "ffffffffff | its size is cut off (at byte 5)",
                "ffffffff7f | its size has more than 32 bits (at byte 5)",
                "03 08 6162 | an element is cut off (at byte 1)",
                "03 f0 | an element is cut off (at byte 1)",
                "03 fc ffffffff 61 | an element is cut off (at byte 1)",
                "07 08 616263 01 | an element is cut off (at byte 5)",
                "07 08 616263 0f 030000 | an element is cut off (at byte 5)",
                "02 08 616263 | it is longer than it says (at byte 1)",
                "06 08 616263 01 03 | it is longer than it says (at byte 5)",
                "04 08 616263 | it is shorter than it says (at byte 5)",
                "07 08 616263 01 04 | a copy reaches back 4 of 3 bytes (at byte 5)",
                "07 08 616263 01 00 | a copy reaches back 0 of 3 bytes (at byte 5)",
                "07 08 616263 0f ffffffff | a copy reaches back 4294967295 of 3 bytes (at byte 5)",
                "04 01 01 | a copy reaches back 1 of 0 bytes (at byte 1)",
            })
    void refusesWhatIsNoBlock(String spacedHex, String reason) {
        byte[] block = HexFormat.of().parseHex(spacedHex.replace(" ", ""));
        MalformedException thrown = assertThrows(MalformedException.class, () -> unpacked(block));
        assertEquals("not snappy: " + reason, thrown.getMessage());
    }

    @Test
    void unpacksWhatItPacks() throws IOException {
        Random random = new Random(21);
        for (int round = 0; round < 400; round++) {
            byte[] bytes = anyBytes(random, round);
            assertArrayEquals(bytes, unpacked(SnappyWriter.pack(bytes)));
        }
    }

    /// From noise to endless repetition, over the borders of fragments.
    private static byte[] anyBytes(Random random, int round) {
        byte[] bytes = new byte[random.nextInt(round % 10 == 0 ? 20_000 : 3000)];
        int letters = 1 + random.nextInt(256);
        int at = 0;
        while (at < bytes.length) {
            int length = Math.min(bytes.length - at, 1 + random.nextInt(200));
            if (at == 0 || random.nextBoolean()) {
                for (int i = 0; i < length; i++) {
                    bytes[at + i] = (byte) random.nextInt(letters);
                }
            } else {
                int from = random.nextInt(at);
                for (int i = 0; i < length; i++) {
                    bytes[at + i] = bytes[from + i];
                }
            }
            at += length;
        }
        return bytes;
    }

    @Test
    void makesRepetitionSmallAndNoiseHardlyLarger() {
        assertTrue(SnappyWriter.pack(new byte[1 << 20]).length < 50_000);
        byte[] noise = new byte[1 << 20];
        new Random(1).nextBytes(noise);
        assertTrue(SnappyWriter.pack(noise).length < noise.length + 100);
    }

    @Test
    void unpacksCopiesThatReachFarBack() throws IOException {
        byte[] head = new byte[20_000];
        new Random(5).nextBytes(head);
        // A literal, then 1,000,000 times: 64 bytes from 300,000 bytes before.
        int copies = 1_000_000;
        byte[] block = new byte[4 + 4 + head.length + 5 * copies];
        int size = head.length + 64 * copies;
        for (int i = 0; i < 4; i++) {
            block[i] = (byte) (size >>> (7 * i) | (i < 3 ? 0x80 : 0));
        }
        block[4] = (byte) 0xf8;
        for (int i = 0; i < 3; i++) {
            block[5 + i] = (byte) ((head.length - 1) >> (8 * i));
        }
        System.arraycopy(head, 0, block, 8, head.length);
        for (int at = 8 + head.length; at < block.length; at += 5) {
            block[at] = (byte) (63 << 2 | 3);
            for (int i = 0; i < 3; i++) {
                block[at + 1 + i] = (byte) (head.length >> (8 * i));
            }
        }
        SnappyBlock opened = SnappyBlock.of(block);
        assertEquals(head.length, opened.farthestBack());
        SnappyInput input = new SnappyInput(opened);
        byte[] part = new byte[head.length];
        for (long at = 0; at + part.length <= size; at += part.length) {
            assertEquals(part.length, input.readNBytes(part, 0, part.length));
            assertArrayEquals(head, part);
        }
        int rest = input.readNBytes(part, 0, part.length);
        assertEquals(size % head.length, rest);
        assertArrayEquals(Arrays.copyOf(head, rest), Arrays.copyOf(part, rest));
    }

    @Test
    void throwsNothingButItsOwnFailureWhateverTheBytes() throws IOException {
        Random random = new Random(22);
        int sound = 0;
        for (int round = 0; round < 20_000; round++) {
            byte[] block = new byte[1 + random.nextInt(30)];
            random.nextBytes(block);
            block[0] = (byte) random.nextInt(100);
            try {
                unpacked(block);
                sound++;
            } catch (MalformedException expected) {
                assertEquals(
                        "not snappy: ", requireNonNull(expected.getMessage()).substring(0, 12));
            }
        }
        assertTrue(sound > 0);
    }
}
