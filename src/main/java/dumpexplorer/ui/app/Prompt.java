package dumpexplorer.ui.app;

import dumpexplorer.core.query.GroupRow;
import dumpexplorer.core.settings.SavedSearch;

/// A question to the user.
sealed interface Prompt {

    /// Asks for a name of a group.
    record ForTitle(GroupRow group) implements Prompt {}

    /// Asks for a note about a group.
    record ForNote(GroupRow group) implements Prompt {}

    /// Asks for a name for what is searched for.
    record ForSearch(String query) implements Prompt {}

    /// Asks for another name of a saved search.
    record ForSearchName(SavedSearch search) implements Prompt {}
}
