package dumpexplorer.core.remote.fetch;

import com.fasterxml.jackson.databind.JsonNode;
import dumpexplorer.core.job.Progress;
import dumpexplorer.core.remote.Access;
import dumpexplorer.core.remote.Address;
import dumpexplorer.core.remote.Call;
import dumpexplorer.core.remote.Caller;
import dumpexplorer.core.remote.Dialler;
import dumpexplorer.core.remote.Limits;
import dumpexplorer.core.remote.NodeWalk;
import dumpexplorer.core.remote.Protocol;
import dumpexplorer.core.remote.RemoteFailure;
import dumpexplorer.core.remote.SinkException;
import dumpexplorer.core.remote.ValueSink;
import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/// Servers in memory, by address, and what they were asked.
final class TestNet implements Dialler {

    private final Map<String, TestServer> servers = new ConcurrentHashMap<>();
    final List<String> calls = new CopyOnWriteArrayList<>();

    /// Answers calls.
    @FunctionalInterface
    interface TestServer {

        /// Answers one call.
        ///
        /// @param progress as a caller has it
        JsonNode answer(Call call, Progress progress) throws RemoteFailure;
    }

    /// What a server throws to hand over the first elements of a list and break off.
    static final class BrokenOff extends RuntimeException {

        private static final long serialVersionUID = 1;
        private final transient JsonNode list;
        private final int elements;

        BrokenOff(JsonNode list, int elements) {
            super("broken off");
            this.list = list;
            this.elements = elements;
        }
    }

    void put(String address, TestServer server) {
        servers.put(Address.parse(address).toString(), server);
    }

    void remove(String address) {
        servers.remove(Address.parse(address).toString());
    }

    @Override
    public Set<Protocol> protocols() {
        return EnumSet.allOf(Protocol.class);
    }

    @Override
    public Caller dial(Address address, Access access, Limits limits) {
        return new Caller() {
            @Override
            public void call(Call call, ValueSink result, Progress progress) throws RemoteFailure {
                progress.checkStopped();
                calls.add(call.method() + call.arguments());
                TestServer server = servers.get(address.toString());
                if (server == null) {
                    throw failure(
                            RemoteFailure.Kind.UNREACHABLE, address + ": connection refused", null);
                }
                hand(server, call, result, progress);
            }

            private void hand(TestServer server, Call call, ValueSink result, Progress progress)
                    throws RemoteFailure {
                try {
                    NodeWalk.walk(server.answer(call, progress), result);
                } catch (BrokenOff part) {
                    handPart(part, result);
                    throw failure(
                            RemoteFailure.Kind.CUT_OFF, address + ": the answer broke off", null);
                } catch (IOException failed) {
                    throw new SinkException(failed);
                }
            }

            @Override
            public void close() {}
        };
    }

    private static void handPart(BrokenOff part, ValueSink result) {
        try {
            result.beginList();
            for (int element = 0; element < part.elements; element++) {
                NodeWalk.walk(part.list.get(element), result);
            }
        } catch (IOException failed) {
            throw new SinkException(failed);
        }
    }

    /// Methods and arguments that were called since this was asked last.
    List<String> takeCalls() {
        List<String> taken = List.copyOf(calls);
        calls.clear();
        return taken;
    }

    static RemoteFailure failure(
            RemoteFailure.Kind kind, String message, @Nullable JsonNode error) {
        return new RemoteFailure("test", kind, RemoteFailure.Step.ANSWER, message, error, null);
    }
}
