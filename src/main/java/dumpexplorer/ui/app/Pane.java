package dumpexplorer.ui.app;

import java.util.List;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;

/// A part of the window that can have the keyboard.
///
/// @param node all of it
/// @param focus gives it the keyboard
record Pane(Node node, Runnable focus) {

    /// The pane after the one that has the keyboard; the first after the last, and where none has it.
    ///
    /// @param panes at least one
    /// @param owner what has the keyboard
    static Pane after(List<Pane> panes, @Nullable Node owner) {
        int next = 0;
        for (int index = 0; index < panes.size(); index++) {
            if (isWithin(owner, panes.get(index).node())) {
                next = (index + 1) % panes.size();
            }
        }
        return panes.get(next);
    }

    private static boolean isWithin(@Nullable Node node, Node pane) {
        return node != null && (node.equals(pane) || isWithin(node.getParent(), pane));
    }
}
