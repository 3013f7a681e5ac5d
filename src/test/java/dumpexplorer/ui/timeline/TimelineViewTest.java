package dumpexplorer.ui.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dumpexplorer.core.query.Query;
import dumpexplorer.ui.kit.FxHarness;
import dumpexplorer.ui.kit.JobsAtOnce;
import dumpexplorer.ui.kit.NavigatorNotes;
import dumpexplorer.ui.kit.SmallLibrary;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TimelineViewTest {

    @TempDir private Path folder;
    private SmallLibrary library;
    private final NavigatorNotes notes = new NavigatorNotes();
    private TimelineViewModel viewModel;
    private TimelinePage page;

    @BeforeEach
    @SuppressWarnings("NullAway.Init") // set on the JavaFX thread, which is waited for
    void open() throws Exception {
        library = new SmallLibrary(folder);
        library.put("Pump::Run", "2010-11-02 13:45:10", "4.0");
        library.put("Pump::Run", "2010-11-02 18:00:00", "4.1");
        library.put("Valve::Open", "2010-11-05 00:00:00", "4.1");
        library.put("Valve::Open", "2010-12-24 10:00:00", "4.1");
        library.flush();
        FxHarness.run(() -> {
            viewModel = new TimelineViewModel(library.queries(), new JobsAtOnce(), notes);
            page = new TimelinePage(new TimelineView(viewModel));
            viewModel.show(Query.ALL);
        });
    }

    @AfterEach
    void close() throws Exception {
        FxHarness.run(page::close);
        library.close();
    }

    private static long millis(String time) {
        return Instant.parse(time).toEpochMilli();
    }

    private TimeWindow window() {
        return viewModel.pictureProperty().get().window();
    }

    @Test
    void zoomsWithTheWheelAroundTheMouse() throws Exception {
        long before = window().lengthMillis();
        long kept = millis("2010-11-05T12:00:00Z");
        FxHarness.run(() -> page.wheel(kept, 40));
        assertEquals(0.8, (double) window().lengthMillis() / before, 0.01);
        assertEquals(
                (double) kept,
                FxHarness.call(() -> page.momentWhereTheMouseIs()),
                12 * 3_600_000.0);
    }

    @Test
    void choosesTheDaysThatADragCovers() throws Exception {
        FxHarness.run(
                () -> page.drag(millis("2010-11-02T12:00:00Z"), millis("2010-11-05T12:00:00Z")));
        List<String> told = notes.take();
        assertEquals("limit 2010-11-02T00:00:00Z 2010-11-06T00:00:00Z", told.getLast());
        assertTrue(told.size() > 1, "the tree follows while the mouse is dragged");
    }

    @Test
    void choosesTheBarThatIsClickedAndLetsGoOfItByKey() throws Exception {
        FxHarness.run(() -> {
            page.click(millis("2010-11-02T12:00:00Z"), 1);
            page.press(KeyCode.X);
        });
        assertEquals(
                List.of("limit 2010-11-02T00:00:00Z 2010-11-03T00:00:00Z", "no limit"),
                notes.take());
    }

    @Test
    void movesTheChosenRange() throws Exception {
        FxHarness.run(() -> {
            page.drag(millis("2010-11-02T12:00:00Z"), millis("2010-11-08T12:00:00Z"));
            page.drag(millis("2010-11-05T12:00:00Z"), millis("2010-11-15T12:00:00Z"));
        });
        assertEquals("limit 2010-11-12T00:00:00Z 2010-11-19T00:00:00Z", notes.take().getLast());
    }

    @Test
    void looksIntoABarThatIsClickedTwiceAndBackByKey() throws Exception {
        TimeWindow all = window();
        FxHarness.run(() -> page.click(millis("2010-11-02T12:00:00Z"), 2));
        assertEquals(
                new TimeWindow(millis("2010-11-02T00:00:00Z"), millis("2010-11-03T00:00:00Z")),
                window());
        FxHarness.run(() -> page.press(KeyCode.HOME));
        assertEquals(all, window());
    }

    @Test
    void zoomsAndPansByKeys() throws Exception {
        TimeWindow all = window();
        FxHarness.run(() -> page.press(KeyCode.PLUS));
        assertEquals(all.lengthMillis() / 2.0, (double) window().lengthMillis(), 2);
        TimeWindow half = window();
        FxHarness.run(() -> page.press(KeyCode.RIGHT));
        assertEquals(
                half.fromMillis() + 0.2 * half.lengthMillis(), (double) window().fromMillis(), 2);
    }

    @Test
    void saysWhatABarStandsFor() throws Exception {
        FxHarness.run(() -> page.hover(millis("2010-11-02T12:00:00Z")));
        assertEquals(
                """
                2 dumps
                Tue 2 Nov 2010 UTC
                First seen: Foxglove 4.0
                First seen: Foxglove 4.1\
                """
                        .stripIndent(),
                FxHarness.call(page::tip));
        FxHarness.run(() -> page.hover(millis("2010-11-05T12:00:00Z")));
        assertEquals("1 dump\nFri 5 Nov 2010 UTC", FxHarness.call(page::tip));
    }

    @Test
    void goesToADateThatIsTyped() throws Exception {
        FxHarness.run(() -> {
            page.askForTime();
            page.goTo("2010-11-02");
        });
        assertEquals(
                new TimeWindow(millis("2010-11-02T00:00:00Z"), millis("2010-11-03T00:00:00Z")),
                window());
        assertFalse(FxHarness.call(page::asksForTime));
    }

    @Test
    void saysWhyItDoesNotGoAnywhere() throws Exception {
        TimeWindow all = window();
        FxHarness.run(() -> {
            page.askForTime();
            page.goTo("Tuesday");
        });
        assertEquals(
                "Not a date: try 2024-05-29 14:30, 2024-05, 7d",
                FxHarness.call(page::mistakeOfTime));
        FxHarness.run(() -> page.goTo("1999"));
        assertEquals(
                "All dumps are from 1 Nov 2010 \u2013 25 Dec 2010",
                FxHarness.call(page::mistakeOfTime));
        assertEquals(all, window());
    }

    @Test
    void saysWhatIsSeenToThoseWhoDoNotSeeIt() throws Exception {
        String words = FxHarness.call(page::accessibleText);
        assertTrue(words.startsWith("4 dumps per day, "), words);
        assertTrue(words.endsWith("; highest bar 2."), words);
    }

    @Test
    void saysThatThereIsNothing() throws Exception {
        Query nothing = Query.parse("version:9.9", Clock.systemUTC());
        assertFalse(FxHarness.call(page::isEmptyShown));
        FxHarness.run(() -> viewModel.show(nothing));
        assertTrue(FxHarness.call(page::isEmptyShown));
    }
}
