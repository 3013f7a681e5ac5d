package dumpexplorer.ui.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class CountAxisTest {

    @Test
    void drawsLinesAtRoundCounts() {
        assertEquals(List.of(200L, 400L, 600L), CountAxis.lines(CountScale.LINEAR, 730, 4));
        assertEquals(List.of(1L, 2L, 3L), CountAxis.lines(CountScale.LINEAR, 3, 4));
        assertEquals(List.of(50L, 100L), CountAxis.lines(CountScale.LINEAR, 120, 3));
    }

    @Test
    void drawsALineHoweverLittleRoomThereIs() {
        assertEquals(List.of(2000L, 4000L), CountAxis.lines(CountScale.LINEAR, 4600, 1));
        assertEquals(List.of(1L), CountAxis.lines(CountScale.LINEAR, 1, 1));
        assertEquals(List.of(5000L), CountAxis.lines(CountScale.LINEAR, 5100, 1));
    }

    @Test
    void drawsLinesAtPowersOfTen() {
        assertEquals(List.of(1L, 10L, 100L), CountAxis.lines(CountScale.LOGARITHMIC, 730, 4));
        assertEquals(
                List.of(1L, 100L, 10_000L), CountAxis.lines(CountScale.LOGARITHMIC, 99_999, 3));
    }
}
