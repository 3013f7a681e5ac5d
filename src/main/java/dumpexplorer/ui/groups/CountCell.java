package dumpexplorer.ui.groups;

import dumpexplorer.core.query.GroupRow;
import dumpexplorer.ui.kit.Messages;

/// Shows how many dumps there are, and what the backend says about it where that is more.
final class CountCell extends LineCell {

    CountCell() {
        super("count-cell");
    }

    @Override
    void show(Line line) {
        switch (line) {
            case Line.OfGroup group -> showGroup(group.row());
            case Line.OfFolder folder -> {
                setText(Messages.text("groups.count", folder.folder().count()));
                explain("");
            }
            case Line.OfDump dump -> explain("");
            case Line.OfMore more -> explain("");
        }
    }

    private void showGroup(GroupRow row) {
        setText(Messages.text("groups.count", row.count()));
        Long server = row.serverCount();
        explain(
                server == null
                        ? Messages.text("groups.dumps", row.count())
                        : Messages.text("groups.dumps.server", row.count(), server));
    }
}
