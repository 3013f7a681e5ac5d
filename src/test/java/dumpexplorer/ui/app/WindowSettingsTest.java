package dumpexplorer.ui.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The settings screen, and the commands that have no place of their own.
class WindowSettingsTest {

    @TempDir Path home;

    private TestWindow openWithDumps() throws Exception {
        return TestWindow.open(home, MadeUpDumps.write(home.resolve("dumps")));
    }

    @Test
    void wearsTheColoursThatAreChosenAtOnceAndTomorrow() throws Exception {
        try (var opened = openWithDumps()) {
            WindowPage page = WindowPage.of(opened);
            page.press(KeyCode.CONTROL, KeyCode.COMMA).click("settings-theme-DARK");
            assertTrue(page.wears("dark.css"));
            page.click("settings-close");
            assertFalse(page.shows("settings"));
        }
        try (var opened = TestWindow.open(home)) {
            WindowPage page = WindowPage.of(opened);
            assertTrue(page.wears("dark.css"));
            page.press(KeyCode.CONTROL, KeyCode.COMMA).press(KeyCode.ESCAPE);
            assertFalse(page.shows("settings"));
        }
    }

    @Test
    void showsAnotherClockOnTheAxis() throws Exception {
        try (var opened = openWithDumps()) {
            WindowPage page = WindowPage.of(opened);
            page.press(KeyCode.CONTROL, KeyCode.COMMA).click("settings-zone-LOCAL");
            assertTrue(opened.window().remembered("timeline.view").startsWith("LOCAL "));
        }
    }

    @Test
    void forgetsALibraryAndLeavesItsFolder() throws Exception {
        try (var opened = openWithDumps()) {
            WindowPage page = WindowPage.of(opened);
            page.press(KeyCode.CONTROL, KeyCode.COMMA);
            assertTrue(page.text("settings").contains(home.resolve("library").toString()));
            page.clickStyled("settings-forget");
            assertTrue(page.text("settings").contains("None yet"));
        }
    }

    @Test
    void putsEverythingBackInItsPlace() throws Exception {
        try (var opened = openWithDumps()) {
            WindowPage page = WindowPage.of(opened);
            page.press(KeyCode.CONTROL, KeyCode.B);
            assertEquals("right", opened.window().remembered("dump.place"));
            page.press(KeyCode.CONTROL, KeyCode.COMMA).click("settings-layout-reset");
            assertEquals("", opened.window().remembered("dump.place"));
            page.press(KeyCode.ESCAPE);
            assertEquals(3, page.groups());
        }
    }

    @Test
    void findsACommandByItsWords() throws Exception {
        try (var opened = openWithDumps()) {
            WindowPage page = WindowPage.of(opened);
            page.press(KeyCode.CONTROL, KeyCode.K).type("unst");
            assertEquals("Star or unstar s", page.text("palette-list"));
            page.press(KeyCode.ENTER);
            assertFalse(page.shows("palette"));
            page.click("view-favourites");
            assertEquals(1, page.groups());
        }
    }

    @Test
    void goesRoundThePanesByKeyboard() throws Exception {
        try (var opened = openWithDumps()) {
            WindowPage page = WindowPage.of(opened);
            page.focusGroups().press(KeyCode.F6);
            assertTrue(page.hasFocusWithin("dump"));
            page.press(KeyCode.F6);
            assertTrue(page.hasFocusWithin("sidebar"));
            page.press(KeyCode.F6);
            assertTrue(page.hasFocusWithin("timeline"));
            page.press(KeyCode.F6);
            assertTrue(page.hasFocusWithin("groups"));
        }
    }

    @Test
    void zoomsLimitsAndGoesToADateByKeyboard() throws Exception {
        try (var opened = openWithDumps()) {
            WindowPage page = WindowPage.of(opened);
            page.focusGroups().type("g").type("2024-06").press(KeyCode.ENTER);
            page.type("t");
            assertEquals(1, page.groups());
            page.press(KeyCode.ESCAPE).press(KeyCode.ALT, KeyCode.LEFT);
            page.type("t");
            assertEquals(3, page.groups());
        }
    }
}
