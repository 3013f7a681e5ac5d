package dumpexplorer.ui.stackwalk;

import dumpexplorer.core.model.DumpId;
import dumpexplorer.ui.kit.Icon;
import dumpexplorer.ui.kit.Messages;
import dumpexplorer.ui.stackwalk.DumpState.Compared;
import dumpexplorer.ui.stackwalk.DumpState.Failed;
import dumpexplorer.ui.stackwalk.DumpState.Gone;
import dumpexplorer.ui.stackwalk.DumpState.Loading;
import dumpexplorer.ui.stackwalk.DumpState.Nothing;
import dumpexplorer.ui.stackwalk.DumpState.Shown;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import javafx.animation.PauseTransition;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TabPane;
import javafx.scene.control.TabPane.TabClosingPolicy;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/// Shows one dump: its head above its stacks, overview, environment and JSON; or why there is none.
public final class DumpView {

    /// The tabs, in their order.
    public enum Part {
        STACK,
        OVERVIEW,
        ENVIRONMENT,
        JSON,
        MODULES,
        HISTORY
    }

    /// Reading is usually done before a word about it could be read.
    private static final Duration BEFORE_LOADING_IS_SAID = Duration.millis(150);

    private final DumpViewModel model;
    private final DumpHead head;
    private final Map<Part, DumpTab> parts = new EnumMap<>(Part.class);
    private final TabPane tabs = new TabPane();
    private final BorderPane content = new BorderPane();
    private final StackPane root = new StackPane();
    private final PauseTransition patience = new PauseTransition(BEFORE_LOADING_IS_SAID);
    private @Nullable CompareView compare;

    /// Builds the view, which shows nothing until its model is told to.
    public DumpView(DumpViewModel model) {
        this.model = model;
        this.head = new DumpHead(model);
        for (Part part : Part.values()) {
            parts.put(part, tab(part));
        }
        tabs.setId("dump-tabs");
        tabs.setTabClosingPolicy(TabClosingPolicy.UNAVAILABLE);
        parts.values().forEach(part -> tabs.getTabs().add(part.tab()));
        content.getStyleClass().add("dump");
        content.setTop(new VBox(head.node(), trouble()));
        content.setCenter(tabs);
        root.setId("dump");
        // A filter, because the text takes all plain keys for itself.
        root.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        model.stateProperty().subscribe(this::show);
    }

    /// The one node that shows everything.
    public Node node() {
        return root;
    }

    /// Puts the keyboard into the text, its caret at the crashing frame.
    public void focus() {
        part(Part.STACK).focus();
    }

    /// Brings one of the tabs to the front and gives it the keyboard.
    public void show(Part part) {
        tabs.getSelectionModel().select(part(part).tab());
        part(part).focus();
    }

    private DumpTab part(Part part) {
        return Objects.requireNonNull(parts.get(part));
    }

    private DumpTab tab(Part part) {
        return switch (part) {
            case STACK ->
                    new DumpTab(
                            "dump-tab-stack",
                            "dump.tab.stack",
                            () -> new StackTab(model.stack(), model.looks()));
            case OVERVIEW ->
                    new DumpTab("dump-tab-overview", "dump.tab.overview", OverviewTab::new);
            case ENVIRONMENT ->
                    new DumpTab(
                            "dump-tab-environment",
                            "dump.tab.environment",
                            () -> new EnvironmentTab(model));
            case JSON -> new DumpTab("dump-tab-json", "dump.tab.json", () -> new JsonTab(model));
            case MODULES -> new DumpTab("dump-tab-modules", "dump.tab.modules", ModulesTab::new);
            case HISTORY ->
                    new DumpTab(
                            "dump-tab-history", "dump.tab.history", () -> new HistoryTab(model));
        };
    }

    private Node trouble() {
        var label = new Label();
        label.setId("dump-trouble");
        label.setWrapText(true);
        label.getStyleClass().add("trouble");
        label.textProperty().bind(model.troubleProperty());
        label.visibleProperty().bind(model.troubleProperty().map(words -> !words.isEmpty()));
        label.managedProperty().bind(label.visibleProperty());
        return label;
    }

    private void show(DumpState state) {
        patience.stop();
        switch (state) {
            case Nothing() -> root.getChildren().setAll(message(Icon.DUMP, "dump.nothing"));
            case Loading _ -> {
                patience.setOnFinished(_ -> root.getChildren().setAll(loading()));
                patience.play();
            }
            case Shown(OpenDump dump) -> show(dump);
            case Compared _ -> root.getChildren().setAll(compare().node());
            case Gone(DumpId id) ->
                    root.getChildren().setAll(message(Icon.WARNING, "dump.gone", id));
            case Failed(DumpId id, String reason) -> root.getChildren().setAll(failure(id, reason));
        }
    }

    private void show(OpenDump dump) {
        head.show(dump);
        parts.values().forEach(part -> part.show(dump));
        root.getChildren().setAll(content);
    }

    private CompareView compare() {
        CompareView made = compare;
        if (made == null) {
            made = new CompareView(model);
            compare = made;
        }
        return made;
    }

    private static Node loading() {
        return message(Icon.DUMP, "dump.loading");
    }

    private Node failure(DumpId id, String reason) {
        VBox box = message(Icon.ERROR, "dump.failed", id, reason);
        var again = new Button(Messages.text("dump.failed.again"));
        again.setId("dump-try-again");
        again.setOnAction(_ -> model.show(id));
        box.getChildren().add(again);
        return box;
    }

    private static VBox message(Icon icon, String key, Object... values) {
        var words = new Label(Messages.text(key, values));
        words.setId("dump-message");
        words.setWrapText(true);
        var box = new VBox(icon.node(), words);
        box.getStyleClass().add("dump-message");
        return box;
    }

    private void key(KeyEvent event) {
        boolean writing = event.getTarget() instanceof TextInputControl input && input.isEditable();
        if (writing || event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        switch (event.getCode()) {
            case DIGIT1, NUMPAD1 -> show(Part.STACK);
            case DIGIT2, NUMPAD2 -> show(Part.OVERVIEW);
            case DIGIT3, NUMPAD3 -> show(Part.ENVIRONMENT);
            case DIGIT4, NUMPAD4 -> show(Part.JSON);
            case DIGIT5, NUMPAD5 -> show(Part.MODULES);
            case DIGIT6, NUMPAD6 -> show(Part.HISTORY);
            case V -> {
                model.stack().turnLook();
                show(Part.STACK);
            }
            default -> {
                return;
            }
        }
        event.consume();
    }
}
