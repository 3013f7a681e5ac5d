package dumpexplorer.ui.groups;

import dumpexplorer.core.model.DumpId;
import dumpexplorer.core.model.GroupId;
import dumpexplorer.core.query.Query;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is selected in the tree.
///
/// @param groups selected groups, and those of selected dumps, in the order of the tree
/// @param dump the selected dump, where it is the only thing that is selected
/// @param folder what the dumps of the selected folder have in common, where it is the only thing that
///     is selected
public record Selection(List<GroupId> groups, @Nullable DumpId dump, @Nullable Query folder) {

    /// Nothing is selected.
    public static final Selection NONE = new Selection(List.of(), null, null);

    public Selection {
        groups = List.copyOf(groups);
    }
}
