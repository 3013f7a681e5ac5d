package dumpexplorer.ui.app;

import dumpexplorer.core.query.TimeRange;
import dumpexplorer.ui.kit.Hint;
import dumpexplorer.ui.kit.Icon;
import dumpexplorer.ui.kit.Messages;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/// The search field with the limits in force as chips before it, and below it what is wrong with the
/// query, right where it is wrong.
final class SearchBarView {

    private static final Duration TYPING_PAUSE = Duration.millis(220);
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("d MMM uuuu HH:mm", Locale.ENGLISH)
                    .withZone(ZoneOffset.UTC);

    private final SearchViewModel model;
    private final Runnable leave;
    private final TextField field = new TextField();
    private final HBox chips = new HBox();
    private final Button clear = new Button(null, Icon.CLEAR.node());
    private final Button save = new Button(null, Icon.SAVE_SEARCH.node());
    private final TextFlow explanation = new TextFlow();
    private final PauseTransition pause = new PauseTransition(TYPING_PAUSE);
    private final VBox bar;

    /// @param leave moves on from the field to what was found
    /// @param keep saves what is searched for under a name
    SearchBarView(SearchViewModel model, Runnable leave, Runnable keep) {
        this.model = model;
        save.setOnAction(event -> keep.run());
        this.leave = leave;
        bar = new VBox(box(), explanation);
        bar.getStyleClass().add("search");
        explanation.setId("search-mistake");
        explanation.getStyleClass().add("search-mistake");
        pause.setOnFinished(event -> model.type(field.getText()));
        model.textProperty().subscribe(this::showText);
        model.sourceProperty().subscribe(source -> showChips());
        model.rangeProperty().subscribe(range -> showChips());
        model.mistakeProperty().subscribe(this::explain);
    }

    Node node() {
        return bar;
    }

    void focus() {
        field.requestFocus();
        field.selectAll();
    }

    private Node box() {
        field.setId("search-field");
        field.setPromptText(Messages.text("search.prompt"));
        field.setAccessibleText(Messages.text("search.accessible"));
        field.textProperty().subscribe(typed -> typed());
        field.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        HBox.setHgrow(field, Priority.ALWAYS);
        clear.setId("search-clear");
        clear.setAccessibleText(Messages.text("search.clear"));
        clear.getStyleClass().addAll("flat", "search-clear");
        clear.setOnAction(event -> model.type(""));
        clear.visibleProperty().bind(field.textProperty().isNotEmpty());
        save.setId("search-save");
        save.setAccessibleText(Messages.text("command.save.search"));
        Hint.on(save, Messages.text("sidebar.searches.add"));
        save.getStyleClass().addAll("flat", "search-save");
        save.visibleProperty()
                .bind(
                        field.textProperty()
                                .isNotEmpty()
                                .or(model.sourceProperty().isNotNull())
                                .or(model.rangeProperty().isNotNull()));
        save.managedProperty().bind(save.visibleProperty());
        chips.setId("search-chips");
        chips.getStyleClass().add("chips");
        chips.setAlignment(Pos.CENTER_LEFT);
        var box = new HBox(Icon.SEARCH.node(), chips, field, clear, save);
        box.getStyleClass().add("search-box");
        box.setAlignment(Pos.CENTER_LEFT);
        return box;
    }

    private void typed() {
        if (!field.getText().equals(model.textProperty().get())) {
            pause.playFromStart();
        }
    }

    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.DOWN) {
            pause.stop();
            model.type(field.getText());
            if (model.mistakeProperty().get() == null) {
                leave.run();
            }
            event.consume();
        } else if (event.getCode() == KeyCode.ESCAPE) {
            pause.stop();
            if (field.getText().isEmpty()) {
                leave.run();
            } else {
                field.clear();
                model.type("");
            }
            event.consume();
        }
    }

    private void showText(String text) {
        if (!text.equals(field.getText())) {
            pause.stop();
            field.setText(text);
            field.end();
        }
    }

    private void showChips() {
        chips.getChildren().clear();
        String source = model.sourceProperty().get();
        if (source != null) {
            chips.getChildren()
                    .add(chip("chip-source", Icon.SOURCE, source, () -> model.limitToSource(null)));
        }
        TimeRange range = model.rangeProperty().get();
        if (range != null) {
            String text =
                    Messages.text(
                            "search.range", TIME.format(range.from()), TIME.format(range.to()));
            chips.getChildren()
                    .add(chip("chip-range", Icon.TIME_RANGE, text, () -> model.limitTo(null)));
        }
        boolean any = !chips.getChildren().isEmpty();
        chips.setVisible(any);
        chips.setManaged(any);
    }

    private static Node chip(String id, Icon icon, String text, Runnable remove) {
        var label = new Label(text, icon.node());
        var away = new Button(null, Icon.CLEAR.node());
        away.setId(id + "-remove");
        away.getStyleClass().addAll("flat", "chip-remove");
        away.setAccessibleText(Messages.text("search.lift", text));
        away.setOnAction(event -> remove.run());
        var chip = new HBox(label, away);
        chip.setId(id);
        chip.setAlignment(Pos.CENTER_LEFT);
        chip.getStyleClass().add("chip");
        return chip;
    }

    private void explain(SearchViewModel.@Nullable Mistake mistake) {
        explanation.setVisible(mistake != null);
        explanation.setManaged(mistake != null);
        if (mistake == null) {
            explanation.getChildren().clear();
            return;
        }
        String query = model.textProperty().get();
        int from = Math.clamp(mistake.position(), 0, query.length());
        int to = from;
        while (to < query.length() && !Character.isWhitespace(query.charAt(to))) {
            to++;
        }
        explanation
                .getChildren()
                .setAll(
                        text(query.substring(0, from), "mono", "muted"),
                        text(from == to ? "_" : query.substring(from, to), "mono", "wrong"),
                        text(query.substring(to), "mono", "muted"),
                        text("   " + mistake.message(), "mistake-words"));
    }

    private static Text text(String words, String... styles) {
        var text = new Text(words);
        text.getStyleClass().addAll(styles);
        return text;
    }
}
