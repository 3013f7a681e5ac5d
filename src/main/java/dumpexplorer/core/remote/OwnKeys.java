package dumpexplorer.core.remote;

import java.net.Socket;
import java.security.Principal;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.X509ExtendedKeyManager;
import org.jspecify.annotations.Nullable;

/// Shows our one certificate to whoever asks for one, whichever authorities they list: hosts accept
/// certificates one by one and list authorities that have nothing to do with them (PROTOCOLS.md section
/// 5.4).
final class OwnKeys extends X509ExtendedKeyManager {

    private static final String ALIAS = "own";

    private final @Nullable OwnCertificate own;
    private volatile boolean asked;

    OwnKeys(@Nullable OwnCertificate own) {
        this.own = own;
    }

    /// Our certificate, or null.
    @Nullable OwnCertificate own() {
        return own;
    }

    /// Whether a server has ever asked for a certificate.
    boolean wasAsked() {
        return asked;
    }

    private @Nullable String aliasFor(String... keyTypes) {
        if (own == null) {
            return null;
        }
        String algorithm = own.key().getAlgorithm();
        for (String keyType : keyTypes) {
            // Curves and RSA go under names such as EC_EC, RSASSA-PSS, Ed25519.
            if (keyType.startsWith(algorithm)
                    || (algorithm.equals("EdDSA") && keyType.startsWith("Ed"))) {
                return ALIAS;
            }
        }
        return null;
    }

    @Override
    public @Nullable String chooseClientAlias(
            String[] keyTypes, Principal @Nullable [] issuers, @Nullable Socket socket) {
        asked = true;
        return aliasFor(keyTypes);
    }

    @Override
    public @Nullable String chooseServerAlias(
            String keyType, Principal @Nullable [] issuers, @Nullable Socket socket) {
        return aliasFor(keyType);
    }

    @Override
    public @Nullable String chooseEngineClientAlias(
            String[] keyTypes, Principal @Nullable [] issuers, @Nullable SSLEngine engine) {
        return aliasFor(keyTypes);
    }

    @Override
    public @Nullable String chooseEngineServerAlias(
            String keyType, Principal @Nullable [] issuers, @Nullable SSLEngine engine) {
        return aliasFor(keyType);
    }

    @Override
    public String[] getClientAliases(String keyType, Principal @Nullable [] issuers) {
        return aliasFor(keyType) == null ? new String[0] : new String[] {ALIAS};
    }

    @Override
    public String[] getServerAliases(String keyType, Principal @Nullable [] issuers) {
        return getClientAliases(keyType, issuers);
    }

    @Override
    public X509Certificate @Nullable [] getCertificateChain(String alias) {
        return own == null ? null : own.chain().toArray(X509Certificate[]::new);
    }

    @Override
    public @Nullable PrivateKey getPrivateKey(String alias) {
        return own == null ? null : own.key();
    }
}
