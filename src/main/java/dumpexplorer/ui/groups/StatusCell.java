package dumpexplorer.ui.groups;

import dumpexplorer.core.triage.Status;
import dumpexplorer.ui.kit.Icon;
import dumpexplorer.ui.kit.Messages;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;

/// Shows where a group stands, or what kind of dump a dump is, by an icon that says so in words too.
final class StatusCell extends LineCell {

    private final Map<Icon, Node> icons = new EnumMap<>(Icon.class);

    StatusCell() {
        super("status-cell");
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    }

    @Override
    void show(Line line) {
        switch (line) {
            case Line.OfGroup group -> showStatus(group.row().status());
            case Line.OfDump dump -> showDump(dump.row().type());
            case Line.OfMore more -> showNothing();
            case Line.OfFolder folder -> showNothing();
        }
    }

    private void showStatus(Status status) {
        setGraphic(icon(GroupWords.icon(status), status.name().toLowerCase(Locale.ROOT)));
        explain(GroupWords.status(status));
    }

    private void showDump(String type) {
        setGraphic(icon(type.equals("Crash") ? Icon.CRASH : Icon.DUMP, "of-dump"));
        explain(Messages.text("groups.dump.type", type));
    }

    private void showNothing() {
        setGraphic(null);
        explain("");
    }

    private Node icon(Icon meaning, String styleClass) {
        return icons.computeIfAbsent(
                meaning,
                wanted -> {
                    Node node = wanted.node();
                    node.getStyleClass().addAll("status-icon", styleClass);
                    return node;
                });
    }
}
