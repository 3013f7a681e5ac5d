package dumpexplorer.ui.sources;

import dumpexplorer.ui.kit.Icon;
import dumpexplorer.ui.kit.Messages;
import dumpexplorer.ui.sources.ReceiverViewModel.Field;
import dumpexplorer.ui.sources.ReceiverViewModel.State;
import dumpexplorer.ui.sources.ReceiverViewModel.Tally;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Where pushes are taken: what is to be said before, a button that begins and ends it, and what came.
final class ReceiverView {

    private final ReceiverViewModel model;
    private final PathChooser choose;
    private final Button run = new Button();
    private final Label where = label("receiver-state", "muted");
    private final Label counts = label("receiver-counts", "muted");
    private final VBox refusals = new VBox();
    private final VBox fields;
    private final ScrollPane node;

    ReceiverView(ReceiverViewModel model, PathChooser choose) {
        this.model = model;
        this.choose = choose;
        run.setId("receiver-run");
        run.setMinWidth(Region.USE_PREF_SIZE);
        run.setOnAction(event -> {
            if (model.stateProperty().get().phase() == State.Phase.ON) {
                model.stop();
            } else {
                model.start();
            }
        });
        HBox.setHgrow(where, Priority.ALWAYS);
        var top = new HBox(where, run);
        top.getStyleClass().add("waiting-top");
        refusals.getStyleClass().add("trial-steps");
        fields = new VBox(frontEnds(), modules(), certificates());
        fields.getStyleClass().add("source-fields");
        var page = new VBox(top, counts, refusals, fields);
        page.getStyleClass().add("waiting");
        node = new ScrollPane(page);
        node.setId("receiver");
        node.setFitToWidth(true);
        node.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        node.getStyleClass().add("source-scroll");
        model.stateProperty().subscribe(this::show);
        model.tallyProperty().subscribe(this::show);
    }

    Node node() {
        return node;
    }

    void focus() {
        run.requestFocus();
    }

    private static Label label(String id, String styleClass) {
        var label = new Label();
        label.setId(id);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.setMaxWidth(Double.MAX_VALUE);
        label.getStyleClass().add(styleClass);
        return label;
    }

    private void show(State state) {
        boolean isOn = state.phase() == State.Phase.ON;
        run.setDisable(state.phase() == State.Phase.STARTING);
        run.setText(Messages.text(isOn ? "sources.receiver.stop" : "sources.receiver.start"));
        run.setGraphic((isOn ? Icon.STOP : Icon.ENABLE).node());
        fields.setDisable(state.phase() != State.Phase.OFF);
        where.setText(words(state));
        where.getStyleClass().removeAll("source-mistake", "muted");
        where.getStyleClass().add(state.trouble().isEmpty() ? "muted" : "source-mistake");
        show(counts, isOn);
        show(refusals, isOn);
    }

    private static String words(State state) {
        if (!state.trouble().isEmpty()) {
            return state.trouble();
        }
        return state.phase() == State.Phase.ON
                ? Messages.text("sources.receiver.on", String.join(", ", state.addresses()))
                : Messages.text("sources.receiver.off");
    }

    private void show(Tally tally) {
        counts.setText(
                Messages.text(
                        "sources.receiver.counts",
                        tally.created(),
                        tally.updated(),
                        tally.known(),
                        tally.refused()));
        refusals.getChildren().setAll(tally.lines().stream().map(ReceiverView::refusal).toList());
    }

    private static Label refusal(String words) {
        var line = new Label(Sentences.of(words), Icon.WARNING.node());
        line.setWrapText(true);
        line.setMinHeight(Region.USE_PREF_SIZE);
        line.getStyleClass().addAll("source-sign", "warning");
        return line;
    }

    private static void show(Node part, boolean visible) {
        part.setVisible(visible);
        part.setManaged(visible);
    }

    private Node frontEnds() {
        var tls = new CheckBox(Messages.text("sources.receiver.tls"));
        tls.setId("receiver-tls");
        tls.selectedProperty().bindBidirectional(model.tlsProperty());
        return group(
                row("sources.receiver.xmlrpc", "sources.receiver.xmlrpc.hint", field(Field.XMLRPC)),
                tls,
                row(
                        "sources.receiver.storekey",
                        "sources.receiver.storekey.hint",
                        file(Field.STORE_KEY_FILE)));
    }

    private Node modules() {
        return group(
                row(
                        "sources.receiver.sslrpc2",
                        "sources.receiver.sslrpc2.hint",
                        field(Field.SSLRPC2)),
                row("sources.receiver.ca", "sources.receiver.ca.hint", file(Field.AUTHORITIES)));
    }

    private Node certificates() {
        return group(
                row("sources.receiver.cert", "sources.receiver.cert.hint", file(Field.CERTIFICATE)),
                row("sources.receiver.key", "sources.receiver.key.hint", file(Field.KEY)),
                row(
                        "sources.receiver.keypass",
                        "sources.receiver.keypass.hint",
                        file(Field.KEY_PASSWORD_FILE)));
    }

    private static VBox group(Node... rows) {
        var group = new VBox(rows);
        group.getStyleClass().add("source-fields");
        return group;
    }

    /// A labelled input with its hint.
    private static VBox row(String key, String hintKey, Node input) {
        var label = new Label(Messages.text(key));
        label.getStyleClass().add("strong");
        label.setLabelFor(input);
        var hint = new Label(Messages.text(hintKey));
        hint.setWrapText(true);
        hint.setMinHeight(Region.USE_PREF_SIZE);
        hint.getStyleClass().addAll("muted", "source-hint");
        var row = new VBox(label, input, hint);
        row.getStyleClass().add("source-row");
        return row;
    }

    private TextField field(Field field) {
        var input = new TextField();
        input.setId("receiver-" + field.name().toLowerCase(Locale.ROOT));
        input.textProperty().bindBidirectional(model.text(field));
        return input;
    }

    private Node file(Field field) {
        TextField input = field(field);
        HBox.setHgrow(input, Priority.ALWAYS);
        var pick = new Button(Messages.text("sources.form.choose"), Icon.OPEN_LIBRARY.node());
        pick.setMinWidth(Region.USE_PREF_SIZE);
        pick.setOnAction(event ->
                choose.chooseFile(Messages.text("sources.form.choose"))
                        .ifPresent(path -> input.setText(path.toString())));
        var line = new HBox(input, pick);
        line.getStyleClass().add("source-row-line");
        return line;
    }
}
