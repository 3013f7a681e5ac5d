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

/// A user's ways through the real window, without a display.
class WindowTest {

    @TempDir Path home;

    @Test
    void offersWaysToBeginAtTheFirstStart() throws Exception {
        try (var opened = TestWindow.open(home)) {
            WindowPage page = WindowPage.of(opened);
            assertTrue(page.shows("start-import-files"));
            assertTrue(page.shows("start-samples"));
            assertEquals("", page.text("status-counts"));
        }
    }

    @Test
    void showsSampleDumpsAtAClick() throws Exception {
        try (var opened = TestWindow.open(home)) {
            WindowPage page = WindowPage.of(opened);
            page.click("start-samples");
            assertTrue(page.groups() > 5, () -> "hardly any group of samples");
            assertFalse(page.shows("import-rejects"));
            assertTrue(page.shows("dump-title"));
        }
    }

    @Test
    void importsAFolderThatTheUserChooses() throws Exception {
        Path dumps = MadeUpDumps.write(home.resolve("dumps"));
        try (var opened = TestWindow.open(home)) {
            WindowPage page = WindowPage.of(opened);
            opened.answer(dumps);
            page.click("start-import-folder");
            assertEquals("21 new dumps in 3 groups", page.text("import-title"));
            assertEquals("21 dumps in 3 groups", page.text("status-counts"));
            assertEquals(3, page.groups());
            page.click("import-close");
            assertFalse(page.shows("import-title"));
        }
    }

    @Test
    void namesEachInputThatCannotBeRead() throws Exception {
        Path dumps = MadeUpDumps.writeWithDamage(home.resolve("dumps"));
        try (var opened = TestWindow.open(home, dumps)) {
            WindowPage page = WindowPage.of(opened);
            assertEquals("1 new dump in 1 group", page.text("import-title"));
            assertEquals("2 read", page.text("importing-read"));
            assertEquals("1 unreadable", page.text("importing-unreadable"));
            assertEquals(1, page.rows("import-rejects"));
        }
    }

    @Test
    void showsTheStackOfTheSelectedGroup() throws Exception {
        try (var opened = openWithDumps()) {
            WindowPage page = WindowPage.of(opened);
            assertTrue(page.text("dump").contains("Tank::drain"), () -> "no stack of the newest");
            page.focusGroups().type("j");
            assertTrue(page.text("dump").contains("Valve::open"), () -> "no stack of the next");
        }
    }

    @Test
    void keepsADecisionAndTakesItBack() throws Exception {
        try (var opened = openWithDumps()) {
            WindowPage page = WindowPage.of(opened);
            page.click("view-everything").focusGroups().type("e");
            assertEquals(Set.of(Status.RESOLVED), page.statuses());
            assertEquals("Group resolved", page.text("toast-text"));
            page.click("view-resolved");
            assertEquals(1, page.groups());
            page.focusGroups().type("u");
            assertEquals("Decision undone", page.text("toast-text"));
            assertEquals(0, page.groups());
        }
    }

    @Test
    void mergesSelectedGroupsAndPartsThemAgain() throws Exception {
        try (var opened = openWithDumps()) {
            WindowPage page = WindowPage.of(opened);
            page.focusGroups().press(KeyCode.HOME).press(KeyCode.SHIFT, KeyCode.DOWN).type("m");
            assertEquals("2 groups are one now: Valve::open", page.text("toast-text"));
            assertEquals(2, page.groups());
            page.focusGroups().type("u");
            assertEquals(3, page.groups());
        }
    }

    @Test
    void splitsAGroupThatOthersWereMergedInto() throws Exception {
        try (var opened = openWithDumps()) {
            WindowPage page = WindowPage.of(opened);
            page.focusGroups().press(KeyCode.HOME).press(KeyCode.SHIFT, KeyCode.DOWN).type("m");
            assertEquals(2, page.groups());
        }
        try (var opened = TestWindow.open(home)) {
            WindowPage page = WindowPage.of(opened);
            page.focusGroups().press(KeyCode.HOME).press(KeyCode.CONTROL, KeyCode.A);
            page.press(KeyCode.CONTROL, KeyCode.K).type("split").press(KeyCode.ENTER);
            assertEquals("Group counts as before the merge", page.text("toast-text"));
            assertEquals(3, page.groups());
            page.focusGroups().type("u");
            assertEquals(2, page.groups());
        }
    }

    @Test
    void stillHasTheDecisionsAfterARestart() throws Exception {
        try (var opened = openWithDumps()) {
            WindowPage page = WindowPage.of(opened);
            page.focusGroups().type("s").type("i");
        }
        try (var opened = TestWindow.open(home)) {
            WindowPage page = WindowPage.of(opened);
            assertEquals(2, page.groups());
            page.click("view-ignored");
            assertEquals(1, page.groups());
            page.click("view-favourites");
            assertEquals(1, page.groups());
        }
    }

    @Test
    void limitsGroupsToWhatIsChosenOnTheTimeline() throws Exception {
        try (var opened = openWithDumps()) {
            WindowPage page = WindowPage.of(opened);
            page.dragTimeline(0.8, 0.99);
            assertTrue(page.shows("chip-range"));
            assertEquals(1, page.groups());
            page.click("chip-range-remove");
            assertFalse(page.shows("chip-range"));
            assertEquals(3, page.groups());
        }
    }

    @Test
    void explainsAWrongQueryWhereItIsWrong() throws Exception {
        try (var opened = openWithDumps()) {
            WindowPage page = WindowPage.of(opened);
            page.search("frame:main statsu:open");
            assertTrue(page.text("search-mistake").contains("status:"));
            assertEquals(3, page.groups());
            page.search("Valve");
            assertFalse(page.shows("search-mistake"));
            assertEquals(1, page.groups());
        }
    }

    @Test
    void leavesSingleKeysToWhoeverTypes() throws Exception {
        try (var opened = openWithDumps()) {
            WindowPage page = WindowPage.of(opened);
            page.focusGroups().type("/").type("esi?");
            assertEquals("esi?", page.text("search-field"));
            assertEquals(0, page.decisions());
            assertFalse(page.shows("help"));
        }
    }

    @Test
    void showsAllKeysAndPutsThemAway() throws Exception {
        try (var opened = openWithDumps()) {
            WindowPage page = WindowPage.of(opened);
            page.focusGroups().type("?");
            assertTrue(page.shows("help"));
            page.press(KeyCode.ESCAPE);
            assertFalse(page.shows("help"));
        }
    }

    @Test
    void writesANoteAndANewName() throws Exception {
        try (var opened = openWithDumps()) {
            WindowPage page = WindowPage.of(opened);
            page.focusGroups().type("n").type("see the valve");
            page.press(KeyCode.CONTROL, KeyCode.ENTER);
            assertEquals("Note written", page.text("toast-text"));
            page.focusGroups().type("r").type("Drained");
            page.press(KeyCode.ENTER);
            assertEquals("Renamed to “Drained”", page.text("toast-text"));
            page.search("Drained");
            assertEquals(1, page.groups());
        }
    }

    @Test
    void remembersTheThemeAndTheLayout() throws Exception {
        try (var opened = openWithDumps()) {
            WindowPage page = WindowPage.of(opened);
            page.press(KeyCode.CONTROL, KeyCode.T);
            assertTrue(page.wears("dark.css"));
            assertEquals("", opened.window().remembered("dump.place"));
            page.press(KeyCode.CONTROL, KeyCode.B);
        }
        try (var opened = TestWindow.open(home)) {
            assertTrue(WindowPage.of(opened).wears("dark.css"));
            assertEquals("right", opened.window().remembered("dump.place"));
        }
    }

    @Test
    void saysWhoHoldsALibraryAndTriesAgain() throws Exception {
        try (var first = openWithDumps()) {
            try (var second = TestWindow.open(home)) {
                WindowPage page = WindowPage.of(second);
                assertTrue(page.text("banners").contains("in use"), () -> "no word of the holder");
                assertEquals("No library is open", page.text("status-library"));
            }
            assertEquals(3, WindowPage.of(first).groups());
        }
    }

    private TestWindow openWithDumps() throws Exception {
        return TestWindow.open(home, MadeUpDumps.write(home.resolve("dumps")));
    }
}
