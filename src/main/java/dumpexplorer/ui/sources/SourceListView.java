package dumpexplorer.ui.sources;

import dumpexplorer.core.remote.Source;
import dumpexplorer.ui.kit.Icon;
import dumpexplorer.ui.kit.Messages;
import java.util.List;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.css.PseudoClass;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollBar;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

/// The list of sources, or how to begin where there is none.
final class SourceListView {

    /// "3 minutes ago" must not stand still.
    private static final Duration TICK = Duration.seconds(20);

    private static final PseudoClass NARROW = PseudoClass.getPseudoClass("narrow");
    private static final PseudoClass SCROLLS = PseudoClass.getPseudoClass("scrolls");

    /// Below this width the columns that matter least go, so that names do not.
    private static final double WIDE_ENOUGH = 700;

    private final SourcesViewModel model;
    private final ObservableList<SourceLine> lines = FXCollections.observableArrayList();
    private final ListView<SourceLine> list = new ListView<>(lines);
    private final HBox question = new HBox();
    private final VBox empty;
    private final VBox filled;
    private final StackPane node;

    SourceListView(SourcesViewModel model) {
        this.model = model;
        list.setId("sources-list");
        list.setAccessibleText(Messages.text("sources.title"));
        list.setCellFactory(view -> new SourceCell(model, this::askToRemove));
        list.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        list.setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
                editSelected();
            }
        });
        VBox.setVgrow(list, Priority.ALWAYS);
        question.setId("sources-question");
        question.getStyleClass().addAll("banner", "warning", "sources-question");
        hideQuestion();
        filled = new VBox(question, SourceCell.headings(), list, new OwnErrorsView(model).node());
        filled.getStyleClass().add("sources-filled");
        empty = empty();
        filled.widthProperty()
                .subscribe(width ->
                        filled.pseudoClassStateChanged(NARROW, width.doubleValue() < WIDE_ENOUGH));
        list.skinProperty().subscribe(skin -> followScrollBar());
        node = new StackPane(empty, filled);
        model.linesProperty().subscribe(this::show);
        var clock = new Timeline(new KeyFrame(TICK, tick -> list.refresh()));
        clock.setCycleCount(Animation.INDEFINITE);
        node.sceneProperty()
                .subscribe(scene -> {
                    if (scene == null) {
                        clock.stop();
                    } else {
                        clock.play();
                    }
                });
    }

    /// Headings stand above their columns whether or not there is a scroll bar beside these.
    private void followScrollBar() {
        for (Node bar : list.lookupAll(".scroll-bar")) {
            if (bar instanceof ScrollBar scrollBar
                    && scrollBar.getOrientation() == Orientation.VERTICAL) {
                scrollBar
                        .visibleProperty()
                        .subscribe(visible -> filled.pseudoClassStateChanged(SCROLLS, visible));
            }
        }
    }

    Node node() {
        return node;
    }

    void focus() {
        if (lines.isEmpty()) {
            empty.lookup("#sources-first").requestFocus();
        } else {
            list.requestFocus();
        }
    }

    private VBox empty() {
        var title = new Label(Messages.text("sources.empty"));
        title.getStyleClass().addAll("strong", "sources-empty-title");
        var hint = new Label(Messages.text("sources.empty.hint"));
        hint.getStyleClass().add("muted");
        hint.setWrapText(true);
        var first = new Button(Messages.text("sources.add"), Icon.ADD.node());
        first.setId("sources-first");
        first.getStyleClass().add("accent");
        first.setOnAction(event -> model.add());
        var box = new VBox(title, hint, first);
        box.setAlignment(Pos.CENTER);
        box.getStyleClass().add("sources-empty");
        return box;
    }

    private void show(List<SourceLine> shown) {
        int place = list.getSelectionModel().getSelectedIndex();
        String selected = place < 0 ? "" : lines.get(place).name();
        lines.setAll(shown);
        for (int at = 0; at < shown.size(); at++) {
            if (shown.get(at).name().equals(selected)) {
                list.getSelectionModel().select(at);
            }
        }
        empty.setVisible(shown.isEmpty());
        filled.setVisible(!shown.isEmpty());
    }

    private void pressed(KeyEvent event) {
        SourceLine line = list.getSelectionModel().getSelectedItem();
        if (line == null || line.rank() == SourceLine.Rank.FOUND) {
            return;
        }
        if (event.getCode() == KeyCode.ENTER) {
            editSelected();
            event.consume();
        } else if (event.getCode() == KeyCode.DELETE) {
            askToRemove(line.source());
            event.consume();
        }
    }

    private void editSelected() {
        SourceLine line = list.getSelectionModel().getSelectedItem();
        if (line != null && line.rank() == SourceLine.Rank.DEFINED) {
            model.edit(line.source());
        }
    }

    private void askToRemove(Source source) {
        var words = new Label(Messages.text("sources.remove.ask", source.name()));
        words.setWrapText(true);
        HBox.setHgrow(words, Priority.ALWAYS);
        words.setMaxWidth(Double.MAX_VALUE);
        var remove = new Button(Messages.text("sources.remove.yes"));
        remove.setId("sources-remove-yes");
        remove.setMinWidth(Region.USE_PREF_SIZE);
        remove.setOnAction(event -> {
            hideQuestion();
            model.remove(source);
        });
        var keep = new Button(Messages.text("sources.remove.no"));
        keep.setMinWidth(Region.USE_PREF_SIZE);
        keep.setOnAction(event -> hideQuestion());
        question.getChildren().setAll(Icon.WARNING.node(), words, keep, remove);
        question.setVisible(true);
        question.setManaged(true);
        keep.requestFocus();
    }

    private void hideQuestion() {
        question.setVisible(false);
        question.setManaged(false);
    }
}
