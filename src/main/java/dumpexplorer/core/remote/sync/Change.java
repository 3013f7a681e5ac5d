package dumpexplorer.core.remote.sync;

import com.fasterxml.jackson.databind.JsonNode;
import dumpexplorer.core.model.GroupId;
import java.time.Instant;
import java.util.Comparator;
import java.util.UUID;

/// One thing that a backend is to be told: the last decision about a field of a group that it has not
/// heard of yet.
///
/// @param decision the line of the journal that says it
/// @param at when it was decided
/// @param value what the field is to be: a text, true or false; a null node takes an issue away
public record Change(UUID decision, Instant at, GroupId group, SharedField field, JsonNode value) {

    /// In the order in which they were decided, which is that of sending.
    static final Comparator<Change> ORDER =
            Comparator.comparing(Change::at)
                    .thenComparing(Change::decision)
                    .thenComparing(Change::field);

    /// The same change, said by a later decision.
    Change repeatedBy(UUID later) {
        return new Change(later, at, group, field, value);
    }
}
