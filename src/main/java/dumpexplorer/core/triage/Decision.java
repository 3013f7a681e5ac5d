package dumpexplorer.core.triage;

import dumpexplorer.core.model.GroupId;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One line of the journal: what somebody decided about one group. Never changed once written; undoing
/// it is another decision.
///
/// @param id names the decision, so that journals can be merged by union
/// @param at when it was made
/// @param by who made it: the user's login name, or `dump-explorer` for the program itself
/// @param group what it is about
/// @param set the fields that it sets, by {@link GroupState}'s field names; a null value clears one
public record Decision(
        UUID id, Instant at, String by, GroupId group, Map<String, @Nullable Object> set) {}
