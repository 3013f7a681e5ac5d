package dumpexplorer.ui.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dumpexplorer.core.settings.Settings;
import dumpexplorer.ui.kit.FxHarness;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Everything has its room, whatever the size of the window.
class WindowLayoutTest {

    private static final List<String> PANES =
            List.of("header", "sidebar", "timeline", "groups", "dump", "status-bar");

    @TempDir Path home;

    @ParameterizedTest
    @CsvSource({"1600, 1000", "1200, 800", "1000, 1000"})
    void cutsNothingOff(double width, double height) throws Exception {
        Path dumps = MadeUpDumps.write(home.resolve("dumps"));
        try (var opened = TestWindow.open(home, dumps)) {
            WindowPage.of(opened).click("import-close");
            FxHarness.run(() -> opened.window().layOut(width, height));
            opened.settle();
            assertEquals(List.of(), FxHarness.call(() -> cutOff(opened)));
        }
    }

    /// What is written but cannot be read, and what can be pressed but lies outside of its pane.
    private static List<String> cutOff(TestWindow opened) {
        List<String> cut = new ArrayList<>();
        for (String id : PANES) {
            Node pane = opened.scene().lookup("#" + id);
            assertTrue(pane != null && isVisible(pane), () -> "no " + id);
            Bounds bounds = pane.localToScene(pane.getLayoutBounds());
            assertTrue(bounds.getWidth() > 0 && bounds.getHeight() > 0, () -> id + " has no room");
            for (Node node : pane.lookupAll("*")) {
                if (isVisible(node) && isCut(node, bounds)) {
                    cut.add(id + ": " + node);
                }
            }
        }
        return cut;
    }

    private static boolean isCut(Node node, Bounds pane) {
        if (node instanceof Labeled labeled && !isOfRow(node) && isShortened(labeled)) {
            return true;
        }
        Bounds bounds = node.localToScene(node.getLayoutBounds());
        boolean outside =
                bounds.getMinX() < pane.getMinX() - 1 || bounds.getMaxX() > pane.getMaxX() + 1;
        return node instanceof ButtonBase && !isOfRow(node) && outside;
    }

    private static boolean isShortened(Labeled labeled) {
        return labeled.getText() != null
                && labeled.lookupAll(".text").stream()
                        .filter(text -> text.getParent().equals(labeled))
                        .map(text -> ((Text) text).getText())
                        .anyMatch(seen -> seen.endsWith("...") && !labeled.getText().equals(seen));
    }

    /// Rows of tables show what fits into their columns, those of lists scroll.
    private static boolean isOfRow(Node node) {
        return node != null
                && (node instanceof IndexedCell
                        || (node instanceof ScrollPane && node.getId() == null)
                        || isOfRow(node.getParent()));
    }

    private static boolean isVisible(Node node) {
        return node.isVisible() && (node.getParent() == null || isVisible(node.getParent()));
    }

    @Test
    void takesAPictureOfAWindowThatIsLargerThanTheScreen() throws Exception {
        Path dumps = MadeUpDumps.write(home.resolve("dumps"));
        TestWindow.open(home, dumps).close();
        Path out = home.resolve("pictures/groups.png");
        var wiring = TestWindow.wiring(home);
        WindowSetup setup =
                TestWindow.setup(wiring, home.resolve("library"), List.of(), FileAsker.DIALOGS);
        var done = new CompletableFuture<Integer>();
        Stage stage = FxHarness.call(Stage::new);
        FxHarness.run(() ->
                new SnapshotWindow(
                                stage,
                                setup,
                                new Snapshot.Order(
                                        Snapshot.View.GROUPS,
                                        "",
                                        1600,
                                        1000,
                                        Settings.Theme.DARK,
                                        out),
                                done)
                        .open());
        assertEquals(0, done.get(120, TimeUnit.SECONDS));
        FxHarness.run(stage::hide);
        BufferedImage picture = ImageIO.read(out.toFile());
        assertEquals(1600, picture.getWidth());
        assertEquals(1000, picture.getHeight());
        // Timeline, groups and dump: each of them shows something.
        assertTrue(colours(picture, 260, 80, 600, 150) > 10);
        assertTrue(colours(picture, 260, 300, 600, 150) > 10);
        assertTrue(colours(picture, 1000, 80, 550, 150) > 10);
    }

    private static int colours(BufferedImage picture, int left, int top, int width, int height) {
        Set<Integer> colours = new HashSet<>();
        for (int x = left; x < left + width; x++) {
            for (int y = top; y < top + height; y++) {
                colours.add(picture.getRGB(x, y));
            }
        }
        return colours.size();
    }
}
