package dumpexplorer.core.remote.sslrpc2;

import dumpexplorer.core.remote.Access;
import dumpexplorer.core.remote.Address;
import dumpexplorer.core.remote.Caller;
import dumpexplorer.core.remote.Connector;
import dumpexplorer.core.remote.Dialler;
import dumpexplorer.core.remote.Limits;
import dumpexplorer.core.remote.Protocol;
import dumpexplorer.core.remote.SharedCaller;
import java.util.Set;

/// Makes callers of backend modules.
public final class Sslrpc2Dialler implements Dialler {

    @Override
    public Set<Protocol> protocols() {
        return Set.of(Protocol.SSLRPC2);
    }

    @Override
    public Caller dial(Address address, Access access, Limits limits) {
        Connector connector = new Connector(address, access, limits);
        FrameSpeech speech = new FrameSpeech(connector.failures(), limits);
        return new SharedCaller<>(connector, limits, speech);
    }
}
