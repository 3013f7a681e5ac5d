package dumpexplorer.core.remote;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class Utf8RepairTest {

    private final ByteArrayOutputStream repaired = new ByteArrayOutputStream();

    private void collect(byte[] bytes, int from, int length) {
        assertTrue(Utf8Repair.isSound(bytes, from, length));
        repaired.write(bytes, from, length);
    }

    @ParameterizedTest
    @CsvSource({
        "41, A",
        "c3a4, ä",
        "e282ac, €",
        "f09f9982, 🙂",
        "ff, \ufffd",
        "80, \ufffd",
        "c0af, \ufffd\ufffd",
        "c341, \ufffdA",
        "e28241, \ufffdA",
        "e282, \ufffd",
        "eda080, \ufffd",
        "eda041, \ufffdA",
        "ed9fbf, \ud7ff",
        "f4908080, \ufffd\ufffd\ufffd\ufffd",
        "f09f99f09f9982, \ufffd🙂",
        "41ff4242424242424242ff43, A\ufffdBBBBBBBB\ufffdC"
    })
    void replacesWhatIsNoUtf8(String hex, String text) throws IOException {
        byte[] bytes = HexFormat.of().parseHex(hex);
        Utf8Repair repair = new Utf8Repair(this::collect);
        repair.text(bytes, 0, bytes.length);
        repair.end();
        assertEquals(text, repaired.toString(StandardCharsets.UTF_8));
    }

    @Test
    void agreesWithJavaWhateverTheBytesAndTheCuts() throws IOException {
        Random random = new Random(3);
        byte[] frequent = {
            'a', (byte) 0xc3, (byte) 0xa4, (byte) 0xe2, (byte) 0x82, (byte) 0xf0, (byte) 0xed
        };
        for (int round = 0; round < 20_000; round++) {
            byte[] bytes = new byte[random.nextInt(40)];
            for (int i = 0; i < bytes.length; i++) {
                boolean isFrequent = random.nextInt(3) > 0;
                bytes[i] =
                        isFrequent
                                ? frequent[random.nextInt(frequent.length)]
                                : (byte) random.nextInt();
            }
            repaired.reset();
            Utf8Repair repair = new Utf8Repair(this::collect);
            int from = 0;
            while (from < bytes.length) {
                int length = Math.min(bytes.length - from, random.nextInt(12));
                repair.text(bytes, from, length);
                from += length;
            }
            repair.end();
            byte[] expected =
                    new String(bytes, StandardCharsets.UTF_8).getBytes(StandardCharsets.UTF_8);
            assertArrayEquals(expected, repaired.toByteArray());
            assertArrayEquals(expected, Utf8Repair.repaired(bytes));
        }
    }
}
