package dumpexplorer.ui.stackwalk;

import dumpexplorer.core.query.DumpJson;
import dumpexplorer.core.text.JsonText;
import dumpexplorer.ui.kit.Hint;
import dumpexplorer.ui.kit.Icon;
import dumpexplorer.ui.kit.Messages;
import dumpexplorer.ui.stackwalk.LinesViewModel.Goal;
import dumpexplorer.ui.stackwalk.Matches.Scope;
import dumpexplorer.ui.stackwalk.TextRange.TextPlace;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import org.jspecify.annotations.Nullable;

/// The JSON of a dump as it is stored: a folding tree, the path to the line that the reader is at, and what
/// can be copied of it.
final class JsonTab implements DumpTab.Content {

    private static final int LONGEST_CRUMB = 40;

    private final JsonViewModel model;
    private final Label cut = new Label();
    private final FlowPane path = new FlowPane();
    private final TextPane pane;
    private final BorderPane root = new BorderPane();

    JsonTab(DumpViewModel model) {
        this.model = model.json();
        cut.getStyleClass().add("dump-badge");
        cut.managedProperty().bind(cut.visibleProperty());
        this.model.jsonProperty().subscribe(this::showCut);
        path.setId("json-path");
        path.getStyleClass().add("json-path");
        this.pane =
                new TextPane("json", this.model.lines(), model.looks(), copying(), scopes(), cut);
        root.setTop(path);
        root.setCenter(pane.node());
        this.model.lines().selectionProperty().subscribe(range -> showPath(range.caret().line()));
        this.model.lines().linesProperty().subscribe(_ -> showPath(line()));
    }

    @Override
    public Node node() {
        return root;
    }

    @Override
    public void focus() {
        pane.focus();
    }

    @Override
    public void show(OpenDump dump) {
        model.show(dump.detail().row().id());
    }

    private void showCut(@Nullable DumpJson json) {
        boolean whole = json == null || !(json.cut() || json.shortened());
        cut.setVisible(!whole);
        cut.setText(
                json != null && json.cut()
                        ? Messages.text("stackwalk.json.cut")
                        : Messages.text("stackwalk.json.shortened"));
    }

    private Node copying() {
        var menu = new MenuButton("", Icon.COPY.node());
        menu.setId("json-copy");
        dress(menu, "stackwalk.json.copy");
        menu.getItems()
                .addAll(
                        item("json-copy-value", "stackwalk.json.copy.value", this::copyValue),
                        item("json-copy-subtree", "stackwalk.json.copy.subtree", this::copySubtree),
                        item("json-copy-path", "stackwalk.json.copy.path", this::copyPath),
                        item("json-copy-all", "stackwalk.json.copy.all", this::copyAll));
        return menu;
    }

    private Node scopes() {
        var menu = new MenuButton(Messages.text("stackwalk.json.find.anywhere"));
        menu.setId("json-scope");
        dress(menu, "stackwalk.json.find");
        var group = new ToggleGroup();
        for (Scope scope : Scope.values()) {
            String words =
                    switch (scope) {
                        case ANYWHERE -> Messages.text("stackwalk.json.find.anywhere");
                        case KEYS -> Messages.text("stackwalk.json.find.keys");
                        case VALUES -> Messages.text("stackwalk.json.find.values");
                    };
            var item = new RadioMenuItem(words);
            item.setId("json-scope-" + scope.name());
            item.setToggleGroup(group);
            item.setSelected(scope == Scope.ANYWHERE);
            item.setOnAction(_ -> {
                menu.setText(words);
                model.lines().findIn(scope);
            });
            menu.getItems().add(item);
        }
        return menu;
    }

    private static void dress(MenuButton menu, String key) {
        menu.getStyleClass().add("icon-button");
        Hint.on(menu, Messages.text(key));
        menu.setAccessibleText(Messages.text(key));
    }

    private static MenuItem item(String id, String key, Runnable action) {
        var item = new MenuItem(Messages.text(key));
        item.setId(id);
        item.setOnAction(_ -> action.run());
        return item;
    }

    private Optional<JsonText> findText() {
        return model.lines().lines().document() instanceof JsonText text && text.size() > 0
                ? Optional.of(text)
                : Optional.empty();
    }

    private int line() {
        return model.lines().selectionProperty().get().caret().line();
    }

    private void showPath(int line) {
        path.getChildren().clear();
        path.getChildren().add(crumb("$", 0));
        findText()
                .filter(text -> line < text.size())
                .ifPresent(text ->
                        text.path(line)
                                .forEach(step ->
                                        path.getChildren().add(crumb(step.name(), step.line()))));
    }

    private Node crumb(String name, int line) {
        String words =
                name.length() <= LONGEST_CRUMB ? name : name.substring(0, LONGEST_CRUMB) + "…";
        var crumb = new Hyperlink(words);
        crumb.getStyleClass().add("crumb");
        crumb.setOnAction(_ -> {
            model.lines().select(TextRange.at(new TextPlace(line, 0)));
            model.lines().jumpTo(line, Goal.VISIBLE);
            pane.focus();
        });
        return crumb;
    }

    private void copyValue() {
        findText().ifPresent(text -> Buttons.toClipboard(text.value(line())));
    }

    private void copySubtree() {
        findText().ifPresent(text -> Buttons.toClipboard(text.subtree(line())));
    }

    private void copyPath() {
        findText().ifPresent(text -> Buttons.toClipboard(written(text.path(line()))));
    }

    private void copyAll() {
        DumpJson json = model.jsonProperty().get();
        if (json != null) {
            Buttons.toClipboard(json.text());
        }
    }

    private static String written(List<JsonText.Step> steps) {
        return "$"
                + steps.stream()
                        .map(step -> step.name().startsWith("[") ? step.name() : "." + step.name())
                        .collect(Collectors.joining());
    }
}
