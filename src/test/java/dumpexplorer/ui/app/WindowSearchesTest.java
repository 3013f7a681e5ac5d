package dumpexplorer.ui.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Searches that are given names.
class WindowSearchesTest {

    @TempDir Path home;

    private TestWindow openWithDumps() throws Exception {
        return TestWindow.open(home, MadeUpDumps.write(home.resolve("dumps")));
    }

    private static void save(WindowPage page, String query, String name) throws Exception {
        page.click("view-everything").search(query);
        page.press(KeyCode.CONTROL, KeyCode.S).type(name).press(KeyCode.ENTER);
    }

    @Test
    void keepsASearchUnderANameFromOneStartToTheNext() throws Exception {
        try (var opened = openWithDumps()) {
            WindowPage page = WindowPage.of(opened);
            save(page, "Valve", "Valves");
            assertEquals(List.of("Valves: 1"), page.told("saved-searches"));
            assertEquals("Search saved as \u201cValves\u201d", page.text("toast-text"));
        }
        try (var opened = TestWindow.open(home)) {
            WindowPage page = WindowPage.of(opened);
            assertEquals(List.of("Valves: 1"), page.told("saved-searches"));
            page.clickEntry("Valves");
            assertEquals("Valve", page.text("search-field"));
            assertEquals(1, page.groups());
            assertFalse(page.isChosen("view-everything"), "one thing is marked at a time");
        }
    }

    @Test
    void keepsViewAndTimeWithTheSearch() throws Exception {
        try (var opened = openWithDumps()) {
            WindowPage page = WindowPage.of(opened);
            page.dragTimeline(0.8, 0.99);
            page.click("search-save").type("Of autumn").press(KeyCode.ENTER);
            page.click("view-everything").click("chip-range-remove");
            assertEquals(3, page.groups());
            page.clickEntry("Of autumn");
            assertEquals(1, page.groups());
            assertTrue(
                    page.text("search-field")
                            .startsWith("status:open,acknowledged,regressed since:"));
        }
    }

    @Test
    void replacesTheSearchOfTheSameName() throws Exception {
        try (var opened = openWithDumps()) {
            WindowPage page = WindowPage.of(opened);
            save(page, "Valve", "Mine");
            save(page, "product:Waterworks", "Mine");
            assertEquals(List.of("Mine: 3"), page.told("saved-searches"));
        }
    }

    @Test
    void renamesAndDeletesByKeyboardAndTakesItBack() throws Exception {
        try (var opened = openWithDumps()) {
            WindowPage page = WindowPage.of(opened);
            save(page, "Valve", "Valves");
            page.menuOf("Valves").clickItem("saved-search-rename").type("Taps");
            page.press(KeyCode.ENTER);
            assertEquals(List.of("Taps: 1"), page.told("saved-searches"));
            page.clickEntry("Taps").press(KeyCode.DELETE);
            assertEquals(List.of(), page.told("saved-searches"));
            page.click("toast-action");
            assertEquals(List.of("Taps: 1"), page.told("saved-searches"));
        }
    }

    @Test
    void asksForANameAndForARightSearch() throws Exception {
        try (var opened = openWithDumps()) {
            WindowPage page = WindowPage.of(opened);
            page.press(KeyCode.CONTROL, KeyCode.S).type("  ").press(KeyCode.ENTER);
            assertTrue(page.shows("search-name-input"), "a blank name is none");
            page.press(KeyCode.ESCAPE);
            page.search("statsu:open").press(KeyCode.CONTROL, KeyCode.S);
            assertFalse(page.shows("search-name-input"));
            assertEquals("Mend the search first, then save it", page.text("toast-text"));
        }
    }
}
