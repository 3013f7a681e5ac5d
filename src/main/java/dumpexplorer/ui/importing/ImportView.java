package dumpexplorer.ui.importing;

import dumpexplorer.core.importing.ImportProgress.Counts;
import dumpexplorer.ui.kit.Icon;
import dumpexplorer.ui.kit.Messages;
import dumpexplorer.ui.kit.Quantities;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// A card above the views: how far the import is, then what came of it. Not there while there is
/// nothing to say.
public final class ImportView {

    private final ImportViewModel model;
    private final VBox card = new VBox();
    private final Label title = new Label();
    private final Label facts = new Label();
    private final Label input = new Label();
    private final ProgressBar bar = new ProgressBar();
    private final Button stop = new Button(Messages.text("importing.stop"));

    public ImportView(ImportViewModel model) {
        this.model = model;
        card.setId("import-card");
        card.getStyleClass().add("import-card");
        title.setId("import-title");
        title.getStyleClass().addAll("strong", "card-title");
        facts.setId("import-facts");
        facts.getStyleClass().add("muted");
        input.setId("import-input");
        input.getStyleClass().addAll("faint", "import-input");
        input.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        bar.setMaxWidth(Double.MAX_VALUE);
        stop.setId("import-stop");
        stop.setOnAction(event -> model.stop());
        model.phaseProperty().subscribe(this::show);
    }

    public Node node() {
        return card;
    }

    private void show(ImportPhase phase) {
        boolean visible = !(phase instanceof ImportPhase.Idle);
        card.setVisible(visible);
        card.setManaged(visible);
        switch (phase) {
            case ImportPhase.Idle() -> card.getChildren().clear();
            case ImportPhase.Running running -> showRunning(running);
            case ImportPhase.Finished(var report) ->
                    card.getChildren().setAll(new ImportReportView(report, model::dismiss).node());
            case ImportPhase.Failed(String what, String reason) ->
                    card.getChildren().setAll(failure(what, reason));
        }
    }

    private void showRunning(ImportPhase.Running running) {
        Counts counts = running.counts();
        title.setText(
                running.stopping()
                        ? Messages.text("importing.stopping")
                        : Messages.text("importing.running", running.what()));
        facts.setText(String.join("  ·  ", facts(counts)));
        input.setText(running.input());
        stop.setDisable(running.stopping());
        bar.setProgress(
                counts.bytesTotal() > 0
                        ? (double) counts.bytesDone() / counts.bytesTotal()
                        : ProgressBar.INDETERMINATE_PROGRESS);
        if (!card.getChildren().contains(bar)) {
            var words = new VBox(title, facts);
            HBox.setHgrow(words, Priority.ALWAYS);
            var line = new HBox(Icon.IMPORT.node(), words, stop);
            line.getStyleClass().add("card-line");
            card.getChildren().setAll(line, bar, input);
        }
    }

    private static List<String> facts(Counts counts) {
        List<String> facts = new ArrayList<>();
        facts.add(Messages.text("importing.files", counts.files()));
        facts.add(
                counts.bytesTotal() < 0
                        ? Quantities.bytes(counts.bytesDone())
                        : Messages.text(
                                "importing.bytes",
                                Quantities.bytes(counts.bytesDone()),
                                Quantities.bytes(counts.bytesTotal())));
        facts.add(Messages.text("importing.dumps", counts.dumps()));
        facts.add(Messages.text("importing.speed", Math.round(counts.dumpsPerSecond())));
        if (counts.rejected() > 0) {
            facts.add(Messages.text("importing.rejected", counts.rejected()));
        }
        if (counts.secondsLeft() >= 0) {
            facts.add(
                    Messages.text(
                            "importing.left",
                            Quantities.time(Duration.ofSeconds(counts.secondsLeft()))));
        }
        return facts;
    }

    private Node failure(String what, String reason) {
        var failed = new Label(Messages.text("importing.failed", what));
        failed.setId("import-title");
        failed.getStyleClass().addAll("strong", "card-title");
        var why = new Label(reason);
        why.setId("import-failure");
        why.setWrapText(true);
        var words = new VBox(failed, why);
        HBox.setHgrow(words, Priority.ALWAYS);
        var close = new Button(Messages.text("importing.close"));
        close.setId("import-close");
        close.setOnAction(event -> model.dismiss());
        var line = new HBox(Icon.ERROR.node(), words, close);
        line.getStyleClass().addAll("card-line", "error");
        return line;
    }
}
