package dumpexplorer.ui.sources;

import dumpexplorer.core.remote.fetch.Coverage;
import dumpexplorer.ui.kit.Hint;
import dumpexplorer.ui.kit.Messages;
import dumpexplorer.ui.kit.Quantities;
import dumpexplorer.ui.sources.CoverageViewModel.Shown;
import dumpexplorer.ui.sources.CoverageViewModel.Thinned;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Shows a strip of days for each source, and the groups that servers have thinned out.
final class CoverageView {

    private static final int MOST_GROUPS = 200;

    private final VBox lists = new VBox();
    private final ScrollPane node = new ScrollPane(lists);

    CoverageView(CoverageViewModel model) {
        lists.getStyleClass().add("coverage");
        node.setId("coverage");
        node.setFitToWidth(true);
        node.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        node.getStyleClass().add("source-scroll");
        model.shownProperty().subscribe(this::show);
    }

    Node node() {
        return node;
    }

    void focus() {
        node.requestFocus();
    }

    private void show(Shown shown) {
        List<Node> parts = new ArrayList<>();
        if (shown.sources().isEmpty()) {
            parts.add(muted(Messages.text("sources.coverage.nothing")));
        } else {
            parts.add(title("sources.coverage.days", CoverageViewModel.DAYS));
            parts.add(legend());
            shown.sources().forEach((source, days) -> parts.add(strip(source, days)));
        }
        if (!shown.thinned().isEmpty()) {
            parts.add(title("sources.coverage.thinned", shown.thinned().size()));
            shown.thinned().stream().limit(MOST_GROUPS).forEach(one -> parts.add(line(one)));
        }
        lists.getChildren().setAll(parts);
    }

    private static Label title(String key, int count) {
        var title = new Label(Messages.text(key, count));
        title.getStyleClass().addAll("strong", "waiting-title");
        return title;
    }

    private static Label muted(String words) {
        var label = new Label(words);
        label.setWrapText(true);
        label.getStyleClass().add("muted");
        return label;
    }

    private static Node legend() {
        var legend = new HBox();
        legend.getStyleClass().add("coverage-legend");
        for (Coverage.Extent extent : Coverage.Extent.values()) {
            var words = new Label(words(extent), day(extent, 1));
            words.getStyleClass().add("muted");
            legend.getChildren().add(words);
        }
        return legend;
    }

    private static String words(Coverage.Extent extent) {
        return switch (extent) {
            case WHOLE -> Messages.text("sources.coverage.whole");
            case PART -> Messages.text("sources.coverage.part");
            case NOTHING -> Messages.text("sources.coverage.none");
        };
    }

    private static Region day(Coverage.Extent extent, long held) {
        var day = new Region();
        day.getStyleClass()
                .addAll("coverage-day", "coverage-" + extent.name().toLowerCase(Locale.ROOT));
        if (held == 0) {
            day.getStyleClass().add("coverage-empty");
        }
        return day;
    }

    private static Node strip(String source, SortedMap<LocalDate, Coverage.Day> days) {
        var name = new Label(source);
        name.getStyleClass().addAll("strong", "coverage-name");
        Hint.on(name, source);
        var cells = new HBox();
        cells.getStyleClass().add("coverage-days");
        HBox.setHgrow(cells, Priority.ALWAYS);
        long sum = 0;
        long lacking = 0;
        for (var entry : days.entrySet()) {
            Coverage.Day day = entry.getValue();
            Region cell = day(day.extent(), day.held());
            Tooltip.install(
                    cell,
                    new Tooltip(
                            Messages.text(
                                    "sources.coverage.day",
                                    entry.getKey(),
                                    day.held(),
                                    words(day.extent()))));
            HBox.setHgrow(cell, Priority.ALWAYS);
            cells.getChildren().add(cell);
            sum += day.held();
            lacking += day.extent() == Coverage.Extent.WHOLE ? 0 : 1;
        }
        var held = new Label(Quantities.count(sum));
        held.getStyleClass().addAll("muted", "coverage-held");
        var strip = new HBox(name, cells, held);
        strip.getStyleClass().add("coverage-strip");
        strip.setAccessibleText(Messages.text("sources.coverage.strip", source, sum, lacking));
        return strip;
    }

    private static Node line(Thinned thinned) {
        Coverage.Thinned facts = thinned.facts();
        var title = new Label(thinned.title());
        Hint.on(title, thinned.title());
        title.setMinWidth(0);
        title.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(title, Priority.ALWAYS);
        String key = facts.isGone() ? "sources.coverage.removed" : "sources.coverage.lacks";
        var counts = new Label(Messages.text(key, facts.missing(), facts.counted(), facts.held()));
        counts.getStyleClass().add("muted");
        counts.setMinWidth(Region.USE_PREF_SIZE);
        var server = new Label(facts.server());
        server.getStyleClass().add("faint");
        server.setMinWidth(Region.USE_PREF_SIZE);
        var line = new HBox(title, counts, server);
        line.getStyleClass().add("waiting-line");
        return line;
    }
}
