package dumpexplorer.core.remote.sync;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dumpexplorer.core.job.Progress;
import dumpexplorer.core.model.GroupId;
import dumpexplorer.core.remote.Call;
import dumpexplorer.core.remote.Caller;
import dumpexplorer.core.remote.NodeWalk;
import dumpexplorer.core.remote.RemoteFailure;
import dumpexplorer.core.remote.SinkException;
import dumpexplorer.core.remote.ValueSink;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A backend that does what PROTOCOLS.md sections 7 and 9 say, and writes down what it was told.
final class BackendInMemory implements Backend {

    private static final ObjectMapper JSON = new ObjectMapper();

    final Map<GroupId, ObjectNode> groups = new LinkedHashMap<>();
    final Set<GroupId> hidden = new HashSet<>();
    final List<String> told = new ArrayList<>();
    final Set<GroupId> poisoned = new HashSet<>();
    final Map<String, JsonNode> stored = new LinkedHashMap<>();
    boolean swallows;
    int callsUntilGone = Integer.MAX_VALUE;

    void add(GroupId group, String description, int count) {
        ObjectNode info = JSON.createObjectNode();
        info.put("group_id", group.text());
        info.put("description", description);
        info.put("count", count);
        info.put("user_favorite", false);
        groups.put(group, info);
    }

    @Override
    public String name() {
        return "testbed";
    }

    @Override
    public Optional<String> namedUser() {
        return Optional.empty();
    }

    @Override
    public String storingMethod() {
        return "errordump_store";
    }

    @Override
    public Caller dial() {
        return new Caller() {
            @Override
            public void call(Call call, ValueSink result, Progress progress) throws RemoteFailure {
                JsonNode value = answer(call);
                try {
                    NodeWalk.walk(value, result);
                } catch (IOException failed) {
                    throw new SinkException(failed);
                }
            }

            @Override
            public void close() {}
        };
    }

    private JsonNode answer(Call call) throws RemoteFailure {
        if (callsUntilGone-- <= 0) {
            throw failure(RemoteFailure.Kind.CUT_OFF, "testbed broke off", null);
        }
        if (call.method().equals(storingMethod())) {
            JsonNode dump = call.arguments().get(1);
            return tell(call, () -> stored.put(keyOf(call.arguments().getFirst(), dump), dump));
        }
        if (call.method().equals("errordump_info")) {
            JsonNode dump = stored.get(String.join("/", texts(call.arguments().subList(0, 3))));
            if (dump == null) {
                throw unknown("no such dump");
            }
            return dump;
        }
        if (call.method().equals("errorgroup_list")) {
            ArrayNode list = JSON.createArrayNode();
            groups.forEach((group, info) -> {
                if (!hidden.contains(group)) {
                    list.add(info);
                }
            });
            return list;
        }
        GroupId group = new GroupId(call.arguments().getFirst().textValue());
        if (poisoned.contains(group)) {
            throw failure(RemoteFailure.Kind.FAULT, "testbed: int exceeds XML-RPC limits", null);
        }
        ObjectNode info = groups.get(group);
        if (info == null) {
            throw unknown("no such error group");
        }
        return switch (call.method()) {
            case "errorgroup_info" -> info.deepCopy();
            case "errorgroup_modify" ->
                    tell(call, () -> info.setAll((ObjectNode) call.arguments().get(1)));
            case "errorgroup_favorite" ->
                    tell(call, () -> info.set("user_favorite", call.arguments().get(1)));
            case "errorgroup_hide" -> tell(call, () -> hidden.add(group));
            case "errorgroup_remove" -> tell(call, () -> groups.remove(group));
            default -> throw new IllegalStateException(call.method());
        };
    }

    private JsonNode tell(Call call, Runnable change) {
        told.add(call.method() + " " + call.arguments());
        if (!swallows) {
            change.run();
        }
        return NullNode.getInstance();
    }

    private static String keyOf(JsonNode source, JsonNode dump) {
        JsonNode from = JSON.getNodeFactory().textNode("api:" + source.textValue());
        return String.join("/", texts(List.of(dump.path("group_id"), from, dump.path("dump_id"))));
    }

    private static List<String> texts(List<JsonNode> nodes) {
        return nodes.stream().map(JsonNode::textValue).toList();
    }

    private static RemoteFailure unknown(String what) {
        return failure(
                RemoteFailure.Kind.FAULT,
                "testbed: " + what,
                JSON.createObjectNode().put("code", "entity_does_not_exist"));
    }

    private static RemoteFailure failure(
            RemoteFailure.Kind kind, String message, @Nullable JsonNode error) {
        return new RemoteFailure("testbed", kind, RemoteFailure.Step.ANSWER, message, error, null);
    }
}
