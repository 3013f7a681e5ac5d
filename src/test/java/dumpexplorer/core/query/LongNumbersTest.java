package dumpexplorer.core.query;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LongNumbersTest {

    @Test
    void numbersKeysInOrderOfArrival() {
        LongNumbers numbers = new LongNumbers();
        Map<Long, Integer> expected = new HashMap<>();
        Random random = new Random(1);
        for (int time = 0; time < 20_000; time++) {
            // Few enough to come again, alike in their low and in their high halves.
            long key = (long) random.nextInt(70) << 32 | random.nextInt(70);
            expected.putIfAbsent(key, expected.size());
            assertEquals(expected.get(key), numbers.numberOf(key));
        }
        assertEquals(expected.size(), numbers.size());
        expected.forEach((key, number) -> assertEquals(key, numbers.key(number)));
    }

    @Test
    void takesAnyNumberForAKey() {
        LongNumbers numbers = new LongNumbers();
        assertEquals(0, numbers.numberOf(0));
        assertEquals(1, numbers.numberOf(-1));
        assertEquals(2, numbers.numberOf(Long.MIN_VALUE));
        assertEquals(0, numbers.numberOf(0));
    }
}
