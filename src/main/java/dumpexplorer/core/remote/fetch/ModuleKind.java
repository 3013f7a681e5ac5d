package dumpexplorer.core.remote.fetch;

import com.fasterxml.jackson.databind.JsonNode;
import dumpexplorer.core.remote.Address;
import dumpexplorer.core.remote.Call;
import dumpexplorer.core.remote.Caller;
import dumpexplorer.core.remote.Protocol;
import dumpexplorer.core.remote.RemoteFailure;
import dumpexplorer.core.remote.Source;
import dumpexplorer.core.remote.ValueSink;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// A backend module, over sslrpc2 (PROTOCOLS.md sections 6.2 and 7). backend_core also hands over what
/// the hosts have that it reaches; backend_debug has no list of dumps, but groups, as the API has them.
public final class ModuleKind implements SourceKind {

    /// backend_debug's (PROTOCOLS.md section 4).
    static final int DEBUG_PORT = 8005;

    private static final String PREFIX = "backend:";
    private static final String CORE = "backend_core";
    private static final String DEBUG = "backend_debug";
    private static final Map<String, Integer> PORTS =
            Map.of(
                    "backend_users",
                    8003,
                    CORE,
                    8004,
                    DEBUG,
                    DEBUG_PORT,
                    "backend_accounting",
                    8007);

    @Override
    public String word() {
        return "module";
    }

    @Override
    public void check(Source source) {
        Definition.requireName(source, PREFIX, "backend:backend_core");
        address(source);
    }

    @Override
    public void fetch(Visit visit) throws RemoteFailure, IOException {
        Address address = address(visit.source());
        String module = moduleOf(visit.source());
        if (module.equals(DEBUG)) {
            new GroupFetch(visit, address).fetch();
            return;
        }
        visit.doing("ping");
        try (Caller caller = visit.dial(address, Patience.SHORT)) {
            Asking.small(caller, Call.of("ping"), visit.progress());
        }
        try (Caller caller = visit.dial(address, Patience.LONG)) {
            RemoteFailure own = null;
            try {
                new DumpList(visit).fetch(List.of(new OwnWay(visit, caller)));
            } catch (RemoteFailure failure) {
                own = failure;
            }
            if (module.equals(CORE)) {
                new HostsOfCore(visit, caller).fetch();
            }
            if (own != null) {
                visit.doing("dump_list");
                throw own;
            }
        }
    }

    @Override
    public void tryOut(Trial trial) {
        Address address = address(trial.source());
        if (moduleOf(trial.source()).equals(DEBUG)) {
            ApiKind.tryOut(trial, address);
            return;
        }
        trial.begin(address, false);
        TrialCalls calls = new TrialCalls(trial, address);
        calls.login("ping");
        calls.methods("dump_list");
        calls.firstDump();
        if (moduleOf(trial.source()).equals(CORE)) {
            calls.hosts();
        }
    }

    @Override
    public Optional<Address> findGroups(Source source) {
        return moduleOf(source).equals(DEBUG) ? Optional.of(address(source)) : Optional.empty();
    }

    private static String moduleOf(Source source) {
        return source.name().substring(PREFIX.length());
    }

    /// Asks for the module's own dumps.
    private record OwnWay(Visit visit, Caller caller) implements DumpList.Way {

        /// Modules run where the clock is that dumps are collected by.
        @Override
        public Optional<Duration> prepare() {
            return Optional.empty();
        }

        @Override
        public void ask(JsonNode after, ValueSink sink) throws RemoteFailure {
            caller.call(Call.of("dump_list", after), sink, visit.progress());
        }
    }

    static Address address(Source source) {
        int port = PORTS.getOrDefault(moduleOf(source), Protocol.SSLRPC2.usualPort());
        return Definition.address(source.url(), Set.of(Protocol.SSLRPC2), port);
    }
}
