package dumpexplorer.ui.kit;

import dumpexplorer.core.model.GroupId;

/// What a user can decide about groups at a keystroke or from a menu.
public sealed interface GroupDecision {

    /// Sets the status to resolved.
    record Resolve() implements GroupDecision {}

    /// Sets the status to ignored.
    record Ignore() implements GroupDecision {}

    /// Sets the status to acknowledged.
    record Acknowledge() implements GroupDecision {}

    /// Sets the status back to open.
    record Reopen() implements GroupDecision {}

    /// Stars, or takes the star away where all of the groups have one.
    record ToggleFavourite() implements GroupDecision {}

    /// Counts the groups as another one, from now on.
    ///
    /// @param into the group that they become part of, itself not among them
    /// @param title its title
    record Merge(GroupId into, String title) implements GroupDecision {}

    /// Has all groups that were merged into these ones count as themselves again.
    record Split() implements GroupDecision {}

    /// Gives a title.
    ///
    /// @param title blank to go back to the group's own
    record Rename(String title) implements GroupDecision {}

    /// Writes a note.
    ///
    /// @param note Markdown; blank to remove it
    record WriteNote(String note) implements GroupDecision {}
}
