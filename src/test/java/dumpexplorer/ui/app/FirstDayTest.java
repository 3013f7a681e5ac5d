package dumpexplorer.ui.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dumpexplorer.core.triage.Status;
import java.nio.file.Path;
import java.util.Set;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What somebody does on the first day, from the first start to the next morning, in the real window.
class FirstDayTest {

    @TempDir Path home;

    @Test
    void importsReadsDecidesAndFindsItAllTheNextDay() throws Exception {
        int groups;
        String title;
        try (var opened = TestWindow.open(home)) {
            WindowPage page = WindowPage.of(opened);
            startsForTheFirstTime(page);
            groups = importsTheSamples(page);
            filtersByTheTimeline(page, groups);
            title = readsAStack(page);
            decidesTakesBackAndDecidesAgain(page);
        }
        try (var opened = TestWindow.open(home)) {
            findsTheDecision(WindowPage.of(opened), groups, title);
        }
    }

    private static void startsForTheFirstTime(WindowPage page) throws Exception {
        assertTrue(page.shows("start-samples"), "no page to begin with");
        assertFalse(page.shows("groups-table"));
    }

    private static int importsTheSamples(WindowPage page) throws Exception {
        page.click("start-samples");
        assertTrue(page.text("import-title").contains("new dumps"), page.text("import-title"));
        page.click("import-close");
        int groups = page.groups();
        assertTrue(groups > 5, () -> "only " + groups + " groups of samples");
        assertEquals(1, page.selected(), "nothing is selected");
        return groups;
    }

    private static void filtersByTheTimeline(WindowPage page, int groups) throws Exception {
        page.dragTimeline(0.7, 0.99);
        assertTrue(page.shows("chip-range"), "the range says nothing");
        assertTrue(page.groups() < groups, "no group was filtered out");
        page.click("chip-range-remove");
        assertEquals(groups, page.groups());
    }

    private static String readsAStack(WindowPage page) throws Exception {
        page.focusGroups().type("k").type("k").type("j");
        assertTrue(page.shows("stack-table"), "no frames");
        assertTrue(page.rows("stack-table") > 2, "hardly a frame");
        page.click("stack-look");
        assertTrue(page.shows("stack-text"), "no text of the stack");
        return page.text("dump-title");
    }

    private static void decidesTakesBackAndDecidesAgain(WindowPage page) throws Exception {
        page.click("view-everything").focusGroups().type("e");
        assertEquals(Set.of(Status.RESOLVED), page.statuses());
        page.type("u");
        assertEquals("Decision undone", page.text("toast-text"));
        assertEquals(Set.of(Status.OPEN), page.statuses());
        page.type("i");
        assertEquals(Set.of(Status.IGNORED), page.statuses());
    }

    private static void findsTheDecision(WindowPage page, int groups, String title)
            throws Exception {
        page.click("view-everything");
        assertEquals(groups, page.groups());
        page.click("view-ignored");
        assertEquals(1, page.groups());
        page.focusGroups().press(KeyCode.HOME);
        assertEquals(title, page.text("dump-title"));
        assertEquals(Set.of(Status.IGNORED), page.statuses());
    }
}
