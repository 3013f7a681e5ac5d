package dumpexplorer.core.format;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.junit.jupiter.api.Test;

class ByteSearchTest {

    private static int oneByOne(byte[] bytes, byte wanted, int from, int to) {
        for (int at = from; at < to; at++) {
            if (bytes[at] == wanted) {
                return at;
            }
        }
        return -1;
    }

    @Test
    void findsWhatLookingAtOneByOneFinds() {
        Random random = new Random(7);
        byte[] bytes = new byte[100];
        for (int round = 0; round < 20_000; round++) {
            for (int at = 0; at < bytes.length; at++) {
                // Neighbours of the byte wanted are what a trick with eight at a time gets wrong.
                bytes[at] = (byte) (random.nextInt(12) == 0 ? '\n' : random.nextInt(3) + '\t');
            }
            byte wanted = (byte) (round % 3 == 0 ? 0x80 : round % 3 == 1 ? '\n' : 0);
            if (round % 5 == 0) {
                bytes[random.nextInt(bytes.length)] = wanted;
            }
            int from = random.nextInt(bytes.length);
            int to = from + random.nextInt(bytes.length - from + 1);
            assertEquals(
                    oneByOne(bytes, wanted, from, to), ByteSearch.indexOf(bytes, wanted, from, to));
        }
    }
}
