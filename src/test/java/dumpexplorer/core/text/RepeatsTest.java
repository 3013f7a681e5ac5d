package dumpexplorer.core.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dumpexplorer.core.text.Repeats.Cycle;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RepeatsTest {

    @Test
    void findsEveryPeriodFromOneToEight() {
        for (int period = 1; period <= 8; period++) {
            int length = period;
            int[] keys = IntStream.range(0, 5 * period).map(at -> at % length).toArray();

            assertEquals(List.of(new Cycle(0, period, 5)), Repeats.find(keys));
        }
    }

    @Test
    void leavesLongerPeriodsAndTwoRoundsAlone() {
        assertEquals(List.of(), Repeats.find(IntStream.range(0, 45).map(at -> at % 9).toArray()));
        assertEquals(List.of(), Repeats.find(new int[] {1, 2, 1, 2}));
    }

    @Test
    void findsOneCycleAfterAnother() {
        assertEquals(
                List.of(new Cycle(1, 1, 3), new Cycle(4, 2, 3)),
                Repeats.find(new int[] {9, 1, 1, 1, 2, 3, 2, 3, 2, 3, 2}));
    }

    @Test
    void takesTheShortestOfPeriodsThatCoverTheSame() {
        assertEquals(List.of(new Cycle(0, 1, 24)), Repeats.find(new int[24]));
    }
}
