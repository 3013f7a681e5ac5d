package dumpexplorer.ui.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import dumpexplorer.core.query.TimeRange;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class SearchViewModelTest {

    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private final SearchViewModel model = new SearchViewModel(Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void beginsWithWhatIsOpen() {
        model.begin(Instant.EPOCH);
        assertEquals(
                "status:open,acknowledged,regressed", model.queryInRangeProperty().get().text());
    }

    @Test
    void joinsViewSourceAndText() {
        model.showView(InboxView.RESOLVED);
        model.limitToSource("host:host-01");
        model.type("product:Foxglove");
        assertEquals(
                "status:resolved source:\"host:host-01\" product:Foxglove",
                model.queryProperty().get().text());
    }

    @Test
    void limitsGroupsButNotTheTimelineToARange() {
        model.showView(InboxView.EVERYTHING);
        model.limitTo(new TimeRange(NOW, NOW.plusSeconds(60)));
        assertEquals("", model.queryProperty().get().text());
        assertEquals(
                "since:2026-03-01T12:00:00Z before:2026-03-01T12:01:00Z",
                model.queryInRangeProperty().get().text());
    }

    @Test
    void keepsTheLastRightQueryWhileTheTextIsWrong() {
        model.showView(InboxView.EVERYTHING);
        model.type("type:Error");
        model.type("type:Error statsu:open");
        assertEquals("type:Error", model.queryProperty().get().text());
        SearchViewModel.Mistake mistake = model.mistakeProperty().get();
        assertNotNull(mistake);
        assertEquals(11, mistake.position());
        model.type("type:Error status:open");
        assertNull(model.mistakeProperty().get());
    }

    @Test
    void searchesEverywhereWhenAScreenAsks() {
        model.limitToSource("api:web");
        model.limitTo(new TimeRange(NOW, NOW.plusSeconds(60)));
        model.search("frame:main");
        assertEquals(InboxView.EVERYTHING, model.viewProperty().get());
        assertEquals("frame:main", model.queryInRangeProperty().get().text());
    }

    @Test
    void liftsTheTextFirstThenTheRangeThenTheSource() {
        TimeRange range = new TimeRange(NOW, NOW.plusSeconds(60));
        model.limitToSource("api:web");
        model.limitTo(range);
        model.type("main");
        model.liftOneLimit();
        assertEquals("", model.textProperty().get());
        assertEquals(range, model.rangeProperty().get());
        model.liftOneLimit();
        assertNull(model.rangeProperty().get());
        assertEquals("api:web", model.sourceProperty().get());
        model.liftOneLimit();
        assertNull(model.sourceProperty().get());
    }

    @Test
    void countsAsNewWhatCameAfterTheLastVisit() {
        model.begin(Instant.parse("2026-02-28T08:00:00Z"));
        model.showView(InboxView.NEW);
        assertEquals("first:>=2026-02-28T08:00:00Z", model.queryProperty().get().text());
    }
}
