package dumpexplorer.ui.kit;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.HBox;

/// A line of things of which some are put away, the least needed first, where there is no room for all
/// of them: nothing is ever cut off at its end. What can be put away must be reachable by other means
/// too.
public final class YieldingBox extends HBox {

    private List<Node> yielding = List.of();

    /// A line of things, none of which yields yet.
    public YieldingBox(Node... children) {
        super(children);
    }

    /// Says which of the things yield.
    ///
    /// @param first the ones to go, the least needed first
    public void yieldInOrder(Node... first) {
        yielding = List.of(first);
        requestLayout();
    }

    @Override
    protected double computeMinWidth(double height) {
        double width = getInsets().getLeft() + getInsets().getRight();
        for (Node child : getChildren()) {
            if (!yielding.contains(child) && child.isManaged()) {
                width += child.minWidth(-1) + getSpacing();
            }
        }
        return width;
    }

    @Override
    protected void layoutChildren() {
        double room = getWidth() - getInsets().getLeft() - getInsets().getRight() + getSpacing();
        for (Node child : getChildren()) {
            if (yielding.contains(child) || child.isManaged()) {
                room -= least(child) + getSpacing();
            }
        }
        var away = new ArrayList<Node>();
        for (Node child : yielding) {
            if (room < 0) {
                away.addFirst(child);
                room += least(child) + getSpacing();
            }
        }
        // A broad thing that went may have left room for narrow ones that went before it.
        for (Node child : List.copyOf(away)) {
            if (least(child) + getSpacing() <= room) {
                away.remove(child);
                room -= least(child) + getSpacing();
            }
        }
        for (Node child : yielding) {
            child.setVisible(!away.contains(child));
            child.setManaged(!away.contains(child));
        }
        super.layoutChildren();
    }

    /// What yields is there whole or not at all; others may have said that they can be smaller.
    private double least(Node child) {
        return yielding.contains(child) ? child.prefWidth(-1) : child.minWidth(-1);
    }
}
