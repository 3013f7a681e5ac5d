package dumpexplorer.ui.stackwalk;

import dumpexplorer.core.model.DumpId;
import dumpexplorer.core.text.StackText;
import dumpexplorer.ui.stackwalk.StackViewModel.Look;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import org.fxmisc.richtext.CodeArea;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/// The dump view as its user sees it.
record DumpPage(FxRobot robot, DumpViewModel model) {

    /// Shows a dump's stacks as text.
    DumpPage show(DumpId id) {
        robot.interact(() -> model.stack().look(Look.TEXT));
        robot.interact(() -> model.show(id));
        robot.interact(() -> robot.lookup("#stack-text").tryQuery().ifPresent(Node::requestFocus));
        return this;
    }

    /// Shows a dump's stacks as a table.
    DumpPage showTable(DumpId id) {
        robot.interact(() -> model.stack().look(Look.TABLE));
        robot.interact(() -> model.show(id));
        robot.interact(() -> table().requestFocus());
        return this;
    }

    /// The texts of a row's cells, joined by bars; what is written across all columns as one.
    String row(int index) {
        return onFx(() -> {
            var cells =
                    table().lookupAll(".table-cell").stream()
                            .map(FrameCell.class::cast)
                            .filter(cell -> cell.getIndex() == index && !cell.isEmpty())
                            .toList();
            String words =
                    cells.stream()
                            .map(cell -> cell.getText() == null ? "" : cell.getText())
                            .collect(Collectors.joining("|"));
            return words.replace("|", "").isEmpty() ? across(cells) : words;
        });
    }

    private static String across(List<FrameCell> cells) {
        return cells.stream()
                .flatMap(cell -> cell.lookupAll(".across > .text").stream())
                .map(text -> ((Text) text).getText())
                .collect(Collectors.joining());
    }

    int rows() {
        return onFx(() -> table().getItems().size());
    }

    String selectedRow() {
        return row(onFx(() -> table().getSelectionModel().getSelectedIndex()));
    }

    List<String> threads() {
        return onFx(() ->
                robot.lookup("#stack-threads-list").queryListView().getItems().stream()
                        .map(section -> ((StackText.Section) section).first().name())
                        .map(String::valueOf)
                        .toList());
    }

    /// What is written about the selected frame.
    List<String> frameLines() {
        return onFx(() ->
                robot.lookup("#frame-text").queryAs(CodeArea.class).getText().lines().toList());
    }

    /// The lines of two dumps side by side.
    List<String> compared() {
        return onFx(() ->
                robot.lookup("#compare-text").queryAs(CodeArea.class).getText().lines().toList());
    }

    /// Files of the modules, as they are sorted and filtered.
    List<String> modules() {
        return onFx(() ->
                robot.lookup("#modules").<ModuleRow>queryTableView().getItems().stream()
                        .map(ModuleRow::file)
                        .toList());
    }

    String foundInJson() {
        return text("#json-find-count");
    }

    private TableView<?> table() {
        return robot.lookup("#stack-table").queryTableView();
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
