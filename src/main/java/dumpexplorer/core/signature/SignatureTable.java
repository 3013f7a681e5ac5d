package dumpexplorer.core.signature;

import dumpexplorer.core.model.GroupId;
import java.util.List;

/// What dumps are called and would be called.
///
/// @param rows each pair of names once, those of most dumps first
/// @param looked number of dumps that were looked at
/// @param passedOver number of selected dumps that are no crashes and have no signature
/// @param merges what applying it does
/// @param splits groups that applying it leaves as they are
public record SignatureTable(
        List<Row> rows, long looked, long passedOver, List<Merge> merges, List<Split> splits) {

    public SignatureTable {
        rows = List.copyOf(rows);
        merges = List.copyOf(merges);
        splits = List.copyOf(splits);
    }

    /// Number of groups that applying it changes.
    public int changes() {
        return merges.stream()
                .mapToInt(merge -> merge.others().size() + (merge.renames() ? 1 : 0))
                .sum();
    }

    /// A pair of names.
    ///
    /// @param before what dumps are called
    /// @param after what they would be called
    /// @param dumps how many
    /// @param groups how many groups they are in
    public record Row(String before, String after, long dumps, int groups) {

        /// Whether the name changes.
        public boolean isChange() {
            return !before.equals(after);
        }
    }

    /// Groups whose dumps would all be called the same.
    ///
    /// @param signature what they would be called
    /// @param into the group that they become one with: that which has the name already, else the biggest
    /// @param others the other ones; empty where only the title changes
    /// @param renames whether the group's title changes
    public record Merge(String signature, GroupId into, List<GroupId> others, boolean renames) {

        public Merge {
            others = List.copyOf(others);
        }
    }

    /// A group that cannot follow, because groups can be merged but dumps not be moved.
    ///
    /// @param group the group
    /// @param reason one line
    public record Split(GroupId group, String reason) {}
}
