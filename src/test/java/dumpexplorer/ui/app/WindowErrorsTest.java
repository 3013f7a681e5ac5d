package dumpexplorer.ui.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dumpexplorer.ui.kit.FxHarness;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Errors of the program itself, as its user meets them.
class WindowErrorsTest {

    @TempDir Path home;

    private static void throwInTheWindow() throws Exception {
        Platform.runLater(() -> {
            throw new IllegalStateException("the valve is stuck");
        });
        FxHarness.awaitPulses("the error has been caught", 5, () -> true);
    }

    @Test
    void showsAnErrorWithItsDetailsAndGoesOn() throws Exception {
        Path dumps = MadeUpDumps.write(home.resolve("dumps"));
        try (var opened = TestWindow.open(home, dumps);
                var _ = opened.catchErrors()) {
            WindowPage page = WindowPage.of(opened);
            throwInTheWindow();
            throwInTheWindow();
            opened.settle();
            assertEquals(1, page.count("banner"), "the same error is told once");
            assertTrue(page.text("banners").contains("Dump Explorer made a mistake (error "));
            page.clickText("Details");
            assertTrue(page.text("error-stack").contains("the valve is stuck"));
            assertTrue(page.text("error-stack").contains("WindowErrorsTest"));
            page.press(KeyCode.ESCAPE);
            assertFalse(page.shows("error-details"));
            assertEquals(0, page.count("banner"));
            page.click("view-everything");
            assertEquals(3, page.groups());
        }
    }

    @Test
    void findsTheErrorAsADumpAtTheNextStart() throws Exception {
        try (var opened = TestWindow.open(home);
                var _ = opened.catchErrors()) {
            throwInTheWindow();
            assertEquals(2, spooled().size(), "what it was, and its data");
        }
        try (var opened = TestWindow.open(home)) {
            WindowPage page = WindowPage.of(opened);
            assertEquals(List.of(), spooled());
            page.search("source:explorer");
            assertEquals(1, page.groups());
            assertTrue(page.text("dump").contains("the valve is stuck"));
            assertTrue(page.text("dump").contains("WindowErrorsTest.java"));
        }
    }

    private List<Path> spooled() throws Exception {
        Path spool = home.resolve("library/spool");
        if (!Files.isDirectory(spool)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(spool)) {
            return files.toList();
        }
    }
}
