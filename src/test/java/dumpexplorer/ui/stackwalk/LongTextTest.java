package dumpexplorer.ui.stackwalk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dumpexplorer.core.text.StackOptions;
import dumpexplorer.core.text.StackText;
import dumpexplorer.core.text.TextDocument;
import dumpexplorer.ui.kit.Theme;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import javafx.geometry.VerticalDirection;
import javafx.scene.Scene;
import javafx.scene.control.ScrollBar;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.fxmisc.richtext.CodeArea;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// A text of 200,000 lines, of which the control must never hold more than some hundred.
@ExtendWith(ApplicationExtension.class)
class LongTextTest {

    private static final int FRAMES = 200_000;
    private static final TextDocument TEXT =
            StackText.of(List.of(), SampleDumps.deep(FRAMES).stack(), StackOptions.PLAIN);

    private final LinesViewModel model =
            new LinesViewModel(
                    new JobsAtHand(),
                    failure -> {
                        throw new AssertionError(failure);
                    });
    private FxRobot robot = new FxRobot();

    @Start
    void open(Stage stage) {
        var view = new LinesView("long", model, new TextLooks());
        // As in the window: the text comes into a scene that has its looks already. The control
        // asks for
        // them at once, and would find none.
        var root = new StackPane();
        var scene = new Scene(root, 800, 600);
        Theme.LIGHT.applyTo(scene);
        root.getChildren().add(view.node());
        stage.setScene(scene);
        stage.show();
    }

    @BeforeEach
    void show(FxRobot started) {
        robot = started;
        robot.interact(() -> model.show(TEXT));
        robot.interact(() -> area().requestFocus());
    }

    @Test
    void holdsTheRightLinesWhereverTheBarIs() {
        for (double share : List.of(0.0, 0.5, 1.0, 0.25, 0.2501, 0.99999, 0.0001)) {
            robot.interact(() -> bar().setValue(share * bar().getMax()));
            WaitForAsyncUtils.waitForFxEvents();

            long top = Math.round(share * onFx(() -> bar().getMax()));
            assertHoldsLinesOfTheText();
            assertEquals(TEXT.line((int) top).text(), firstSeen(), "at " + share);
        }
    }

    @Test
    void followsTheWheelThroughTheText() {
        robot.moveTo("#long-text");
        int before = 0;
        for (int notch = 0; notch < 24; notch++) {
            robot.scroll(10, VerticalDirection.DOWN);
            before = assertMovedOn(before, 1);
        }
        assertTrue(before > LineWindow.SIZE, "only at " + before);

        for (int notch = 0; notch < 12; notch++) {
            robot.scroll(10, VerticalDirection.UP);
            before = assertMovedOn(before, -1);
        }
    }

    @Test
    void goesToTheEndsByKeyboard() {
        press(KeyCode.CONTROL, KeyCode.END);
        assertEquals(TEXT.line(TEXT.size() - 1).text(), caretLine());

        press(KeyCode.UP);
        assertEquals(TEXT.line(TEXT.size() - 2).text(), caretLine());

        press(KeyCode.CONTROL, KeyCode.HOME);
        assertEquals(TEXT.line(0).text(), caretLine());
    }

    @Test
    void turnsPagesBeyondTheWindow() {
        for (int page = 0; page < 16; page++) {
            press(KeyCode.PAGE_DOWN);
            assertHoldsLinesOfTheText();
        }

        int line = model.selectionProperty().get().caret().line();
        assertTrue(line > LineWindow.SIZE, () -> "only at " + line);
        assertEquals(TEXT.line(line).text(), caretLine());
    }

    @Test
    void selectsAndCopiesBeyondTheWindow() {
        press(KeyCode.CONTROL, KeyCode.HOME);
        press(KeyCode.SHIFT, KeyCode.CONTROL, KeyCode.END);
        List<String> copied = new ArrayList<>();

        robot.interact(() -> model.copySelection(copied::add));

        List<String> lines = copied.getFirst().lines().toList();
        assertEquals(TEXT.size(), lines.size());
        assertEquals(TEXT.line(123_456).text(), lines.get(123_456));
    }

    @Test
    void findsFarAway() {
        robot.interact(() -> model.find(new Matches.Wanted("step_150000(", Matches.Kind.WORDS)));
        WaitForAsyncUtils.waitForFxEvents();

        assertEquals(TEXT.line(150_003).text(), caretLine());
        assertHoldsLinesOfTheText();
    }

    @Test
    void keepsItsPlaceWhenSomethingIsUnfolded() {
        robot.interact(() -> model.jumpTo(100_000, LinesViewModel.Goal.TOP));
        WaitForAsyncUtils.waitForFxEvents();

        robot.interact(() -> model.openAll());
        WaitForAsyncUtils.waitForFxEvents();

        assertEquals(TEXT.line(100_000).text(), firstSeen());
    }

    /// The wheel moved the text a bit, neither jumping nor going back when other rows came into the control.
    ///
    /// @return the number of the first frame that is to be seen
    private int assertMovedOn(int before, int direction) {
        WaitForAsyncUtils.waitForFxEvents();
        assertHoldsLinesOfTheText();
        String seen = firstSeen();
        int now = isFrame(seen) ? numberOf(seen) : 0;
        int moved = (now - before) * direction;
        assertTrue(moved >= 0 && moved < 100, () -> "from " + before + " to " + now);
        return now;
    }

    private void press(KeyCode... keys) {
        robot.press(keys).release(keys);
        WaitForAsyncUtils.waitForFxEvents();
    }

    /// The control holds some hundred lines of the text, one after the other.
    private void assertHoldsLinesOfTheText() {
        List<String> held = onFx(() -> area().getText().lines().toList());
        assertTrue(held.size() <= LineWindow.SIZE, () -> held.size() + " lines");
        int first = lineOf(held.getFirst());
        List<String> expected = new ArrayList<>();
        for (int line = first; line < first + held.size(); line++) {
            expected.add(TEXT.line(line).text());
        }
        assertEquals(expected, held);
    }

    /// Place of a line in the text: its frames follow some lines that say what they are.
    private static int lineOf(String text) {
        int headLines = 0;
        while (!isFrame(TEXT.line(headLines).text())) {
            if (TEXT.line(headLines).text().equals(text)) {
                return headLines;
            }
            headLines++;
        }
        return headLines + numberOf(text);
    }

    private static boolean isFrame(String line) {
        return line.strip().matches("\\d.*");
    }

    private static int numberOf(String line) {
        return Integer.parseInt(line.strip().split(" ", 2)[0]);
    }

    private String firstSeen() {
        return onFx(() -> area().getText(area().firstVisibleParToAllParIndex()));
    }

    private String caretLine() {
        return onFx(() -> area().getText(area().getCurrentParagraph()));
    }

    private CodeArea area() {
        return robot.lookup("#long-text").queryAs(CodeArea.class);
    }

    private ScrollBar bar() {
        return robot.lookup("#long-bar").queryAs(ScrollBar.class);
    }

    private static <T> T onFx(Callable<T> question) {
        return WaitForAsyncUtils.waitForAsyncFx(10_000, question);
    }
}
