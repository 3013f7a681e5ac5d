package dumpexplorer.ui.stackwalk;

import dumpexplorer.ui.kit.Messages;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Tab;
import org.jspecify.annotations.Nullable;

/// One tab of the view of dumps. Its content is made when it is first looked at, and learns of a dump only
/// while it is looked at: most dumps are read by their stacks alone.
final class DumpTab {

    /// What a tab shows of a dump.
    interface Content {

        /// The one node that shows everything.
        Node node();

        /// Takes the keyboard.
        void focus();

        /// Shows a dump, or the same one again because something about it has changed.
        void show(OpenDump dump);
    }

    private final Tab tab;
    private final Supplier<Content> maker;
    private @Nullable Content content;
    private @Nullable OpenDump waiting;

    /// @param key of the message that names it
    /// @param maker makes the content, once
    DumpTab(String id, String key, Supplier<Content> maker) {
        this.maker = maker;
        this.tab = new Tab(Messages.text(key));
        tab.setId(id);
        tab.selectedProperty().subscribe(this::look);
    }

    Tab tab() {
        return tab;
    }

    /// Shows a dump, now or when the tab is looked at.
    void show(OpenDump dump) {
        waiting = dump;
        look();
    }

    /// Gives the keyboard to the content, where there is any.
    void focus() {
        if (content != null) {
            content.focus();
        }
    }

    private void look() {
        OpenDump dump = waiting;
        if (dump == null || !tab.isSelected()) {
            return;
        }
        waiting = null;
        Content made = content;
        if (made == null) {
            made = maker.get();
            content = made;
            tab.setContent(made.node());
        }
        made.show(dump);
    }
}
