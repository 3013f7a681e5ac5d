package dumpexplorer.core;

import dumpexplorer.core.remote.Address;
import dumpexplorer.core.remote.Caller;
import dumpexplorer.core.remote.Connections;
import dumpexplorer.core.remote.Limits;
import dumpexplorer.core.remote.Protocol;
import dumpexplorer.core.remote.RemoteFailure;
import dumpexplorer.core.remote.Source;
import dumpexplorer.core.remote.fetch.ApiKind;
import dumpexplorer.core.remote.sync.Backend;
import java.util.Optional;

/// A source that is a backend's API, as one that takes decisions.
record SourceBackend(Source source, Connections connections) implements Backend {

    @Override
    public String name() {
        return source.name();
    }

    private boolean isModule() {
        return ApiKind.address(source).protocol() == Protocol.SSLRPC2;
    }

    @Override
    public String storingMethod() {
        return isModule() ? "receive_dump_from_api" : "errordump_store";
    }

    @Override
    public Optional<String> namedUser() {
        return isModule() ? Optional.ofNullable(source.login().user()) : Optional.empty();
    }

    @Override
    public Caller dial() throws RemoteFailure {
        Address address = ApiKind.address(source);
        return connections.dial(source, address, Limits.USUAL);
    }
}
