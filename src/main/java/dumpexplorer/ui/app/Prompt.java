package dumpexplorer.ui.app;

import dumpexplorer.core.query.GroupRow;

/// A question to the user about a group.
sealed interface Prompt {

    /// Which group it is about.
    GroupRow group();

    /// Asks for a name.
    record ForTitle(GroupRow group) implements Prompt {}

    /// Asks for a note.
    record ForNote(GroupRow group) implements Prompt {}
}
