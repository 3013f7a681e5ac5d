package dumpexplorer.ui.importing;

import dumpexplorer.core.importing.ImportReport;
import dumpexplorer.core.importing.ImportReport.Reject;
import dumpexplorer.ui.kit.Icon;
import dumpexplorer.ui.kit.Messages;
import dumpexplorer.ui.kit.Quantities;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// What an import did: a sum that adds up, and each input that could not be read with its reason.
final class ImportReportView {

    private static final int ROWS_SHOWN = 6;
    private static final double ROW_HEIGHT = 26;

    private final ImportReport report;
    private final VBox content = new VBox();

    ImportReportView(ImportReport report, Runnable dismiss) {
        this.report = report;
        content.getStyleClass().add("import-report");
        content.getChildren().addAll(heading(dismiss), sum());
        if (!report.rejects().isEmpty()) {
            content.getChildren()
                    .add(table("import-rejects", "importing.reason", report.rejects()));
        }
        if (!report.conflicts().isEmpty()) {
            content.getChildren().add(new Label(Messages.text("importing.conflicts.title")));
            content.getChildren()
                    .add(table("import-conflicts", "importing.conflict", report.conflicts()));
        }
    }

    Node node() {
        return content;
    }

    private Node heading(Runnable dismiss) {
        boolean flawless = report.rejected() == 0 && !report.stopped();
        var title = new Label(title());
        title.setId("import-title");
        title.getStyleClass().addAll("strong", "card-title");
        var took =
                new Label(
                        Messages.text(
                                "importing.took",
                                Quantities.time(report.took()),
                                Math.round(report.dumpsPerSecond())));
        took.getStyleClass().add("muted");
        var words = new VBox(title, took);
        HBox.setHgrow(words, Priority.ALWAYS);
        var close = new Button(null, Icon.CLEAR.node());
        close.setId("import-close");
        close.setAccessibleText(Messages.text("importing.close"));
        close.getStyleClass().add("flat");
        close.setOnAction(event -> dismiss.run());
        var line = new HBox((flawless ? Icon.DONE : Icon.WARNING).node(), words);
        if (report.rejected() > 0) {
            line.getChildren().add(copyButton());
        }
        line.getChildren().add(close);
        line.getStyleClass().addAll("card-line", flawless ? "success" : "warning");
        return line;
    }

    private String title() {
        if (report.stopped()) {
            return Messages.text("importing.stopped", report.created());
        }
        if (report.created() == 0 && report.rejected() == 0) {
            return Messages.text("importing.nothing.new");
        }
        return Messages.text("importing.finished", report.created(), report.groups());
    }

    private Node sum() {
        var sum = new HBox();
        sum.setId("import-sum");
        sum.setAlignment(Pos.CENTER_LEFT);
        sum.getStyleClass().add("import-sum");
        List<Node> parts = new ArrayList<>();
        parts.add(number("importing.read", report.read()));
        parts.add(sign("="));
        parts.add(number("importing.new", report.created()));
        parts.add(sign("+"));
        parts.add(number("importing.updated", report.updated()));
        parts.add(sign("+"));
        parts.add(number("importing.duplicate", report.duplicate()));
        parts.add(sign("+"));
        parts.add(number("importing.unreadable", report.rejected()));
        sum.getChildren().setAll(parts);
        if (report.skipped() > 0) {
            var skipped = new Label(Messages.text("importing.skipped", report.skipped()));
            skipped.getStyleClass().add("muted");
            sum.getChildren().add(skipped);
        }
        return sum;
    }

    private static Node number(String labelKey, long number) {
        var value = new Label(Quantities.count(number));
        value.getStyleClass().addAll("strong", "figure");
        var label = new Label(Messages.text(labelKey));
        label.getStyleClass().add("muted");
        var both = new VBox(value, label);
        both.setId(labelKey.replace('.', '-'));
        both.getStyleClass().add("figure-box");
        return both;
    }

    private static Node sign(String text) {
        var sign = new Label(text);
        sign.getStyleClass().addAll("muted", "figure");
        return sign;
    }

    private Button copyButton() {
        var copy = new Button(Messages.text("importing.copy"), Icon.COPY.node());
        copy.setId("import-copy");
        copy.setOnAction(event -> {
            var text = new ClipboardContent();
            text.putString(
                    Stream.concat(report.rejects().stream(), report.conflicts().stream())
                            .map(reject -> reject.input() + "\t" + reject.reason())
                            .collect(Collectors.joining("\n", "", "\n")));
            Clipboard.getSystemClipboard().setContent(text);
        });
        return copy;
    }

    private static Node table(String id, String reasonKey, List<Reject> rows) {
        var table = new TableView<>(FXCollections.observableList(rows));
        table.setId(id);
        table.getStyleClass().addAll("dense");
        table.setFixedCellSize(ROW_HEIGHT);
        int shown = Math.min(rows.size(), ROWS_SHOWN);
        table.setPrefHeight((shown + 1) * ROW_HEIGHT + 4);
        table.setMinHeight(2 * ROW_HEIGHT);
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        TableColumn<Reject, String> place = new TableColumn<>(Messages.text("importing.place"));
        place.setCellValueFactory(row -> new ReadOnlyStringWrapper(row.getValue().input()));
        TableColumn<Reject, String> reason = new TableColumn<>(Messages.text(reasonKey));
        reason.setCellValueFactory(row -> new ReadOnlyStringWrapper(row.getValue().reason()));
        table.getColumns().add(place);
        table.getColumns().add(reason);
        return table;
    }
}
