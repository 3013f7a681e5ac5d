package dumpexplorer.core.remote.sync;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dumpexplorer.core.job.Progress;
import dumpexplorer.core.model.GroupId;
import dumpexplorer.core.remote.Call;
import dumpexplorer.core.remote.Caller;
import dumpexplorer.core.remote.RemoteFailure;
import dumpexplorer.core.remote.TreeSink;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The groups of one backend, by its calls (PROTOCOLS.md section 7).
final class BackendGroups {

    private static final long MOST_BYTES = 256L << 20;
    private static final String NO_SUCH_ENTITY = "entity_does_not_exist";

    private final Caller caller;
    private final Optional<String> namedUser;
    private final Progress progress;

    BackendGroups(Caller caller, Optional<String> namedUser, Progress progress) {
        this.caller = caller;
        this.namedUser = namedUser;
        this.progress = progress;
    }

    private JsonNode call(String method, JsonNode... arguments) throws RemoteFailure {
        TreeSink result = new TreeSink(MOST_BYTES);
        caller.call(Call.of(method, arguments), result, progress);
        return result.requireResult();
    }

    private static JsonNode text(GroupId group) {
        return TextNode.valueOf(group.text());
    }

    /// How a group stands there.
    ///
    /// @return nothing where it is gone
    Optional<GroupThere> find(GroupId group) throws RemoteFailure {
        List<JsonNode> arguments = new ArrayList<>(List.of(text(group), BooleanNode.FALSE));
        namedUser.ifPresent(user -> arguments.add(TextNode.valueOf(user)));
        try {
            return Optional.of(
                    GroupThere.of(call("errorgroup_info", arguments.toArray(JsonNode[]::new))));
        } catch (RemoteFailure failure) {
            JsonNode error = failure.error();
            if (error != null && error.path("code").asText().equals(NO_SUCH_ENTITY)) {
                return Optional.empty();
            }
            throw failure;
        }
    }

    /// Tells a change. What the backend swallows is found by looking again.
    void tell(Change change) throws RemoteFailure {
        JsonNode group = text(change.group());
        switch (change.field()) {
            case TITLE -> call("errorgroup_modify", group, only("description", change.value()));
            case ISSUE -> call("errorgroup_modify", group, only("_github_url", change.value()));
            case CLEARED -> call("errorgroup_hide", group);
            case REMOVED -> call("errorgroup_remove", group);
            case FAVOURITE -> {
                if (namedUser.isPresent()) {
                    JsonNode user = TextNode.valueOf(namedUser.get());
                    call("errorgroup_favorite", user, group, change.value());
                } else {
                    call("errorgroup_favorite", group, change.value());
                }
            }
        }
    }

    private static ObjectNode only(String key, JsonNode value) {
        ObjectNode map = JsonNodeFactory.instance.objectNode();
        map.set(key, value);
        return map;
    }

    /// The groups that are not hidden.
    Set<GroupId> listed() throws RemoteFailure {
        Set<GroupId> listed = new HashSet<>();
        List<JsonNode> arguments = new ArrayList<>(List.of(BooleanNode.TRUE));
        namedUser.ifPresent(user -> arguments.add(TextNode.valueOf(user)));
        for (JsonNode info : call("errorgroup_list", arguments.toArray(JsonNode[]::new))) {
            listed.add(new GroupId(info.path("group_id").asText()));
        }
        return listed;
    }
}
