package dumpexplorer.ui.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class QuantitiesTest {

    @Test
    void saysSizesThousandByThousand() {
        assertEquals(
                List.of("0 B", "999 B", "1.0 kB", "64.6 kB", "1.0 MB", "1.2 GB", "9999.0 TB"),
                LongStream.of(0, 999, 1000, 64_600, 999_960, 1_234_567_890, 9_999_000_000_000_000L)
                        .mapToObj(Quantities::bytes)
                        .toList());
    }

    @Test
    void saysTimesInTheUnitsThatMatter() {
        assertEquals(
                List.of("0.4 s", "9.9 s", "10 s", "59 s", "1 min 0 s", "59 min 59 s", "2 h 10 min"),
                Stream.of(400, 9_900, 10_000, 59_999, 60_000, 3_599_000, 7_800_000)
                        .map(Duration::ofMillis)
                        .map(Quantities::time)
                        .toList());
    }

    @Test
    void keepsThousandsApart() {
        assertEquals("1,234,567", Quantities.count(1_234_567));
    }
}
