package dumpexplorer.ui.sources;

import dumpexplorer.core.remote.fetch.SourceReport;
import dumpexplorer.core.remote.sync.SyncOutcome;
import dumpexplorer.ui.kit.Icon;
import dumpexplorer.ui.kit.Messages;
import dumpexplorer.ui.kit.Quantities;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// A card above the views: whom is asked just now, then what came of it. Not there while there is nothing
/// to say.
public final class FetchView {

    private static final int LINES_IN_FULL = 4;

    private final FetchViewModel model;
    private final VBox card = new VBox();
    private final Label title = new Label();
    private final Label facts = new Label();
    private final ProgressBar bar = new ProgressBar(ProgressBar.INDETERMINATE_PROGRESS);
    private final Button stop = new Button(Messages.text("sources.fetch.stop"), Icon.STOP.node());

    /// A view of a view model.
    public FetchView(FetchViewModel model) {
        this.model = model;
        card.setId("fetch-card");
        card.getStyleClass().addAll("import-card", "fetch-card");
        title.setId("fetch-title");
        title.getStyleClass().addAll("strong", "card-title");
        facts.setId("fetch-facts");
        facts.getStyleClass().add("muted");
        bar.setMaxWidth(Double.MAX_VALUE);
        stop.setId("fetch-stop");
        stop.setMinWidth(Region.USE_PREF_SIZE);
        stop.setOnAction(event -> model.stop());
        model.phaseProperty().subscribe(this::show);
    }

    /// The card.
    public Node node() {
        return card;
    }

    private void show(FetchPhase phase) {
        boolean visible = !(phase instanceof FetchPhase.Idle);
        card.setVisible(visible);
        card.setManaged(visible);
        switch (phase) {
            case FetchPhase.Idle() -> card.getChildren().clear();
            case FetchPhase.Running running -> showRunning(running);
            case FetchPhase.Finished(var summary) -> card.getChildren().setAll(finished(summary));
            case FetchPhase.Failed(String reason) ->
                    card.getChildren()
                            .setAll(
                                    head(
                                            Icon.ERROR,
                                            "error",
                                            Messages.text("sources.fetch.failed"),
                                            reason));
        }
    }

    private void showRunning(FetchPhase.Running running) {
        title.setText(
                running.stopping()
                        ? Messages.text("sources.fetch.stopping")
                        : title(running.asked()));
        facts.setText(Messages.text("sources.fetch.facts", running.ended(), running.read()));
        stop.setDisable(running.stopping());
        if (!card.getChildren().contains(bar)) {
            var words = new VBox(title, facts);
            HBox.setHgrow(words, Priority.ALWAYS);
            var line = new HBox(Icon.FETCH.node(), words, stop);
            line.getStyleClass().add("card-line");
            card.getChildren().setAll(line, bar);
        }
    }

    private static String title(List<String> asked) {
        if (asked.isEmpty()) {
            return Messages.text("sources.fetch.begun");
        }
        return asked.size() <= 3
                ? Messages.text("sources.fetch.asking", String.join(", ", asked))
                : Messages.text(
                        "sources.fetch.asking.many",
                        String.join(", ", asked.subList(0, 3)),
                        asked.size() - 3);
    }

    private List<Node> finished(FetchSummary summary) {
        boolean isFlawless = summary.isFlawless();
        List<Node> parts = new ArrayList<>();
        parts.add(
                head(
                        isFlawless ? Icon.DONE : Icon.WARNING,
                        isFlawless ? "success" : "warning",
                        title(summary),
                        String.join("  ·  ", facts(summary))));
        List<Node> lines = lines(summary);
        if (!lines.isEmpty()) {
            var box = new VBox(lines.toArray(Node[]::new));
            box.setId("fetch-lines");
            box.getStyleClass().add("fetch-lines");
            parts.add(lines.size() <= LINES_IN_FULL ? box : scroll(box));
        }
        return parts;
    }

    private static Node scroll(VBox box) {
        var scroll = new ScrollPane(box);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().addAll("source-scroll", "fetch-scroll");
        return scroll;
    }

    private static String title(FetchSummary summary) {
        long created = summary.sum(SourceReport::created);
        if (summary.stopped()) {
            return Messages.text("sources.fetch.stopped", created);
        }
        return created == 0
                ? Messages.text("sources.fetch.nothing", summary.sources().size())
                : Messages.text("sources.fetch.finished", created, summary.sources().size());
    }

    private static List<String> facts(FetchSummary summary) {
        List<String> facts = new ArrayList<>();
        facts.add(Messages.text("sources.fetch.read", summary.sum(SourceReport::read)));
        long updated = summary.sum(SourceReport::updated);
        if (updated > 0) {
            facts.add(Messages.text("sources.fetch.updated", updated));
        }
        if (!summary.rejects().isEmpty()) {
            facts.add(Messages.text("sources.fetch.rejected", summary.rejects().size()));
        }
        if (!summary.conflicts().isEmpty()) {
            facts.add(Messages.text("sources.fetch.other", summary.conflicts().size()));
        }
        if (summary.sent() > 0) {
            facts.add(Messages.text("sources.fetch.sent", summary.sent()));
        }
        if (summary.adopted() > 0) {
            facts.add(Messages.text("sources.fetch.adopted", summary.adopted()));
        }
        if (summary.conflicting() > 0) {
            facts.add(Messages.text("sources.fetch.conflicts", summary.conflicting()));
        }
        facts.add(Quantities.time(summary.took()));
        return facts;
    }

    private static List<Node> lines(FetchSummary summary) {
        List<Node> lines = new ArrayList<>();
        for (SourceReport source : summary.troubled()) {
            String why = Sentences.of(String.valueOf(source.error()));
            lines.add(line(source.source(), SourceWords.state(source.state()), why));
            source.missing().stream()
                    .limit(LINES_IN_FULL)
                    .forEach(missing -> lines.add(line("", "", Sentences.of(missing))));
        }
        for (SyncOutcome outcome : summary.told()) {
            if (outcome.error() != null) {
                lines.add(
                        line(
                                outcome.report().server(),
                                Messages.text("sources.fetch.untold"),
                                Sentences.of(outcome.error())));
            }
        }
        summary.rejects().stream()
                .limit(LINES_IN_FULL)
                .forEach(reject ->
                        lines.add(
                                line(
                                        reject.input(),
                                        Messages.text("sources.fetch.unreadable"),
                                        Sentences.of(reject.reason()))));
        return lines;
    }

    private static Node line(String name, String state, String why) {
        var first = new Label(name);
        first.getStyleClass().addAll("strong", "fetch-name");
        var second = new Label(state);
        second.getStyleClass().addAll("muted", "fetch-state");
        var third = new Label(why);
        third.setWrapText(true);
        third.setMinHeight(Region.USE_PREF_SIZE);
        HBox.setHgrow(third, Priority.ALWAYS);
        var line = new HBox(first, second, third);
        line.getStyleClass().add("fetch-line");
        return line;
    }

    private Node head(Icon icon, String styleClass, String titleText, String factsText) {
        var head = new Label(titleText);
        head.setId("fetch-title");
        head.getStyleClass().addAll("strong", "card-title");
        var words = new Label(factsText);
        words.setId("fetch-facts");
        words.setWrapText(true);
        words.getStyleClass().add("muted");
        var both = new VBox(head, words);
        HBox.setHgrow(both, Priority.ALWAYS);
        var close = new Button(null, Icon.CLEAR.node());
        close.setId("fetch-close");
        close.setAccessibleText(Messages.text("sources.fetch.close"));
        close.getStyleClass().add("flat");
        close.setOnAction(event -> model.dismiss());
        var line = new HBox(icon.node(), both, close);
        line.getStyleClass().addAll("card-line", styleClass);
        return line;
    }
}
