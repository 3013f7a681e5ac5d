package dumpexplorer.ui.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dumpexplorer.core.model.Trait;
import dumpexplorer.core.query.Query;
import dumpexplorer.core.query.TimeLevel;
import dumpexplorer.ui.kit.JobsAtOnce;
import dumpexplorer.ui.kit.NavigatorNotes;
import dumpexplorer.ui.kit.SmallLibrary;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TimelineViewModelTest {

    @TempDir private Path folder;
    private SmallLibrary library;
    private final JobsAtOnce jobs = new JobsAtOnce();
    private final NavigatorNotes notes = new NavigatorNotes();
    private TimelineViewModel viewModel;

    @BeforeEach
    void open() throws Exception {
        library = new SmallLibrary(folder);
        library.put("Pump::Run", "2010-11-02 13:45:10", "4.0");
        library.put("Pump::Run", "2010-11-02 18:00:00", "4.1");
        library.put("Valve::Open", "2010-11-05 00:00:00", "4.1");
        library.put("Valve::Open", "2010-12-24 10:00:00", "4.1");
        library.flush();
        viewModel = new TimelineViewModel(library.queries(), jobs, notes);
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
        viewModel.choose(millis("2010-11-05T17:00:00Z"), millis("2010-11-02T18:00:00Z"));
        viewModel.choose(millis("2010-11-05T18:00:00Z"), millis("2010-11-02T18:00:00Z"));
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
        viewModel.toggle("4.1");
        assertEquals(List.of("2010-11-02T00:00:00Z 1"), bars());
        viewModel.toggle("4.1");
        assertEquals(4, bars.countIn(picture().window(), new BitSet()));
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
