package dumpexplorer.ui.app;

import dumpexplorer.core.triage.Status;
import dumpexplorer.ui.kit.FxHarness;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.TreeTableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.text.Text;
import org.kordamp.ikonli.javafx.FontIcon;
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

    /// Clicks on something by what is written on it.
    WindowPage clickText(String text) throws Exception {
        robot.clickOn(text);
        opened.settle();
        return this;
    }

    /// Clicks on what screen readers call by a name, before its number.
    WindowPage clickEntry(String name) throws Exception {
        robot.clickOn(entry(name));
        opened.settle();
        return this;
    }

    /// Opens the menu of what screen readers call by a name.
    WindowPage menuOf(String name) throws Exception {
        robot.rightClickOn(entry(name));
        opened.settle();
        return this;
    }

    private Node entry(String name) throws Exception {
        return FxHarness.call(() ->
                opened.scene().getRoot().lookupAll(".sidebar-entry").stream()
                        .filter(node -> node.getAccessibleText().startsWith(name + ": "))
                        .findFirst()
                        .orElseThrow());
    }

    /// What screen readers are told of each part of something.
    List<String> told(String id) throws Exception {
        return FxHarness.call(() ->
                ((Parent) find("#" + id))
                        .getChildrenUnmodifiable().stream().map(Node::getAccessibleText).toList());
    }

    /// Clicks on the first thing of a style class.
    WindowPage clickStyled(String styleClass) throws Exception {
        robot.clickOn("." + styleClass);
        opened.settle();
        return this;
    }

    /// Clicks on an item of an open menu.
    WindowPage clickItem(String id) throws Exception {
        robot.clickOn("#" + id);
        opened.settle();
        return this;
    }

    WindowPage press(KeyCode... keys) throws Exception {
        robot.push(keys);
        opened.settle();
        return this;
    }

    /// Types plain text to whatever has the keyboard in this window: other tests may have left windows of
    /// which the robot takes one for the one that is typed to.
    WindowPage type(String text) throws Exception {
        for (String character : text.codePoints().mapToObj(Character::toString).toList()) {
            FxHarness.run(() -> {
                Scene scene = opened.scene();
                Node owner = scene.getFocusOwner();
                Event.fireEvent(owner == null ? scene : owner, typed(character));
            });
        }
        opened.settle();
        return this;
    }

    private static KeyEvent typed(String character) {
        KeyCode code = KeyCode.UNDEFINED;
        return new KeyEvent(KeyEvent.KEY_TYPED, character, "", code, false, false, false, false);
    }

    WindowPage search(String query) throws Exception {
        robot.clickOn("#search-field");
        FxHarness.run(() -> ((TextInputControl) find("#search-field")).clear());
        return type(query).press(KeyCode.ENTER);
    }

    WindowPage focusGroups() throws Exception {
        FxHarness.run(() -> Objects.requireNonNull(opened.window().sessionView()).groups().focus());
        return this;
    }

    WindowPage focusDump() throws Exception {
        FxHarness.run(() -> Objects.requireNonNull(opened.window().sessionView()).dump().focus());
        return this;
    }

    /// How many groups are selected.
    int selected() throws Exception {
        return FxHarness.call(() ->
                opened.window()
                        .model()
                        .findSession()
                        .orElseThrow()
                        .groups()
                        .selectionProperty()
                        .get()
                        .groups()
                        .size());
    }

    /// Drags over the timeline's bars, from one part of their width to another.
    WindowPage dragTimeline(double from, double to) throws Exception {
        Node bars = find("#timeline-bars");
        var bounds = FxHarness.call(() -> bars.localToScreen(bars.getLayoutBounds()));
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
        return FxHarness.call(() ->
                switch (find("#" + id)) {
                    case Labeled label -> label.getText();
                    case TextInputControl field -> field.getText();
                    case Node box -> words(box);
                });
    }

    double opacity(String id) throws Exception {
        return FxHarness.call(() -> find("#" + id).getOpacity());
    }

    /// How many things of a style class are shown.
    long count(String styleClass) throws Exception {
        return FxHarness.call(() ->
                opened.scene().getRoot().lookupAll("." + styleClass).stream()
                        .filter(WindowPage::isVisible)
                        .count());
    }

    boolean hasFocusWithin(String id) throws Exception {
        return FxHarness.call(() -> find("#" + id).isFocusWithin());
    }

    boolean isChosen(String id) {
        return ((ToggleButton) find("#" + id)).isSelected();
    }

    int groups() throws Exception {
        return FxHarness.call(
                () -> ((TreeTableView<?>) find("#groups-table")).getRoot().getChildren().size());
    }

    int rows(String tableId) throws Exception {
        return FxHarness.call(() -> ((TableView<?>) find("#" + tableId)).getItems().size());
    }

    boolean wears(String sheet) throws Exception {
        return FxHarness.call(() ->
                opened.scene().getStylesheets().stream()
                        .anyMatch(address -> address.endsWith(sheet)));
    }

    /// Groups about which anything was decided.
    int decisions() throws Exception {
        return FxHarness.call(() ->
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
        return FxHarness.call(() -> {
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
            boolean icon = node instanceof FontIcon;
            if (!icon && node instanceof Text text && isVisible(text)) {
                words.append(text.getText()).append(' ');
            }
        }
        return words.toString().strip();
    }
}
