package dumpexplorer.core.remote.jsonrpc;

import dumpexplorer.core.remote.Access;
import dumpexplorer.core.remote.Address;
import dumpexplorer.core.remote.Caller;
import dumpexplorer.core.remote.Connector;
import dumpexplorer.core.remote.Dialler;
import dumpexplorer.core.remote.Limits;
import dumpexplorer.core.remote.Protocol;
import dumpexplorer.core.remote.SharedCaller;
import java.util.Set;

/// Makes callers of hosts.
public final class JsonrpcDialler implements Dialler {

    @Override
    public Set<Protocol> protocols() {
        return Set.of(Protocol.SSL_JSONRPC);
    }

    @Override
    public Caller dial(Address address, Access access, Limits limits) {
        Connector connector = new Connector(address, access, limits);
        LineSpeech speech = new LineSpeech(connector.failures(), limits);
        return new SharedCaller<>(connector, limits, speech);
    }
}
