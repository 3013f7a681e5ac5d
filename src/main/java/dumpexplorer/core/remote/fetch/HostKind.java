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
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A hostmanager that is asked directly, over XML-RPC or line JSON, with a client certificate
/// (PROTOCOLS.md sections 5, 6.1 and 7).
public final class HostKind implements SourceKind {

    private static final Set<Protocol> PROTOCOLS =
            Set.of(Protocol.HTTPS_XMLRPC, Protocol.SSL_JSONRPC);
    private static final int XML_PORT = 8000;
    private static final int JSON_PORT = 8003;

    @Override
    public String word() {
        return "host";
    }

    @Override
    public void check(Source source) {
        Definition.requireName(source, "host:", "host:host-01");
        addresses(source);
    }

    @Override
    public void fetch(Visit visit) throws RemoteFailure, IOException {
        List<DumpList.Way> ways = new ArrayList<>();
        for (Address address : addresses(visit.source())) {
            ways.add(new DirectWay(visit, address));
        }
        new DumpList(visit).fetch(ways);
    }

    @Override
    public void tryOut(Trial trial) {
        List<Address> addresses = addresses(trial.source());
        for (Address address : addresses) {
            trial.begin(address, addresses.size() > 1);
            TrialCalls calls = new TrialCalls(trial, address);
            calls.login("host_info");
            calls.methods("dump_list");
            calls.firstDump();
        }
    }

    /// Asks the host itself, over one protocol.
    private record DirectWay(Visit visit, Address address) implements DumpList.Way {

        /// Compares its clock to ours. A host that cannot tell may still have dumps.
        @Override
        public Optional<Duration> prepare() throws RemoteFailure {
            visit.doing("host_info");
            try (Caller caller = visit.dial(address, Patience.SHORT)) {
                Instant before = visit.now();
                JsonNode told = Asking.small(caller, Call.of("host_info"), visit.progress());
                Duration half = Duration.between(before, visit.now()).dividedBy(2);
                return Asking.time(told.path("time"))
                        .map(time -> Duration.between(before.plus(half), time));
            } catch (RemoteFailure failure) {
                if (failure.kind() == RemoteFailure.Kind.FAULT) {
                    return Optional.empty();
                }
                throw failure;
            }
        }

        @Override
        public void ask(JsonNode after, ValueSink sink) throws RemoteFailure {
            try (Caller caller = visit.dial(address, Patience.LONG)) {
                caller.call(Call.of("dump_list", after), sink, visit.progress());
            }
        }
    }

    /// Where the host may be asked: the address that was given, then the other protocol's, where one was
    /// given or is known because the first has its usual port.
    static List<Address> addresses(Source source) {
        List<Address> addresses = new ArrayList<>();
        Address first = address(source.url());
        addresses.add(first);
        String alternative = source.alternative();
        if (alternative != null) {
            addresses.add(address(alternative));
        } else if (first.protocol() == Protocol.HTTPS_XMLRPC && first.port() == XML_PORT) {
            addresses.add(first.at(Protocol.SSL_JSONRPC, JSON_PORT));
        } else if (first.protocol() == Protocol.SSL_JSONRPC && first.port() == JSON_PORT) {
            addresses.add(first.at(Protocol.HTTPS_XMLRPC, XML_PORT));
        }
        return addresses;
    }

    private static Address address(String url) {
        boolean isXml = Address.parse(url).protocol() == Protocol.HTTPS_XMLRPC;
        return Definition.address(url, PROTOCOLS, isXml ? XML_PORT : JSON_PORT);
    }
}
