package dumpexplorer.ui.sources;

import dumpexplorer.core.remote.fetch.TrialStep;
import dumpexplorer.ui.kit.Icon;
import dumpexplorer.ui.kit.Messages;
import dumpexplorer.ui.sources.ConnectionViewModel.Offer;
import dumpexplorer.ui.sources.ConnectionViewModel.Phase;
import dumpexplorer.ui.sources.ConnectionViewModel.State;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Shows how a trial goes: each step as it ends, which one failed, and what can be done about it.
final class ConnectionView {

    private final ConnectionViewModel model;
    private final Button run = new Button(Messages.text("sources.test.run"), Icon.TEST.node());
    private final VBox steps = new VBox();
    private final VBox node;

    ConnectionView(ConnectionViewModel model) {
        this.model = model;
        var title = new Label(Messages.text("sources.test.title"));
        title.getStyleClass().add("strong");
        var hint = new Label(Messages.text("sources.test.hint"));
        hint.setWrapText(true);
        hint.setMinHeight(Region.USE_PREF_SIZE);
        hint.getStyleClass().add("muted");
        run.setId("source-test");
        run.setOnAction(event -> {
            if (model.stateProperty().get().phase() == Phase.RUNNING) {
                model.stop();
            } else {
                model.run();
            }
        });
        steps.setId("source-test-steps");
        steps.getStyleClass().add("trial-steps");
        node = new VBox(title, hint, run, steps);
        node.getStyleClass().add("trial");
        model.stateProperty().subscribe(this::show);
    }

    VBox node() {
        return node;
    }

    /// What starts it.
    Button button() {
        return run;
    }

    private void show(State state) {
        boolean isRunning = state.phase() == Phase.RUNNING;
        run.setText(
                Messages.text(
                        switch (state.phase()) {
                            case NEVER -> "sources.test.run";
                            case RUNNING -> "sources.test.stop";
                            case WELL, PARTLY, FAILED, STOPPED -> "sources.test.again";
                        }));
        run.setGraphic((isRunning ? Icon.STOP : Icon.TEST).node());
        List<Node> lines = new ArrayList<>();
        String address = "";
        for (TrialStep step : state.steps()) {
            if (!step.address().equals(address)) {
                address = step.address();
                lines.add(address(address));
            }
            lines.add(line(step));
        }
        if (isRunning) {
            var bar = new ProgressBar(ProgressBar.INDETERMINATE_PROGRESS);
            bar.setMaxWidth(Double.MAX_VALUE);
            lines.add(bar);
        }
        verdict(state, lines);
        if (state.offer() != null) {
            lines.add(offer(state.offer()));
        }
        steps.getChildren().setAll(lines);
    }

    private static Node address(String address) {
        var label = new Label(address);
        label.getStyleClass().addAll("mono", "faint", "trial-address");
        return label;
    }

    private static void verdict(State state, List<Node> lines) {
        switch (state.phase()) {
            case NEVER, RUNNING -> {}
            case WELL -> lines.add(verdict("sources.test.well", Icon.DONE, "success"));
            case PARTLY -> lines.add(verdict("sources.test.partly", Icon.WARNING, "warning"));
            case FAILED -> lines.add(verdict("sources.test.failed", Icon.ERROR, "error"));
            case STOPPED -> lines.add(verdict("sources.test.stopped", Icon.NOTICE, "idle"));
        }
        if (!state.trouble().isEmpty()) {
            var words = new Label(state.trouble());
            words.setWrapText(true);
            words.setMinHeight(Region.USE_PREF_SIZE);
            lines.add(words);
        }
    }

    private static Node verdict(String key, Icon icon, String styleClass) {
        var verdict = new Label(Messages.text(key), icon.node());
        verdict.setId("source-test-verdict");
        verdict.setWrapText(true);
        verdict.setMinHeight(Region.USE_PREF_SIZE);
        verdict.getStyleClass().addAll("strong", "trial-verdict", "source-sign", styleClass);
        return verdict;
    }

    private static Node line(TrialStep step) {
        boolean isSkipped = step.outcome() == TrialStep.Outcome.SKIPPED;
        Icon icon =
                switch (step.outcome()) {
                    case OK -> Icon.DONE;
                    case FAILED -> Icon.ERROR;
                    case SKIPPED -> Icon.SOURCE_NEVER;
                };
        String styleClass =
                switch (step.outcome()) {
                    case OK -> "success";
                    case FAILED -> "error";
                    case SKIPPED -> "idle";
                };
        var name = new Label(name(step.name()), icon.node());
        name.getStyleClass().addAll("trial-name", "source-sign", styleClass);
        var words =
                new Label(
                        isSkipped
                                ? Messages.text("sources.test.skipped")
                                : Sentences.of(step.words()));
        words.setWrapText(true);
        words.setMinHeight(Region.USE_PREF_SIZE);
        words.getStyleClass().add(isSkipped ? "faint" : "muted");
        HBox.setHgrow(words, Priority.ALWAYS);
        var line = new HBox(name, words);
        line.getStyleClass().add("trial-line");
        return line;
    }

    private static String name(TrialStep.Name name) {
        return switch (name) {
            case SETTINGS -> Messages.text("sources.step.settings");
            case NAME -> Messages.text("sources.step.name");
            case PORT -> Messages.text("sources.step.port");
            case TLS -> Messages.text("sources.step.tls");
            case CERTIFICATE -> Messages.text("sources.step.certificate");
            case LOGIN -> Messages.text("sources.step.login");
            case METHODS -> Messages.text("sources.step.methods");
            case DUMP -> Messages.text("sources.step.dump");
            case HOSTS -> Messages.text("sources.step.hosts");
            case FOLDER -> Messages.text("sources.step.folder");
        };
    }

    private Node offer(Offer offer) {
        boolean isChanged = offer.accepted() != null;
        var title =
                new Label(
                        Messages.text(isChanged ? "sources.cert.changed" : "sources.cert.unknown"),
                        (isChanged ? Icon.SOURCE_UNTRUSTED : Icon.NOTICE).node());
        title.setWrapText(true);
        title.setMinHeight(Region.USE_PREF_SIZE);
        title.getStyleClass().add("strong");
        var advice =
                new Label(
                        Messages.text(
                                isChanged
                                        ? "sources.cert.changed.advice"
                                        : "sources.cert.unknown.advice"));
        advice.setWrapText(true);
        advice.setMinHeight(Region.USE_PREF_SIZE);
        var box = new VBox(title, advice);
        if (offer.accepted() != null) {
            box.getChildren().add(digits("sources.cert.before", offer.accepted()));
        }
        box.getChildren().add(digits("sources.cert.shown", offer.fingerprint()));
        var accept =
                new Button(
                        Messages.text(
                                isChanged ? "sources.cert.accept.changed" : "sources.cert.accept"));
        accept.setId("source-accept");
        accept.setOnAction(event -> model.accept(offer));
        box.getChildren().add(accept);
        box.setId("source-offer");
        box.getStyleClass().addAll("banner", "trial-offer", isChanged ? "error" : "warning");
        return box;
    }

    private static Node digits(String key, String fingerprint) {
        var name = new Label(Messages.text(key));
        name.getStyleClass().add("muted");
        var digits = new Label(SourceWords.fingerprint(fingerprint));
        digits.setWrapText(true);
        digits.setMinHeight(Region.USE_PREF_SIZE);
        digits.getStyleClass().addAll("mono", "trial-digits");
        return new VBox(name, digits);
    }
}
