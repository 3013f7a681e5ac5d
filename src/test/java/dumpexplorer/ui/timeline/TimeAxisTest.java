package dumpexplorer.ui.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class TimeAxisTest {

    private static TimeWindow window(String from, String to) {
        return new TimeWindow(Instant.parse(from).toEpochMilli(), Instant.parse(to).toEpochMilli());
    }

    private static List<String> labels(List<TimeAxis.Tick> ticks) {
        return ticks.stream().map(TimeAxis.Tick::label).toList();
    }

    @Test
    void namesTheYearBesideMonths() {
        var axis =
                TimeAxis.of(
                        window("2009-10-15T00:00:00Z", "2010-03-10T00:00:00Z"),
                        400,
                        ZoneOffset.UTC);
        assertEquals(List.of("Nov", "Dec", "Jan", "Feb", "Mar"), labels(axis.ticks()));
        assertEquals(List.of("2009", "2010"), labels(axis.contexts()));
    }

    @Test
    void namesTheDayBesideHours() {
        var axis =
                TimeAxis.of(
                        window("2009-10-15T21:30:00Z", "2009-10-16T02:30:00Z"),
                        300,
                        ZoneOffset.UTC);
        assertEquals(List.of("22:00", "23:00", "00:00", "01:00", "02:00"), labels(axis.ticks()));
        assertEquals(List.of("Thu 15 Oct 2009", "Fri 16 Oct 2009"), labels(axis.contexts()));
    }

    @Test
    void countsDaysAnewInEveryMonth() {
        var axis =
                TimeAxis.of(
                        window("2009-01-20T00:00:00Z", "2009-03-15T00:00:00Z"),
                        400,
                        ZoneOffset.UTC);
        assertEquals(List.of("21", "1", "11", "21", "1", "11"), labels(axis.ticks()));
    }

    @Test
    void leavesOutTheHourThatTheClocksSkip() {
        var axis =
                TimeAxis.of(
                        window("2026-03-28T23:30:00Z", "2026-03-29T03:30:00Z"),
                        300,
                        ZoneId.of("Europe/Berlin"));
        assertEquals(List.of("01:00", "03:00", "04:00", "05:00"), labels(axis.ticks()));
    }
}
