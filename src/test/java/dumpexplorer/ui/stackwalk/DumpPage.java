package dumpexplorer.ui.stackwalk;

import dumpexplorer.core.model.DumpId;
import java.util.List;
import java.util.concurrent.Callable;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TabPane;
import javafx.scene.input.KeyCode;
import org.fxmisc.richtext.CodeArea;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/// The dump view as its user sees it.
record DumpPage(FxRobot robot, DumpViewModel model) {

    DumpPage show(DumpId id) {
        robot.interact(() -> model.show(id));
        robot.interact(() -> robot.lookup("#stack-text").tryQuery().ifPresent(Node::requestFocus));
        return this;
    }

    DumpPage click(String query) {
        robot.clickOn(query);
        return this;
    }

    DumpPage press(KeyCode... keys) {
        robot.press(keys).release(keys);
        WaitForAsyncUtils.waitForFxEvents();
        return this;
    }

    DumpPage write(String text) {
        robot.write(text);
        WaitForAsyncUtils.waitForFxEvents();
        return this;
    }

    /// Clicks on the line that begins with some words.
    DumpPage clickFold(String start) {
        Bounds bounds =
                onFx(() -> {
                    int paragraph = 0;
                    while (!area().getText(paragraph).startsWith(start)) {
                        paragraph++;
                    }
                    return area().getCharacterBoundsOnScreen(
                                    area().getAbsolutePosition(paragraph, 1),
                                    area().getAbsolutePosition(paragraph, 3))
                            .orElseThrow();
                });
        robot.clickOn(bounds);
        WaitForAsyncUtils.waitForFxEvents();
        return this;
    }

    /// All lines that the control holds.
    List<String> lines() {
        return onFx(() -> area().getText().lines().toList());
    }

    String caretLine() {
        return onFx(() -> area().getText(area().getCurrentParagraph()));
    }

    String title() {
        return onFx(() -> robot.lookup("#dump-title").queryAs(SelectableText.class).getText());
    }

    String message() {
        return text("#dump-message");
    }

    String status() {
        return text("#dump-status");
    }

    String found() {
        return text("#stack-find-count");
    }

    String tab() {
        TabPane tabs = robot.lookup("#dump-tabs").queryAs(TabPane.class);
        return onFx(() -> tabs.getSelectionModel().getSelectedItem().getText());
    }

    <T> T onFx(Callable<T> question) {
        return WaitForAsyncUtils.waitForAsyncFx(10_000, question);
    }

    private String text(String query) {
        return onFx(() -> robot.lookup(query).queryAs(Label.class).getText());
    }

    private CodeArea area() {
        return robot.lookup("#stack-text").queryAs(CodeArea.class);
    }
}
