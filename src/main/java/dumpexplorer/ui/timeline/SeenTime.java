package dumpexplorer.ui.timeline;

import dumpexplorer.ui.kit.Hint;
import dumpexplorer.ui.kit.Messages;
import java.time.ZoneId;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/// Says which time is looked at. A click turns it into a field for another one.
final class SeenTime extends HBox {

    private final TimelineViewModel viewModel;
    private final Runnable leave;
    private final Button seen = new Button();
    private final TextField field = new TextField();
    private final Label mistake = new Label();
    private final ReadOnlyBooleanWrapper editing = new ReadOnlyBooleanWrapper();

    /// @param leave takes the keyboard when the field goes away
    SeenTime(TimelineViewModel viewModel, Runnable leave) {
        this.viewModel = viewModel;
        this.leave = leave;
        setAlignment(Pos.CENTER_LEFT);
        getStyleClass().add("seen-time");
        seen.setId("timeline-seen");
        seen.getStyleClass().addAll("small", "flat");
        Hint.on(seen, Messages.text("timeline.go.hint"));
        seen.setMinWidth(0);
        seen.setOnAction(event -> edit());
        field.setId("timeline-go");
        field.getStyleClass().add("small");
        field.setPromptText(Messages.text("timeline.go.prompt"));
        field.setAccessibleText(Messages.text("timeline.go.hint"));
        field.setMinWidth(Region.USE_PREF_SIZE);
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        field.textProperty().subscribe(text -> mistake.setText(""));
        field.focusedProperty().subscribe((before, focused) -> close(before && !focused));
        mistake.setId("timeline-go-mistake");
        mistake.getStyleClass().add("go-mistake");
        mistake.visibleProperty().bind(mistake.textProperty().isNotEmpty());
        mistake.managedProperty().bind(mistake.visibleProperty());
        getChildren().setAll(seen);
    }

    void show(String words) {
        seen.setText(words);
        seen.setVisible(!words.isEmpty());
        seen.setAccessibleText(Messages.text("timeline.go.accessible", words));
    }

    /// Asks for another time.
    void edit() {
        if (!viewModel.pictureProperty().get().isEmpty()) {
            field.clear();
            getChildren().setAll(field, mistake);
            editing.set(true);
            field.requestFocus();
        }
    }

    private void close(boolean wanted) {
        if (wanted) {
            getChildren().setAll(seen);
            editing.set(false);
        }
    }

    /// Whether another time is asked for.
    ReadOnlyBooleanProperty editingProperty() {
        return editing.getReadOnlyProperty();
    }

    private void pressed(KeyEvent event) {
        switch (event.getCode()) {
            case ENTER -> go();
            case ESCAPE -> leave.run();
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void go() {
        Picture picture = viewModel.pictureProperty().get();
        ZoneId zone = viewModel.layoutProperty().get().zone().zone();
        switch (viewModel.goTo(field.getText())) {
            case THERE -> leave.run();
            case NO_TIME -> mistake.setText(Messages.text("timeline.go.no.time"));
            case NO_DUMPS ->
                    mistake.setText(
                            Messages.text(
                                    "timeline.go.no.dumps",
                                    TimelineWords.days(picture.all(), zone)));
        }
    }
}
