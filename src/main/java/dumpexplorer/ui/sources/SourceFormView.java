package dumpexplorer.ui.sources;

import dumpexplorer.core.remote.Passwords.Purpose;
import dumpexplorer.ui.kit.Icon;
import dumpexplorer.ui.kit.Messages;
import dumpexplorer.ui.sources.SourceDraft.Field;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The form of one source: what it is at the left, whether it can be reached at the right.
final class SourceFormView {

    private final SourceFormViewModel model;
    private final PathChooser choose;
    private final ConnectionView connection;
    private final TextField name;
    private final TextField url;
    private final Label kindHint = muted("");
    private final Label example = muted("");
    private final VBox node;

    SourceFormView(SourceFormViewModel model, PathChooser choose) {
        this.model = model;
        this.choose = choose;
        connection = new ConnectionView(model.connection());
        connection.button().disableProperty().bind(model.readyProperty().not());
        name = field(Field.NAME);
        name.setDisable(!model.isNew());
        url = field(Field.URL);
        var fields = new VBox(kinds(), nameRow(), urlRow(), login(), certificates(), minutes());
        fields.getStyleClass().add("source-fields");
        fields.setFillWidth(true);
        var left = scroll(fields);
        var right = scroll(connection.node());
        HBox.setHgrow(left, Priority.ALWAYS);
        HBox.setHgrow(right, Priority.ALWAYS);
        var sides = new HBox(left, right);
        sides.getStyleClass().add("source-sides");
        VBox.setVgrow(sides, Priority.ALWAYS);
        node = new VBox(title(), sides, foot());
        node.setId("source-form");
        node.getStyleClass().add("source-form");
        model.kindProperty().subscribe(this::explain);
    }

    Node node() {
        return node;
    }

    void focus() {
        (model.isNew() ? name : url).requestFocus();
    }

    private static ScrollPane scroll(Region content) {
        var scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setPrefWidth(0);
        scroll.getStyleClass().add("source-scroll");
        return scroll;
    }

    private Node title() {
        var title = new Label();
        title.setText(
                model.isNew()
                        ? Messages.text("sources.form.new")
                        : Messages.text("sources.form.edit", model.text(Field.NAME).get()));
        title.getStyleClass().addAll("strong", "source-form-title");
        return title;
    }

    private void explain(FormKind kind) {
        kindHint.setText(Messages.text(kind.hintKey()));
        name.setPromptText(kind.exampleName());
        url.setPromptText(kind.exampleUrl());
        example.setText(
                kind == FormKind.FOLDER
                        ? Messages.text("sources.form.url.folder")
                        : Messages.text("sources.form.url.example", kind.exampleUrl()));
    }

    private Node kinds() {
        var group = new ToggleGroup();
        var buttons = new HBox();
        for (FormKind kind : FormKind.values()) {
            var button = new ToggleButton(Messages.text(kind.labelKey()));
            button.setId("source-kind-" + kind.word());
            button.getStyleClass().add("sources-part");
            button.setToggleGroup(group);
            button.setDisable(!model.isNew());
            button.setMinWidth(Region.USE_PREF_SIZE);
            button.setOnAction(event -> {
                button.setSelected(true);
                model.kindProperty().set(kind);
            });
            model.kindProperty().subscribe(chosen -> button.setSelected(chosen == kind));
            buttons.getChildren().add(button);
        }
        buttons.getStyleClass().add("sources-parts");
        return row("sources.form.kind", buttons, kindHint, null);
    }

    private Node nameRow() {
        var hint = muted(Messages.text("sources.form.name.hint"));
        return row("sources.form.name", name, hint, Field.NAME);
    }

    private Node urlRow() {
        var pick =
                pick(
                        "source-url-choose",
                        () -> choose.chooseFolder(Messages.text("sources.form.choose.folder")),
                        model.text(Field.URL));
        var line = line(url, pick);
        model.kindProperty().subscribe(kind -> show(pick, kind == FormKind.FOLDER));
        Node first = row("sources.form.url", line, example, Field.URL);
        Node second =
                row(
                        "sources.form.also",
                        field(Field.ALTERNATIVE),
                        muted(Messages.text("sources.form.also.hint")),
                        Field.ALTERNATIVE);
        model.kindProperty().subscribe(kind -> show(second, kind.hasAlternative()));
        return group(first, second);
    }

    private Node login() {
        Node user =
                row(
                        "sources.form.user",
                        field(Field.USER),
                        muted(Messages.text("sources.form.user.hint")),
                        Field.USER);
        String hint =
                model.hasPasswordFile()
                        ? Messages.text("sources.form.password.file")
                        : Messages.text("sources.form.password.hint");
        Node password = row("sources.form.password", password(Purpose.LOGIN), muted(hint), null);
        var both = group(user, password);
        model.kindProperty().subscribe(kind -> show(both, kind.hasLogin()));
        return both;
    }

    private Node certificates() {
        var parts = new ArrayList<Node>();
        parts.add(file("sources.form.ca", "sources.form.ca.hint", Field.AUTHORITIES));
        parts.add(accepted());
        parts.add(file("sources.form.cert", "sources.form.cert.hint", Field.CERTIFICATE));
        parts.add(file("sources.form.key", "sources.form.key.hint", Field.KEY));
        parts.add(
                row(
                        "sources.form.keypass",
                        password(Purpose.KEY),
                        muted(Messages.text("sources.form.keypass.hint")),
                        null));
        var all = group(parts.toArray(Node[]::new));
        // What cannot matter for the kind or the address is not asked for.
        Runnable choice =
                () ->
                        show(
                                all,
                                model.kindProperty().get().hasCertificates()
                                        && !model.text(Field.URL).get().startsWith("http+"));
        model.kindProperty().subscribe(kind -> choice.run());
        model.text(Field.URL).subscribe(text -> choice.run());
        return all;
    }

    private Node accepted() {
        var digits = new Label();
        digits.setWrapText(true);
        digits.setMinHeight(Region.USE_PREF_SIZE);
        digits.getStyleClass().addAll("mono", "trial-digits");
        HBox.setHgrow(digits, Priority.ALWAYS);
        var forget = new Button(Messages.text("sources.form.accepted.forget"));
        forget.setMinWidth(Region.USE_PREF_SIZE);
        forget.setOnAction(event -> model.accept(null));
        var line = new HBox(digits, forget);
        line.getStyleClass().add("source-row-line");
        Node row =
                row(
                        "sources.form.accepted",
                        line,
                        muted(Messages.text("sources.form.accepted.hint")),
                        null);
        model.fingerprintProperty()
                .subscribe(fingerprint -> {
                    digits.setText(fingerprint == null ? "" : SourceWords.fingerprint(fingerprint));
                    show(row, fingerprint != null);
                });
        return row;
    }

    private Node file(String key, String hintKey, Field field) {
        var pick =
                pick(
                        "source-choose-" + field.name().toLowerCase(Locale.ROOT),
                        () -> choose.chooseFile(Messages.text(key)),
                        model.text(field));
        return row(key, line(field(field), pick), muted(Messages.text(hintKey)), field);
    }

    private Node minutes() {
        var minutes = field(Field.MINUTES);
        minutes.setPrefColumnCount(5);
        minutes.setMaxWidth(Region.USE_PREF_SIZE);
        return row(
                "sources.form.minutes",
                minutes,
                muted(Messages.text("sources.form.minutes.hint")),
                Field.MINUTES);
    }

    private TextField field(Field field) {
        var input = new TextField();
        input.setId("source-" + field.name().toLowerCase(Locale.ROOT));
        input.textProperty().bindBidirectional(model.text(field));
        return input;
    }

    private PasswordField password(Purpose purpose) {
        var input = new PasswordField();
        input.setId("source-password-" + purpose.name().toLowerCase(Locale.ROOT));
        input.textProperty().bindBidirectional(model.password(purpose));
        if (!model.isNew()) {
            input.setPromptText(Messages.text("sources.form.password.kept"));
        }
        return input;
    }

    private interface Chooser {
        Optional<Path> choose();
    }

    private static Button pick(String id, Chooser chooser, StringProperty target) {
        var pick = new Button(Messages.text("sources.form.choose"), Icon.OPEN_LIBRARY.node());
        pick.setId(id);
        pick.setMinWidth(Region.USE_PREF_SIZE);
        pick.setOnAction(event -> chooser.choose().ifPresent(path -> target.set(path.toString())));
        return pick;
    }

    private static HBox line(TextField input, Button button) {
        HBox.setHgrow(input, Priority.ALWAYS);
        var line = new HBox(input, button);
        line.getStyleClass().add("source-row-line");
        return line;
    }

    /// A labelled input with its hint, in whose place a mistake is shown.
    private Node row(String key, Node input, Label hint, @Nullable Field field) {
        var label = new Label(Messages.text(key));
        label.getStyleClass().add("strong");
        label.setLabelFor(input);
        hint.getStyleClass().add("source-hint");
        var row = new VBox(label, input, hint);
        row.getStyleClass().add("source-row");
        if (field != null) {
            var mistake = new Label();
            mistake.setId("source-mistake-" + field.name().toLowerCase(Locale.ROOT));
            mistake.setGraphic(Icon.WARNING.node());
            mistake.setWrapText(true);
            mistake.setMinHeight(Region.USE_PREF_SIZE);
            mistake.getStyleClass().addAll("source-mistake", "source-sign", "error");
            row.getChildren().add(mistake);
            model.mistakesProperty().subscribe(all -> showMistake(all, field, mistake, hint));
        }
        return row;
    }

    private static void showMistake(
            Map<Field, String> all, Field field, Label mistake, Label hint) {
        String words = all.get(field);
        mistake.setText(words == null ? "" : words);
        show(mistake, words != null);
        show(hint, words == null);
    }

    private static Label muted(String text) {
        var label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.getStyleClass().add("muted");
        return label;
    }

    private static VBox group(Node... rows) {
        var group = new VBox(rows);
        group.getStyleClass().add("source-fields");
        return group;
    }

    private static void show(Node node, boolean visible) {
        node.setVisible(visible);
        node.setManaged(visible);
    }

    private Node foot() {
        var trouble = new Label();
        trouble.textProperty().bind(model.troubleProperty());
        trouble.setWrapText(true);
        trouble.getStyleClass().addAll("source-sign", "error");
        trouble.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(trouble, Priority.ALWAYS);
        var cancel = new Button(Messages.text("sources.form.cancel"));
        cancel.setId("source-cancel");
        cancel.setOnAction(event -> model.leave());
        var save =
                new Button(
                        Messages.text(
                                model.isNew() ? "sources.form.save.new" : "sources.form.save"));
        save.setId("source-save");
        save.getStyleClass().add("accent");
        save.setDefaultButton(true);
        save.disableProperty().bind(model.readyProperty().not());
        save.setOnAction(event -> model.save());
        List.of(cancel, save).forEach(button -> button.setMinWidth(Region.USE_PREF_SIZE));
        var foot = new HBox(trouble, cancel, save);
        foot.getStyleClass().addAll("prompt-buttons", "source-foot");
        return foot;
    }
}
