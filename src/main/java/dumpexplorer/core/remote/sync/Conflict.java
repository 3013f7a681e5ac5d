package dumpexplorer.core.remote.sync;

import com.fasterxml.jackson.databind.JsonNode;

/// A change that was not sent because the backend has changed meanwhile. It waits until the user chooses.
///
/// @param server name of the source
/// @param mine what was decided here
/// @param theirs what stands there now; a null node for nothing
/// @param reason what has happened there
public record Conflict(String server, Change mine, JsonNode theirs, Reason reason) {

    /// What has happened over there since the group was last seen.
    public enum Reason {
        /// The group was removed.
        GONE,
        /// Somebody else has set the same field to something else.
        CHANGED_THERE,
        /// More dumps have come, of which whoever decided did not know.
        NEW_DUMPS
    }

    /// Whose side is to count.
    public enum Choice {
        /// Send what was decided here, whatever stands there.
        MINE,
        /// Leave the backend as it is, and take its value over where there is one.
        THEIRS
    }
}
