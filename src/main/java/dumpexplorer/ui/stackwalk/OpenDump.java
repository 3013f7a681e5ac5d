package dumpexplorer.ui.stackwalk;

import dumpexplorer.core.model.DumpId;
import dumpexplorer.core.query.DumpDetail;
import dumpexplorer.core.query.GroupRow;
import dumpexplorer.core.text.SectionText;
import dumpexplorer.core.text.StackText;
import dumpexplorer.core.triage.Decision;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A dump with everything laid out that the view shows of it.
///
/// @param detail the dump
/// @param place where it stands in its group
/// @param stack its stacks
/// @param environment outputs of commands, in the order of the detail
record OpenDump(DumpDetail detail, PlaceInGroup place, StackText stack, SectionText environment) {

    /// Where a dump stands in its group.
    ///
    /// @param group the group; null where its dumps are all gone meanwhile
    /// @param older the dump before it in time, or null
    /// @param newer the dump after it in time, or null
    /// @param history what was decided about the group, the oldest first
    record PlaceInGroup(
            @Nullable GroupRow group,
            @Nullable DumpId older,
            @Nullable DumpId newer,
            List<Decision> history) {
        PlaceInGroup {
            history = List.copyOf(history);
        }
    }
}
