package dumpexplorer.ui.groups;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.control.TreeItem;
import org.jspecify.annotations.Nullable;

/// A row of the tree, with those below it. Rows that stay are kept as they are, whatever order they get:
/// with them stay what is selected and what is unfolded.
final class Branch extends TreeItem<TreeEntry> {

    /// Made when the first row is looked for: a window opens on thousands without looking for any.
    private @Nullable Map<Object, Branch> byKey = Map.of();

    private List<Branch> planned = List.of();
    private boolean loaded;
    private long asked;

    Branch(Line line) {
        super(new TreeEntry(line));
    }

    Line line() {
        return getValue().line();
    }

    @Override
    public boolean isLeaf() {
        return line() instanceof Line.OfDump;
    }

    /// Whether the rows below are those that the row stands for.
    boolean isLoaded() {
        return loaded;
    }

    /// Numbers a question for the rows below.
    long ask() {
        return ++asked;
    }

    /// Tells whether no newer question was asked.
    boolean awaits(long question) {
        return question == asked;
    }

    /// What a change of the rows below comes to.
    ///
    /// @param children all rows below, in order
    /// @param stale those of them that are unfolded and whose own rows have to be read again
    record Plan(List<Branch> children, List<Branch> stale) {}

    /// Brings the rows below that stay up to date, and finds what else has to change.
    Plan plan(List<? extends Line> lines) {
        var stale = new ArrayList<Branch>();
        Map<Object, Branch> known = byKey();
        var children = new ArrayList<Branch>(lines.size());
        for (Line line : lines) {
            Branch child = known.isEmpty() ? null : known.get(line.key());
            if (child == null) {
                child = new Branch(line);
            } else if (child.update(line)) {
                stale.add(child);
            }
            children.add(child);
        }
        planned = children;
        byKey = null;
        loaded = true;
        return new Plan(children, stale);
    }

    private Map<Object, Branch> byKey() {
        Map<Object, Branch> known = byKey;
        if (known == null) {
            known = HashMap.newHashMap(planned.size());
            for (Branch child : planned) {
                known.put(child.line().key(), child);
            }
            byKey = known;
        }
        return known;
    }

    /// Tells whether rows below come, go or move.
    boolean isMovedBy(Plan plan) {
        return !sameItems(getChildren(), plan.children());
    }

    /// Shows the rows of a plan below. Filling an unfolded item takes the square of the number of its
    /// children, and so does replacing them by the same ones in another order; folded, emptied and filled
    /// again, 30,000 took 30 ms.
    void carryOut(Plan plan) {
        boolean unfolded = isExpanded();
        setExpanded(false);
        getChildren().clear();
        getChildren().addAll(plan.children());
        setExpanded(unfolded);
    }

    /// The row of a key below this one, or below one of those.
    Optional<Branch> find(Object key) {
        Branch child = byKey().get(key);
        return child != null
                ? Optional.of(child)
                : planned.stream()
                        .filter(below -> below.line() instanceof Line.OfFolder)
                        .flatMap(below -> below.find(key).stream())
                        .findFirst();
    }

    private static boolean sameItems(List<?> some, List<?> others) {
        if (some.size() != others.size()) {
            return false;
        }
        for (int index = 0; index < some.size(); index++) {
            if (!some.get(index).equals(others.get(index))) {
                return false;
            }
        }
        return true;
    }

    private boolean update(Line newer) {
        Line before = line();
        getValue().show(newer);
        boolean other =
                switch (newer) {
                    case Line.OfDump dump -> false;
                    case Line.OfGroup group ->
                            !(before instanceof Line.OfGroup old) || group.hasOtherDumps(old);
                    case Line.OfMore more -> true;
                    case Line.OfFolder folder -> true;
                };
        if (other) {
            loaded = false;
        }
        return other && isExpanded();
    }
}
