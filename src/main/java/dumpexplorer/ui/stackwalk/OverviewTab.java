package dumpexplorer.ui.stackwalk;

import dumpexplorer.core.query.DumpDetail.OverviewField;
import dumpexplorer.ui.kit.Hint;
import dumpexplorer.ui.kit.Messages;
import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/// The fields of a dump: plain labels, what they mean as tooltips, values that can be selected.
final class OverviewTab implements DumpTab.Content {

    /// Longer values are read in the JSON.
    private static final int MAX_LENGTH = 800;

    private final GridPane grid = new GridPane();
    private final ScrollPane scroll = new ScrollPane(grid);
    private final Label empty = new Label(Messages.text("stackwalk.overview.empty"));
    private final StackPane root = new StackPane(scroll, empty);

    OverviewTab() {
        grid.setId("overview");
        grid.getStyleClass().add("overview");
        var labels = new ColumnConstraints();
        labels.setMinWidth(Region.USE_PREF_SIZE);
        var values = new ColumnConstraints();
        values.setHgrow(Priority.ALWAYS);
        values.setFillWidth(true);
        grid.getColumnConstraints().setAll(labels, values);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("overview-scroll");
        empty.getStyleClass().add("explanation");
        empty.setWrapText(true);
    }

    @Override
    public Node node() {
        return root;
    }

    @Override
    public void focus() {
        scroll.requestFocus();
    }

    @Override
    public void show(OpenDump dump) {
        List<OverviewField> fields = dump.detail().overview();
        grid.getChildren().clear();
        for (int row = 0; row < fields.size(); row++) {
            grid.add(label(fields.get(row)), 0, row);
            grid.add(new SelectableText(shown(fields.get(row).value()), "overview-value"), 1, row);
        }
        scroll.setVvalue(0);
        scroll.setVisible(!fields.isEmpty());
        empty.setVisible(fields.isEmpty());
    }

    private static String shown(String value) {
        return value.length() <= MAX_LENGTH
                ? value
                : value.substring(0, MAX_LENGTH)
                        + "… "
                        + Messages.text("stackwalk.overview.cut", value.length());
    }

    private static Label label(OverviewField field) {
        var label = new Label(field.label());
        label.getStyleClass().add("overview-label");
        GridPane.setValignment(label, VPos.TOP);
        if (!field.hint().isBlank()) {
            Hint.on(label, field.hint());
            label.setAccessibleHelp(field.hint());
            label.getStyleClass().add("explained");
        }
        return label;
    }
}
