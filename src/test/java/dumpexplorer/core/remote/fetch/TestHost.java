package dumpexplorer.core.remote.fetch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dumpexplorer.core.job.Progress;
import dumpexplorer.core.remote.Call;
import dumpexplorer.core.remote.RemoteFailure;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// A host, or a module that keeps dumps.
final class TestHost implements TestNet.TestServer {

    final List<ObjectNode> dumps = new ArrayList<>();
    private final Clock clock;
    Duration clockOffset = Duration.ZERO;

    /// It breaks off after so many dumps, where it has more.
    int breaksOffAfter = Integer.MAX_VALUE;

    /// It cannot hand over more dumps at a time.
    int mostDumps = Integer.MAX_VALUE;

    TestHost(Clock clock, List<ObjectNode> dumps) {
        this.clock = clock;
        this.dumps.addAll(dumps);
    }

    @Override
    public JsonNode answer(Call call, Progress progress) throws RemoteFailure {
        return switch (call.method()) {
            case "ping" -> TestDumps.JSON.getNodeFactory().booleanNode(true);
            case "host_info" ->
                    TestDumps.JSON
                            .createObjectNode()
                            .put("time", clock.instant().plus(clockOffset).toEpochMilli() / 1000.0);
            case "dump_list" -> list(call.arguments().getFirst());
            default -> throw TestNet.failure(RemoteFailure.Kind.FAULT, "no such method", null);
        };
    }

    JsonNode list(JsonNode after) throws RemoteFailure {
        ArrayNode list = TestDumps.after(dumps, after);
        if (list.size() > mostDumps) {
            throw TestNet.failure(RemoteFailure.Kind.TOO_LARGE, "the answer is too large", null);
        }
        if (list.size() > breaksOffAfter) {
            throw new TestNet.BrokenOff(list, breaksOffAfter);
        }
        return list;
    }
}
