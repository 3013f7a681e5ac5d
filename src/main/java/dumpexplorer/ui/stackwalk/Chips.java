package dumpexplorer.ui.stackwalk;

import dumpexplorer.core.query.DumpRow;
import dumpexplorer.core.triage.Status;
import dumpexplorer.ui.kit.Hint;
import dumpexplorer.ui.kit.Icon;
import dumpexplorer.ui.kit.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// Makes the small labels at the head of a dump.
final class Chips {

    private Chips() {}

    /// What kind of dump it is and what it was in.
    static List<Node> of(DumpRow row) {
        var chips = new ArrayList<Node>();
        add(chips, row.type(), "dump.type", "type");
        if (row.product() == null || !row.product().equals(row.component())) {
            add(chips, row.product(), "dump.product", "product");
        }
        add(chips, row.component(), "dump.component", "component");
        add(chips, row.version(), "dump.version", "version");
        add(chips, row.source(), "dump.source", "source");
        return chips;
    }

    /// Where a group stands: icon, word and colour.
    static Label status(Status status) {
        String name = status.name().toLowerCase(Locale.ROOT);
        var chip = new Label(words(status), icon(status).node());
        chip.setId("dump-status");
        chip.setMinWidth(Region.USE_PREF_SIZE);
        chip.getStyleClass().addAll("dump-chip", "status", "status-" + name);
        return chip;
    }

    /// Says what is missing.
    static Label badge(String note) {
        var badge = new Label(note, Icon.WARNING.node());
        badge.getStyleClass().add("dump-badge");
        badge.setWrapText(true);
        Hint.on(badge, Messages.text("dump.badge.hint"));
        return badge;
    }

    private static void add(List<Node> chips, @Nullable String value, String key, String kind) {
        if (value != null && !value.isBlank()) {
            var chip = new Label(value);
            chip.getStyleClass().addAll("dump-chip", "chip-" + kind);
            Hint.on(chip, Messages.text(key));
            chip.setAccessibleText(Messages.text(key) + ": " + value);
            chips.add(chip);
        }
    }

    private static String words(Status status) {
        return switch (status) {
            case OPEN -> Messages.text("dump.status.open");
            case ACKNOWLEDGED -> Messages.text("dump.status.acknowledged");
            case RESOLVED -> Messages.text("dump.status.resolved");
            case IGNORED -> Messages.text("dump.status.ignored");
            case REGRESSED -> Messages.text("dump.status.regressed");
        };
    }

    private static Icon icon(Status status) {
        return switch (status) {
            case OPEN -> Icon.GROUP_OPEN;
            case ACKNOWLEDGED -> Icon.GROUP_ACKNOWLEDGED;
            case RESOLVED -> Icon.GROUP_RESOLVED;
            case IGNORED -> Icon.GROUP_IGNORED;
            case REGRESSED -> Icon.GROUP_REGRESSED;
        };
    }
}
