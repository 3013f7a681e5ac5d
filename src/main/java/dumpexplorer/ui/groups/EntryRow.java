package dumpexplorer.ui.groups;

import dumpexplorer.core.triage.Status;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.beans.value.ChangeListener;
import javafx.css.PseudoClass;
import javafx.scene.control.TreeTableRow;
import org.jspecify.annotations.Nullable;

/// A row of the tree, styled by what it stands for and where its group stands.
final class EntryRow extends TreeTableRow<TreeEntry> {

    private static final PseudoClass GROUP = PseudoClass.getPseudoClass("group");
    private static final PseudoClass DUMP = PseudoClass.getPseudoClass("dump");
    private static final PseudoClass MORE = PseudoClass.getPseudoClass("more");
    private static final PseudoClass FOLDER = PseudoClass.getPseudoClass("folder");
    private static final Map<Status, PseudoClass> STATUSES =
            Arrays.stream(Status.values())
                    .collect(Collectors.toMap(Function.identity(), EntryRow::pseudoClass));

    private final ChangeListener<Line> changed = (property, old, line) -> style(line);

    EntryRow() {
        itemProperty().addListener((property, old, entry) -> follow(old, entry));
    }

    private static PseudoClass pseudoClass(Status status) {
        return PseudoClass.getPseudoClass(status.name().toLowerCase(Locale.ROOT));
    }

    private void follow(@Nullable TreeEntry old, @Nullable TreeEntry entry) {
        if (old != null) {
            old.lineProperty().removeListener(changed);
        }
        if (entry != null) {
            entry.lineProperty().addListener(changed);
        }
        style(entry == null ? null : entry.line());
    }

    private void style(@Nullable Line line) {
        pseudoClassStateChanged(GROUP, line instanceof Line.OfGroup);
        pseudoClassStateChanged(DUMP, line instanceof Line.OfDump);
        pseudoClassStateChanged(MORE, line instanceof Line.OfMore);
        pseudoClassStateChanged(FOLDER, line instanceof Line.OfFolder);
        Status status = line instanceof Line.OfGroup group ? group.row().status() : null;
        STATUSES.forEach((possible, style) -> pseudoClassStateChanged(style, possible == status));
    }
}
