package dumpexplorer.core.remote;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.List;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;
import org.jspecify.annotations.Nullable;

/// What TLS needs to know, read from the files that the user named.
///
/// @param context with our certificate and our trust
/// @param keys know our certificate
record Tls(SSLContext context, OwnKeys keys) {

    /// For calling a server.
    ///
    /// @throws RemoteFailure at step SETTINGS when a file cannot be read
    static Tls forCalling(Failures failures, Protocol protocol, Access access)
            throws RemoteFailure {
        OwnCertificate own = ownCertificate(failures, access);
        ServerTrust.Names names =
                access.authorities() == null
                        ? ServerTrust.Names.ALWAYS
                        : protocol == Protocol.SSLRPC2
                                ? ServerTrust.Names.NEVER
                                : ServerTrust.Names.WHERE_GIVEN;
        X509ExtendedTrustManager chains = authorities(failures, access.authorities());
        return of(own, new ServerTrust(chains, access.fingerprint(), names));
    }

    /// For being called: our certificate, and who vouches for callers.
    ///
    /// @throws RemoteFailure at step SETTINGS when a file cannot be read
    static Tls forListening(Failures failures, Access access) throws RemoteFailure {
        OwnCertificate own = ownCertificate(failures, access);
        if (own == null) {
            throw failures.of(
                    RemoteFailure.Kind.UNAUTHORISED,
                    RemoteFailure.Step.SETTINGS,
                    "a certificate of its own is needed to listen over TLS");
        }
        X509ExtendedTrustManager chains = authorities(failures, access.authorities());
        return of(own, new ServerTrust(chains, null, ServerTrust.Names.NEVER));
    }

    private static Tls of(@Nullable OwnCertificate own, ServerTrust trust) {
        try {
            OwnKeys keys = new OwnKeys(own);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(new KeyManager[] {keys}, new TrustManager[] {trust}, null);
            return new Tls(context, keys);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static @Nullable OwnCertificate ownCertificate(Failures failures, Access access)
            throws RemoteFailure {
        if (access.certificate() == null) {
            return null;
        }
        try {
            return OwnCertificate.read(access.certificate(), access.key(), access.keyPassword());
        } catch (IOException unreadable) {
            throw failures.of(
                    RemoteFailure.Kind.UNAUTHORISED,
                    RemoteFailure.Step.SETTINGS,
                    "our own certificate cannot be used: " + Words.of(unreadable),
                    unreadable);
        }
    }

    private static X509ExtendedTrustManager authorities(Failures failures, @Nullable Path file)
            throws RemoteFailure {
        try {
            return trustIn(file == null ? null : storeOf(file));
        } catch (IOException unreadable) {
            throw failures.of(
                    RemoteFailure.Kind.UNTRUSTED,
                    RemoteFailure.Step.SETTINGS,
                    "the file of trusted authorities cannot be used: " + Words.of(unreadable),
                    unreadable);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static KeyStore storeOf(Path file) throws IOException, GeneralSecurityException {
        List<X509Certificate> authorities = OwnCertificate.certificates(PemFile.read(file));
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        for (X509Certificate authority : authorities) {
            store.setCertificateEntry(ServerTrust.fingerprintOf(authority), authority);
        }
        return store;
    }

    private static X509ExtendedTrustManager trustIn(@Nullable KeyStore store)
            throws GeneralSecurityException {
        TrustManagerFactory factory =
                TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(store);
        for (TrustManager manager : factory.getTrustManagers()) {
            if (manager instanceof X509ExtendedTrustManager chains) {
                return chains;
            }
        }
        throw new IllegalStateException("the runtime checks no X.509 certificates");
    }
}
