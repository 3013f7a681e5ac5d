package dumpexplorer.ui.groups;

import dumpexplorer.core.query.GroupRow;
import dumpexplorer.core.query.Query;
import java.util.List;

/// What the tree shows at its first level: folders where groups are put into some, else groups.
///
/// @param query what was asked
/// @param layout order and hierarchy that it was asked in
/// @param rows all groups, in order
/// @param folders in order; empty where groups are not put into any
/// @param dumps sum over all groups
record GroupList(
        Query query,
        ColumnLayout layout,
        List<GroupRow> rows,
        List<FolderRow> folders,
        long dumps) {

    static final GroupList NONE =
            new GroupList(Query.ALL, ColumnLayout.DEFAULT, List.of(), List.of(), 0);

    /// Tells whether another list answers the same question, for whatever time.
    boolean isAskedLike(GroupList other) {
        return GroupsViewModel.withoutRange(query)
                .equals(GroupsViewModel.withoutRange(other.query));
    }

    boolean isFoldered() {
        return layout.hierarchy() != Hierarchy.GROUPS;
    }
}
