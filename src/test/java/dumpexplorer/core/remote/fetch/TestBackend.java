package dumpexplorer.core.remote.fetch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dumpexplorer.core.job.Progress;
import dumpexplorer.core.remote.Call;
import dumpexplorer.core.remote.RemoteFailure;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// A backend's API as PROTOCOLS.md sections 5.6, 7 and 9 have it, faults included.
final class TestBackend implements TestNet.TestServer {

    private final Map<String, Group> groups = new TreeMap<>();
    final Set<String> hidden = new HashSet<>();

    /// Groups with something in a description that XML-RPC cannot write.
    final Set<String> poisonedGroups = new HashSet<>();

    /// Dumps with something in their data that XML-RPC cannot write.
    final Set<String> poisonedDumps = new HashSet<>();

    /// It knows no `system.multicall`.
    boolean isAlone;

    /// Calls that it still answers before it breaks off.
    int callsLeft = Integer.MAX_VALUE;

    private static final class Group {
        private int removed;
        private String description = "";
        private final List<ObjectNode> dumps = new ArrayList<>();
    }

    /// Stores a dump, and thins its group out to two.
    void store(String source, ObjectNode dump) {
        Group group = groups.computeIfAbsent(dump.path("group_id").textValue(), id -> new Group());
        group.description = dump.path("description").path("message").textValue();
        ObjectNode stored = dump.deepCopy().put("source", source);
        stored.remove("group_id");
        group.dumps.add(stored);
        if (group.dumps.size() > 3) {
            group.dumps.remove(1);
            group.removed++;
        }
    }

    void remove(String group) {
        groups.remove(group);
    }

    @Override
    public JsonNode answer(Call call, Progress progress) throws RemoteFailure {
        if (callsLeft-- <= 0) {
            throw TestNet.failure(RemoteFailure.Kind.CUT_OFF, "broke off", null);
        }
        return switch (call.method()) {
            case "ping" -> TestDumps.JSON.getNodeFactory().booleanNode(true);
            case "errordumps_force_refresh" -> NullNode.getInstance();
            case "system.multicall" -> multicall(call.arguments().getFirst());
            default -> method(call.method(), call.arguments());
        };
    }

    private JsonNode multicall(JsonNode calls) throws RemoteFailure {
        if (isAlone) {
            throw fault("No such method!");
        }
        ArrayNode results = TestDumps.JSON.createArrayNode();
        for (JsonNode call : calls) {
            List<JsonNode> arguments = new ArrayList<>();
            call.path("params").get(0).forEach(arguments::add);
            try {
                results.addArray().add(method(call.path("methodName").textValue(), arguments));
            } catch (RemoteFailure failure) {
                if (failure.error() == null) {
                    throw failure; // what cannot be written spoils the whole answer
                }
                results.remove(results.size() - 1);
                results.addObject()
                        .put("faultCode", 999)
                        .put("faultString", failure.error().toString());
            }
        }
        return results;
    }

    private JsonNode method(String method, List<JsonNode> arguments) throws RemoteFailure {
        return switch (method) {
            case "errorgroup_list" -> list();
            case "errorgroup_info" -> {
                String id = arguments.getFirst().textValue();
                Group group = require(id);
                refusePoison(poisonedGroups.contains(id));
                ObjectNode info = info(id, group);
                if (arguments.get(1).booleanValue()) {
                    ArrayNode dumps = info.putArray("dumps");
                    group.dumps.forEach(dump -> dumps.add(bare(dump)));
                }
                yield info;
            }
            case "errordump_list" -> dumps(arguments);
            case "errordump_info" -> dump(arguments);
            default -> throw fault("No such method!");
        };
    }

    private ArrayNode list() throws RemoteFailure {
        ArrayNode list = TestDumps.JSON.createArrayNode();
        for (Map.Entry<String, Group> group : groups.entrySet()) {
            if (!hidden.contains(group.getKey())) {
                refusePoison(poisonedGroups.contains(group.getKey()));
                list.add(info(group.getKey(), group.getValue()));
            }
        }
        return list;
    }

    private JsonNode dumps(List<JsonNode> arguments) throws RemoteFailure {
        String id = arguments.getFirst().textValue();
        ArrayNode list = TestDumps.JSON.createArrayNode();
        for (ObjectNode dump : require(id).dumps) {
            if (dump.path("source").equals(arguments.get(1))) {
                refusePoison(poisonedDumps.contains(dump.path("dump_id").textValue()));
                list.add(bare(dump));
            }
        }
        return list;
    }

    private JsonNode dump(List<JsonNode> arguments) throws RemoteFailure {
        for (ObjectNode dump : require(arguments.get(0).textValue()).dumps) {
            if (dump.path("source").equals(arguments.get(1))
                    && dump.path("dump_id").equals(arguments.get(2))) {
                refusePoison(poisonedDumps.contains(dump.path("dump_id").textValue()));
                return dump.deepCopy();
            }
        }
        throw unknown("no such dump");
    }

    private Group require(String id) throws RemoteFailure {
        Group group = groups.get(id);
        if (group == null) {
            throw unknown("no such error group");
        }
        return group;
    }

    private static ObjectNode bare(ObjectNode dump) {
        ObjectNode bare = dump.deepCopy();
        bare.remove("data");
        return bare;
    }

    private static ObjectNode info(String id, Group group) {
        ObjectNode info = TestDumps.JSON.createObjectNode();
        info.put("group_id", id);
        info.put("description", group.description);
        info.put("count", group.removed + group.dumps.size());
        info.put(
                "last_timestamp",
                group.dumps.stream()
                        .mapToDouble(dump -> dump.path("timestamp").doubleValue())
                        .max()
                        .orElse(0));
        ArrayNode sources = info.putObject("dump_contents").putArray("source");
        group.dumps.stream()
                .map(dump -> dump.path("source").textValue())
                .collect(Collectors.toCollection(LinkedHashSet::new))
                .forEach(sources::add);
        info.put("user_favorite", id.endsWith("1"));
        info.put("_github_url", "https://example.org/" + id.substring(id.length() - 1));
        return info;
    }

    private static void refusePoison(boolean isPoisoned) throws RemoteFailure {
        if (isPoisoned) {
            throw fault("int exceeds XML-RPC limits");
        }
    }

    private static RemoteFailure fault(String text) {
        return TestNet.failure(RemoteFailure.Kind.FAULT, text, null);
    }

    private static RemoteFailure unknown(String text) {
        return TestNet.failure(
                RemoteFailure.Kind.FAULT,
                text,
                TestDumps.JSON
                        .createObjectNode()
                        .put("type", "user")
                        .put("code", "entity_does_not_exist")
                        .put("message", text));
    }
}
