package dumpexplorer.ui.app;

import dumpexplorer.core.triage.Status;
import dumpexplorer.ui.kit.FxTest;
import java.util.Objects;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.TreeTableView;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import org.testfx.api.FxRobot;

/// The window as a user meets it: what can be clicked, typed and read.
record WindowPage(TestWindow opened, FxRobot robot) {

    static WindowPage of(TestWindow opened) {
        return new WindowPage(opened, new FxRobot());
    }

    WindowPage click(String id) throws Exception {
        robot.clickOn("#" + id);
        opened.settle();
        return this;
    }

    WindowPage press(KeyCode... keys) throws Exception {
        robot.push(keys);
        opened.settle();
        return this;
    }

    /// Types plain text to whatever has the keyboard.
    WindowPage type(String text) throws Exception {
        robot.write(text);
        opened.settle();
        return this;
    }

    WindowPage search(String query) throws Exception {
        robot.clickOn("#search-field");
        FxTest.run(() -> ((TextInputControl) find("#search-field")).clear());
        robot.write(query);
        return press(KeyCode.ENTER);
    }

    WindowPage focusGroups() throws Exception {
        FxTest.run(() -> Objects.requireNonNull(opened.window().sessionView()).groups().focus());
        return this;
    }

    /// Drags over the timeline's bars, from one part of their width to another.
    WindowPage dragTimeline(double from, double to) throws Exception {
        Node bars = find("#timeline-bars");
        var bounds = FxTest.call(() -> bars.localToScreen(bars.getLayoutBounds()));
        double middle = bounds.getMinY() + bounds.getHeight() / 2;
        robot.drag(bounds.getMinX() + bounds.getWidth() * from, middle)
                .dropTo(bounds.getMinX() + bounds.getWidth() * to, middle);
        opened.settle();
        return this;
    }

    boolean shows(String id) {
        Node node = opened.scene().lookup("#" + id);
        return node != null && isVisible(node);
    }

    String text(String id) throws Exception {
        return FxTest.call(() ->
                switch (find("#" + id)) {
                    case Labeled label -> label.getText();
                    case TextInputControl field -> field.getText();
                    case Node box -> words(box);
                });
    }

    boolean isChosen(String id) {
        return ((ToggleButton) find("#" + id)).isSelected();
    }

    int groups() throws Exception {
        return FxTest.call(
                () -> ((TreeTableView<?>) find("#groups-table")).getRoot().getChildren().size());
    }

    int rows(String tableId) throws Exception {
        return FxTest.call(() -> ((TableView<?>) find("#" + tableId)).getItems().size());
    }

    boolean wears(String sheet) throws Exception {
        return FxTest.call(() ->
                opened.scene().getStylesheets().stream()
                        .anyMatch(address -> address.endsWith(sheet)));
    }

    /// Groups about which anything was decided.
    int decisions() throws Exception {
        return FxTest.call(() ->
                opened.window()
                        .model()
                        .findSession()
                        .orElseThrow()
                        .library()
                        .triage()
                        .states()
                        .size());
    }

    /// The status of the only group that is selected, as decided.
    Set<Status> statuses() throws Exception {
        return FxTest.call(() -> {
            var session = opened.window().model().findSession().orElseThrow();
            return Set.copyOf(
                    session.groups().selectionProperty().get().groups().stream()
                            .map(id -> session.library().triage().state(id).status())
                            .toList());
        });
    }

    private Node find(String query) {
        Node found = opened.scene().lookup(query);
        if (found == null) {
            throw new AssertionError("the window has no " + query);
        }
        return found;
    }

    private static boolean isVisible(Node node) {
        return node.isVisible() && (node.getParent() == null || isVisible(node.getParent()));
    }

    private static String words(Node box) {
        var words = new StringBuilder();
        for (Node node : box.lookupAll("*")) {
            if (node instanceof Text text && isVisible(text)) {
                words.append(text.getText()).append(' ');
            }
        }
        return words.toString().strip();
    }
}
