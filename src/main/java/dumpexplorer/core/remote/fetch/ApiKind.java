package dumpexplorer.core.remote.fetch;

import dumpexplorer.core.remote.Address;
import dumpexplorer.core.remote.Protocol;
import dumpexplorer.core.remote.RemoteFailure;
import dumpexplorer.core.remote.Source;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;

/// The API of a backend, over XML-RPC (PROTOCOLS.md sections 5 and 7), or backend_debug itself, which
/// has the same methods over sslrpc2.
public final class ApiKind implements SourceKind {

    /// What the kind is called in definitions.
    public static final String WORD = "api";

    private static final Set<Protocol> PROTOCOLS =
            Set.of(Protocol.HTTP_XMLRPC, Protocol.HTTPS_XMLRPC, Protocol.SSLRPC2);

    @Override
    public String word() {
        return WORD;
    }

    @Override
    public void check(Source source) {
        address(source);
    }

    @Override
    public void fetch(Visit visit) throws RemoteFailure, IOException {
        new GroupFetch(visit, address(visit.source())).fetch();
    }

    @Override
    public void tryOut(Trial trial) {
        tryOut(trial, address(trial.source()));
    }

    /// Tries a server that has groups.
    static void tryOut(Trial trial, Address address) {
        trial.begin(address, false);
        TrialCalls calls = new TrialCalls(trial, address);
        calls.loginToGroups();
        calls.methods("errorgroup_list", "errorgroup_info", "errordump_list", "errordump_info");
        calls.dumpOfFirstGroup();
    }

    @Override
    public Optional<Address> findGroups(Source source) {
        return Optional.of(address(source));
    }

    /// Where the API of a source is.
    ///
    /// @throws IllegalArgumentException when its URL names none
    public static Address address(Source source) {
        Address address = Address.parse(source.url());
        int port =
                address.protocol() == Protocol.SSLRPC2
                        ? ModuleKind.DEBUG_PORT
                        : address.protocol().usualPort();
        return Definition.address(source.url(), PROTOCOLS, port);
    }
}
