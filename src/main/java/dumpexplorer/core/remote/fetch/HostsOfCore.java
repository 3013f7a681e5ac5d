package dumpexplorer.core.remote.fetch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dumpexplorer.core.job.SideBySide;
import dumpexplorer.core.remote.Call;
import dumpexplorer.core.remote.Caller;
import dumpexplorer.core.remote.RemoteFailure;
import dumpexplorer.core.remote.Source;
import dumpexplorer.core.remote.SourceState;
import dumpexplorer.core.remote.ValueSink;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/// The hosts that backend_core reaches: asked for through it, each a source of its own (PROTOCOLS.md
/// sections 7 and 8). Hosts that are asked directly and do well are left out.
final class HostsOfCore {

    private static final String PREFIX = "host:";

    /// They share one connection, on which each answer travels whole.
    private static final int AT_A_TIME = 4;

    private static final long MILLIS = 1000;

    private final Visit core;
    private final Caller caller;
    private final Map<String, JsonNode> told = new HashMap<>();

    HostsOfCore(Visit core, Caller caller) {
        this.core = core;
        this.caller = caller;
    }

    /// Fetches from all of them. What goes wrong with one is settled with that one.
    ///
    /// @throws RemoteFailure when the list of hosts cannot be had
    void fetch() throws RemoteFailure, IOException {
        core.doing("host_name_list");
        TreeSet<String> names = new TreeSet<>();
        for (JsonNode name : Asking.small(caller, Call.of("host_name_list"), core.progress())) {
            if (name.isTextual() && !isAskedDirectly(PREFIX + name.textValue())) {
                names.add(name.textValue());
            }
        }
        core.round()
                .book()
                .keepFound(core.name(), names.stream().map(name -> PREFIX + name).toList());
        learnAboutHosts();
        SideBySide.forEach(
                "fetch-hosts",
                AT_A_TIME,
                names,
                name -> core.found(PREFIX + name).run(visit -> fetch(visit, name)));
    }

    private boolean isAskedDirectly(String name) throws IOException {
        Optional<Source> direct = core.round().book().find(name);
        SourceState state = core.round().book().status(name).state();
        return direct.isPresent()
                && direct.get().use() == Source.Use.ENABLED
                && (state.isWell()
                        || (state == SourceState.NEVER_FETCHED && core.round().asks(name)));
    }

    /// Which of them are disabled, and how their clocks go. Not every backend tells.
    private void learnAboutHosts() throws RemoteFailure {
        core.doing("host_list");
        try {
            for (JsonNode host : Asking.small(caller, Call.of("host_list"), core.progress())) {
                told.put(host.path("name").asText(), host);
            }
        } catch (RemoteFailure failure) {
            if (failure.kind() != RemoteFailure.Kind.FAULT) {
                throw failure;
            }
        }
    }

    private void fetch(Visit visit, String name) throws RemoteFailure, IOException {
        JsonNode host = told.getOrDefault(name, JsonNodeFactory.instance.objectNode());
        if (host.path("enabled").isBoolean() && !host.path("enabled").booleanValue()) {
            visit.note(
                    visit.status()
                            .failed(
                                    SourceState.DISABLED,
                                    visit.now(),
                                    "the backend has this host disabled"));
            return;
        }
        new DumpList(visit).fetch(List.of(new WayThroughCore(visit, name, offset(host))));
    }

    /// Its clock minus the backend's.
    private static Optional<Duration> offset(JsonNode host) {
        JsonNode seconds = host.path("host_info").path("time_diff");
        return seconds.isNumber() && Math.abs(seconds.doubleValue()) < Integer.MAX_VALUE
                ? Optional.of(Duration.ofMillis(Math.round(seconds.doubleValue() * MILLIS)))
                : Optional.empty();
    }

    /// Asks backend_core for the list of one host.
    private final class WayThroughCore implements DumpList.Way {

        private final Visit visit;
        private final String name;
        private final Optional<Duration> offset;

        WayThroughCore(Visit visit, String name, Optional<Duration> offset) {
            this.visit = visit;
            this.name = name;
            this.offset = offset;
        }

        @Override
        public Optional<Duration> prepare() {
            return offset;
        }

        @Override
        public void ask(JsonNode after, ValueSink sink) throws RemoteFailure {
            Call call = Call.of("host_dump_list", JsonNodeFactory.instance.textNode(name), after);
            caller.call(call, sink, visit.progress());
        }
    }
}
