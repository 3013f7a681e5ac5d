package dumpexplorer.ui.kit;

import dumpexplorer.core.model.DumpId;
import dumpexplorer.core.model.GroupId;
import dumpexplorer.core.query.GroupRow;
import dumpexplorer.core.query.TimeRange;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How screens reach each other: each says what it wants shown, the main window knows where. All
/// methods belong on the JavaFX thread.
public interface Navigator {

    /// Shows one dump in the dump view.
    void showDump(DumpId id);

    /// Shows that nothing, or more than one thing, is selected.
    void showNoDump();

    /// Selects and reveals a group in the groups tree.
    void showGroup(GroupId id);

    /// Shows two dumps side by side.
    void compare(DumpId left, DumpId right);

    /// Shows two dumps side by side: the first and the last of one group, or the newest of each of two.
    ///
    /// @param groups one or two
    void compareGroups(List<GroupId> groups);

    /// Puts a query into the search field and runs it.
    void search(String query);

    /// Opens a source file where the user wants sources to be opened; says what to set up where that is
    /// nowhere.
    ///
    /// @param file as the dump names it
    /// @param line from 1, or 0 where unknown
    /// @param version of the program that the dump is of, or null
    void openSource(String file, int line, @Nullable String version);

    /// Limits the groups tree to a stretch of time; null lifts the limit.
    void limitTo(@Nullable TimeRange range);

    /// Records one decision about some groups, offers to undo it, and has the views follow.
    ///
    /// @param groups what it is about; an empty list does nothing
    /// @param decision what to set
    void decide(List<GroupId> groups, GroupDecision decision);

    /// Asks for a new title of a group, and records it.
    void askForTitle(GroupRow group);

    /// Asks for a note about a group, and records it.
    void askForNote(GroupRow group);
}
