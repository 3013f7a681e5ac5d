package dumpexplorer.core.remote.sync;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dumpexplorer.core.store.ServerGroup;
import org.jspecify.annotations.Nullable;

/// A group as it stands at a backend.
///
/// @param description its title
/// @param issue `_github_url`; a null node where there is none
/// @param favourite a null node where no user is known
/// @param count dumps that it ever counted
record GroupThere(JsonNode description, JsonNode issue, JsonNode favourite, long count) {

    /// Reads a group info (PROTOCOLS.md section 7).
    static GroupThere of(JsonNode info) {
        return new GroupThere(
                orNull(info.get("description")),
                orNull(info.get("_github_url")),
                orNull(info.get("user_favorite")),
                info.path("count").asLong());
    }

    /// What a fetch has remembered.
    static GroupThere of(ServerGroup seen) {
        return new GroupThere(
                TextNode.valueOf(seen.description()),
                seen.issue() == null ? NullNode.getInstance() : TextNode.valueOf(seen.issue()),
                seen.favourite() == null
                        ? NullNode.getInstance()
                        : BooleanNode.valueOf(seen.favourite()),
                seen.count());
    }

    /// What a fetch has remembered, with what stands there now.
    ServerGroup update(ServerGroup seen) {
        return new ServerGroup(
                seen.id(),
                count,
                seen.kept(),
                seen.last(),
                description.asText(),
                favourite.isBoolean()
                        ? Boolean.valueOf(favourite.booleanValue())
                        : seen.favourite(),
                issue.textValue(),
                seen.presence(),
                seen.extent(),
                seen.sources());
    }

    private static JsonNode orNull(@Nullable JsonNode value) {
        return value == null ? NullNode.getInstance() : value;
    }

    /// What a conflict is found by: the field's value, or the count where dumps decide.
    JsonNode value(SharedField field) {
        return switch (field) {
            case TITLE -> description;
            case ISSUE -> issue;
            case FAVOURITE -> favourite;
            case CLEARED, REMOVED -> LongNode.valueOf(count);
        };
    }
}
