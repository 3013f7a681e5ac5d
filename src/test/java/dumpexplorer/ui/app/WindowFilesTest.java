package dumpexplorer.ui.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dumpexplorer.ui.kit.FxHarness;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DataFormat;
import javafx.scene.input.KeyCode;
import org.apache.commons.io.file.PathUtils;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Files that come from other programs: through the clipboard, or dropped.
class WindowFilesTest {

    @TempDir Path home;
    private Path dumps;

    @BeforeEach
    void write() throws Exception {
        dumps = MadeUpDumps.write(home.resolve("dumps"));
    }

    private ClipboardContent files() {
        var content = new ClipboardContent();
        content.putFiles(List.of(dumps.toFile()));
        return content;
    }

    @Test
    void importsFilesThatArePasted() throws Exception {
        try (var opened = TestWindow.open(home)) {
            WindowPage page = WindowPage.of(opened);
            FxHarness.run(() -> Clipboard.getSystemClipboard().setContent(files()));
            page.press(KeyCode.CONTROL, KeyCode.V);
            assertEquals("21 new dumps in 3 groups", page.text("import-title"));
            assertEquals(3, page.groups());
        }
    }

    @Test
    void leavesWhatIsPastedIntoTheSearchToTheSearch() throws Exception {
        try (var opened = TestWindow.open(home, dumps)) {
            WindowPage page = WindowPage.of(opened);
            FxHarness.run(() ->
                    Clipboard.getSystemClipboard()
                            .setContent(Map.of(DataFormat.PLAIN_TEXT, "Valve")));
            page.type("/").press(KeyCode.CONTROL, KeyCode.V).press(KeyCode.ENTER);
            assertEquals("Valve", page.text("search-field"));
            assertEquals(1, page.groups());
        }
    }

    @Test
    void importsFilesThatAreDroppedAnywhereOnTheWindow() throws Exception {
        try (var opened = TestWindow.open(home)) {
            WindowPage page = WindowPage.of(opened);
            FileDrop drop =
                    FxHarness.call(() -> new FileDrop(opened.scene(), List.of(dumps.toFile())));
            FxHarness.run(drop::over);
            opened.settle();
            assertEquals(1, page.opacity("drop-hint"), "it says that it takes them");
            FxHarness.run(drop::drop);
            opened.settle();
            assertEquals("21 new dumps in 3 groups", page.text("import-title"));
            assertEquals(0, page.opacity("drop-hint"));
        }
    }

    @Test
    void takesNothingButFiles() throws Exception {
        try (var opened = TestWindow.open(home)) {
            FileDrop drop = FxHarness.call(() -> new FileDrop(opened.scene(), List.of()));
            FxHarness.run(drop::over);
            opened.settle();
            assertEquals(0, WindowPage.of(opened).opacity("drop-hint"));
        }
    }

    @Test
    void fillsWithWhatATreeHoldsWhoseIndexIsGone() throws Exception {
        TestWindow.open(home, dumps).close();
        PathUtils.deleteDirectory(home.resolve("library/index"));
        try (var opened = TestWindow.open(home)) {
            WindowPage page = WindowPage.of(opened);
            assertEquals(3, page.groups());
            assertTrue(page.text("status-counts").startsWith("21 dumps"));
            assertEquals("", page.text("status-job"));
        }
    }

    @Test
    void hasNothingToImportWithoutFiles() throws Exception {
        try (var opened = TestWindow.open(home)) {
            WindowPage page = WindowPage.of(opened);
            FxHarness.run(() -> Clipboard.getSystemClipboard().clear());
            page.press(KeyCode.CONTROL, KeyCode.V);
            assertFalse(page.shows("import-title"));
        }
    }
}
