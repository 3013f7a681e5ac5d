package dumpexplorer.ui.sources;

import dumpexplorer.core.remote.TestIdentity;
import java.io.IOException;
import java.net.InetAddress;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;

/// A server that shows its certificate to whoever comes and then hangs up.
final class TlsDoor implements AutoCloseable {

    private final SSLServerSocket door;
    private final String fingerprint;

    private TlsDoor(SSLServerSocket door, String fingerprint) {
        this.door = door;
        this.fingerprint = fingerprint;
    }

    static TlsDoor open(TestIdentity identity) throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        Certificate[] chain = {identity.certificate()};
        store.setKeyEntry("own", identity.key(), new char[0], chain);
        KeyManagerFactory keys = KeyManagerFactory.getInstance("PKIX");
        keys.init(store, new char[0]);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), null, null);
        TlsDoor made =
                new TlsDoor(
                        (SSLServerSocket)
                                context.getServerSocketFactory()
                                        .createServerSocket(0, 0, InetAddress.getLoopbackAddress()),
                        identity.fingerprint());
        Thread.ofVirtual().start(made::serve);
        return made;
    }

    private void serve() {
        while (!door.isClosed()) {
            try (SSLSocket visitor = (SSLSocket) door.accept()) {
                visitor.startHandshake();
            } catch (IOException refused) {
                // A visitor that does not trust it, or the end of the test.
            }
        }
    }

    String fingerprint() {
        return fingerprint;
    }

    String url() {
        return "https+xmlrpc://127.0.0.1:" + door.getLocalPort();
    }

    @Override
    public void close() throws IOException {
        door.close();
    }
}
