package dumpexplorer.ui.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dumpexplorer.core.model.Trait;
import dumpexplorer.core.query.Query;
import dumpexplorer.core.query.TimeLevel;
import dumpexplorer.ui.kit.HandClock;
import dumpexplorer.ui.kit.JobsAtOnce;
import dumpexplorer.ui.kit.NavigatorNotes;
import dumpexplorer.ui.kit.SmallLibrary;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TimelineViewModelTest {

    @TempDir private Path folder;
    private SmallLibrary library;
    private final JobsAtOnce jobs = new JobsAtOnce();
    private final NavigatorNotes notes = new NavigatorNotes();
    private final HandClock clock = new HandClock(Instant.parse("2010-12-31T00:00:00Z"));
    private TimelineViewModel viewModel;

    @BeforeEach
    void open() throws Exception {
        library = new SmallLibrary(folder);
        library.put("Pump::Run", "2010-11-02 13:45:10", "4.0");
        library.put("Pump::Run", "2010-11-02 18:00:00", "4.1");
        library.put("Valve::Open", "2010-11-05 00:00:00", "4.1");
        library.put("Valve::Open", "2010-12-24 10:00:00", "4.1");
        library.flush();
        viewModel = new TimelineViewModel(library.queries(), jobs, notes, clock);
        viewModel.setWidthPixels(900);
    }

    @AfterEach
    void close() throws Exception {
        library.close();
    }

    private Picture picture() {
        return viewModel.pictureProperty().get();
    }

    /// Buckets that are not empty, as `start count`.
    private List<String> bars() {
        Bars bars = picture().detail().bars();
        var lines = new ArrayList<String>();
        for (int bucket = 0; bucket < bars.size(); bucket++) {
            long count = bars.count(bucket, viewModel.hiddenPlaces());
            if (count > 0) {
                lines.add(Instant.ofEpochMilli(bars.start(bucket)) + " " + count);
            }
        }
        return lines;
    }

    private static long millis(String time) {
        return Instant.parse(time).toEpochMilli();
    }

    @Test
    void showsAllDumpsAtTheLevelThatFits() {
        viewModel.show(Query.ALL);
        assertEquals(TimeLevel.DAY, picture().detail().level());
        assertEquals(
                List.of(
                        "2010-11-02T00:00:00Z 2",
                        "2010-11-05T00:00:00Z 1",
                        "2010-12-24T00:00:00Z 1"),
                bars());
    }

    @Test
    void countsFinerWhenZoomedIn() {
        viewModel.show(Query.ALL);
        viewModel.look(
                new TimeWindow(millis("2010-11-02T13:00:00Z"), millis("2010-11-02T19:00:00Z")));
        assertEquals(TimeLevel.SLOT, picture().detail().level());
        assertEquals(List.of("2010-11-02T13:45:00Z 1", "2010-11-02T18:00:00Z 1"), bars());
    }

    @Test
    void keepsTheMomentUnderTheAnchorInItsPlaceWhileZooming() {
        viewModel.show(Query.ALL);
        TimeWindow before = picture().window();
        viewModel.zoom(0.5, 0.25);
        TimeWindow after = picture().window();
        assertEquals((double) before.millisAt(0.25), (double) after.millisAt(0.25), 2);
        assertEquals(before.lengthMillis() / 2.0, (double) after.lengthMillis(), 2);
    }

    @Test
    void neverLeavesTheLibrarysTime() {
        viewModel.show(Query.ALL);
        viewModel.zoom(0.5, 0.5);
        viewModel.pan(-50);
        assertEquals(picture().domain().fromMillis(), picture().window().fromMillis());
        viewModel.zoom(1000, 0.5);
        assertEquals(picture().domain(), picture().window());
    }

    @Test
    void choosesWholeBucketsAndTellsOnlyChanges() {
        viewModel.show(Query.ALL);
        viewModel.chosen().choose(millis("2010-11-05T17:00:00Z"), millis("2010-11-02T18:00:00Z"));
        viewModel.chosen().choose(millis("2010-11-05T18:00:00Z"), millis("2010-11-02T18:00:00Z"));
        viewModel.clearSelection();
        viewModel.clearSelection();
        assertEquals(
                List.of("limit 2010-11-02T00:00:00Z 2010-11-06T00:00:00Z", "no limit"),
                notes.take());
    }

    @Test
    void dividesTheBarsByATraitAndHidesValues() {
        viewModel.show(Query.ALL);
        viewModel.stackBy(Trait.VERSION);
        Bars bars = picture().detail().bars();
        assertEquals("4.1", bars.series().getFirst());
        assertEquals(1, bars.count(0, bars.series().indexOf("4.0")));
        viewModel.hidden().toggle("4.1");
        assertEquals(List.of("2010-11-02T00:00:00Z 1"), bars());
        viewModel.hidden().toggle("4.1");
        assertEquals(4, bars.countIn(picture().window(), new BitSet()));
    }

    @Test
    void countsTheSameSeriesWhereOthersAreTheBiggest() throws Exception {
        for (int version = 0; version < 9; version++) {
            // The ninth version is the rarest of all, and the only one of July.
            for (int dump = version; dump < 9; dump++) {
                String month = version == 8 ? "07" : "03";
                library.put(
                        "Many::Versions",
                        "2012-%s-%02d 10:00:00".formatted(month, dump + 1),
                        "6." + version);
            }
        }
        library.flush();
        viewModel.stackBy(Trait.VERSION);
        viewModel.show(Query.ALL);
        List<@Nullable String> legend = picture().overview().series();
        assertFalse(legend.contains("6.8"), () -> "the rarest is apart in " + legend);
        viewModel.look(
                new TimeWindow(millis("2012-07-01T00:00:00Z"), millis("2012-07-20T00:00:00Z")));
        Bars bars = picture().detail().bars();
        assertEquals(legend, bars.series());
        assertEquals(1, bars.count(0, legend.size() - 1));
    }

    @Test
    void goesBackAndForwardThroughWhatWasLookedAt() {
        viewModel.show(Query.ALL);
        TimeWindow all = picture().window();
        viewModel.zoom(0.5, 0.5);
        TimeWindow half = picture().window();
        clock.pass(Duration.ofSeconds(5));
        viewModel.zoom(0.5, 0.5);
        clock.pass(Duration.ofMillis(100));
        viewModel.zoom(0.5, 0.5);
        TimeWindow eighth = picture().window();
        viewModel.back();
        assertEquals(half, picture().window());
        viewModel.back();
        assertEquals(all, picture().window());
        assertFalse(viewModel.hasBeforeProperty().get());
        viewModel.forward();
        viewModel.forward();
        assertEquals(eighth, picture().window());
        assertFalse(viewModel.hasAfterProperty().get());
        clock.pass(Duration.ofSeconds(5));
        viewModel.back();
        viewModel.zoom(0.5, 0.1);
        assertFalse(viewModel.hasAfterProperty().get(), "a new way leaves the old one");
    }

    @Test
    void goesToDaysOfTheShownClock() {
        ZoneId zone = ZoneId.of("Asia/Tokyo");
        TimeWindow seen = new TimeWindow(0, Duration.ofDays(10).toMillis());
        assertEquals(
                Optional.of(
                        new TimeWindow(
                                millis("2010-11-01T15:00:00Z"), millis("2010-11-02T15:00:00Z"))),
                GoTo.find("2010-11-02", seen, zone, clock));
        assertEquals(
                Optional.of(
                        new TimeWindow(
                                clock.millis() - Duration.ofDays(12).toMillis(),
                                clock.millis() - Duration.ofDays(2).toMillis())),
                GoTo.find("7d", seen, zone, clock));
        assertEquals(Optional.empty(), GoTo.find("soon", seen, zone, clock));
    }

    @Test
    void choosesWhatIsSeen() {
        viewModel.show(Query.ALL);
        viewModel.look(
                new TimeWindow(millis("2010-11-02T00:00:00Z"), millis("2010-11-05T00:00:00Z")));
        viewModel.chooseSeen();
        assertEquals(List.of("limit 2010-11-02T00:00:00Z 2010-11-05T00:00:00Z"), notes.take());
    }

    @Test
    void marksWhereVersionsWereFirstSeen() {
        viewModel.show(Query.ALL);
        List<ReleaseMark> near = ReleaseMark.of(viewModel.releases(), picture().window(), 900);
        assertEquals(List.of("4.1 +1"), near.stream().map(ReleaseMark::label).toList());
        var day = new TimeWindow(millis("2010-11-02T00:00:00Z"), millis("2010-11-03T00:00:00Z"));
        List<ReleaseMark> apart = ReleaseMark.of(viewModel.releases(), day, 900);
        assertEquals(List.of("4.0", "4.1"), apart.stream().map(ReleaseMark::label).toList());
        assertEquals(millis("2010-11-02T18:00:00Z"), apart.getLast().millis());
        viewModel.setReleases(ReleaseMarks.HIDDEN);
        assertEquals(List.of(), viewModel.releases());
    }

    @Test
    void staysWhereTheUserLooksWhileDumpsArrive() throws Exception {
        viewModel.show(Query.ALL);
        viewModel.zoom(0.25, 0.1);
        TimeWindow looked = picture().window();
        library.add("Late::Comer", "2011-02-01 00:00:00", "4.2");
        viewModel.show(Query.ALL);
        assertEquals(looked, picture().window());
    }

    @Test
    void followsDumpsThatArriveWhileAllAreSeen() throws Exception {
        viewModel.show(Query.ALL);
        library.add("Late::Comer", "2011-02-01 00:00:00", "4.2");
        viewModel.show(Query.ALL);
        assertTrue(picture().window().contains(millis("2011-02-01T00:00:00Z")));
    }

    @Test
    void showsNothingForAQueryThatSelectsNothing() throws Exception {
        viewModel.show(Query.parse("version:9.9", Clock.systemUTC()));
        assertTrue(picture().isEmpty());
        viewModel.zoom(0.5, 0.5);
        viewModel.lookAtAll();
        assertTrue(picture().isEmpty());
    }

    @Test
    void dropsTheAnswerToAnOlderQuery() throws Exception {
        jobs.hold();
        viewModel.show(Query.parse("version:4.0", Clock.systemUTC()));
        viewModel.show(Query.parse("version:4.1", Clock.systemUTC()));
        jobs.runLast();
        jobs.runLast();
        assertEquals(3, picture().overview().total(0));
    }

    @Test
    void remembersHowItWasLookedAt() {
        viewModel.show(Query.ALL);
        viewModel.setScale(CountScale.LOGARITHMIC);
        viewModel.zoom(0.5, 0.5);
        TimelineLayout layout = viewModel.layoutProperty().get();
        var second = new TimelineViewModel(library.queries(), jobs, notes);
        second.restore(TimelineLayout.parse(layout.text()));
        second.show(Query.ALL);
        assertEquals(picture().window(), second.pictureProperty().get().window());
        assertEquals(CountScale.LOGARITHMIC, second.layoutProperty().get().scale());
    }
}
