package dumpexplorer.core.remote;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Optional;

/// Certificates of a server and a client that know each other, for one test.
public final class MutualTls {

    private final Access server;
    private final Access client;

    private MutualTls(Access server, Access client) {
        this.server = server;
        this.client = client;
    }

    /// Makes them.
    public static MutualTls in(Path folder) throws IOException, GeneralSecurityException {
        TestIdentity authority = TestIdentity.authority("wires");
        Path authorities = authority.writeCertificate(folder.resolve("ca.pem"));
        Path server =
                authority.issue("backend_core", "127.0.0.1").writePem(folder.resolve("server.pem"));
        Path client = authority.issue("explorer").writePem(folder.resolve("client.pem"));
        return new MutualTls(access(authorities, server), access(authorities, client));
    }

    private static Access access(Path authorities, Path own) {
        return new Access(null, Optional::empty, authorities, null, own, null, Optional::empty);
    }

    /// Listens on any port of this machine.
    public Listener listen(Limits limits, Listener.Handler handler) throws RemoteFailure {
        return Listener.open(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
                Optional.of(server),
                limits,
                new Listener.Places(20),
                handler);
    }

    /// How to call what listens.
    public Access client() {
        return client;
    }

    /// Where it listens.
    public static Address address(Protocol protocol, Listener listener) {
        return new Address(protocol, "127.0.0.1", listener.address().getPort(), "/RPC2");
    }
}
