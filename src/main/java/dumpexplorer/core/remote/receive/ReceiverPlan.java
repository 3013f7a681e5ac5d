package dumpexplorer.core.remote.receive;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// Where pushes are taken, and from whom. Holds no secret: the store key is the path of a file.
///
/// @param xmlrpc address for front ends and editors, such as `127.0.0.1:8000`; null for none
/// @param xmlrpcSecurity whether it is spoken through TLS
/// @param sslrpc2 address for modules, which is always spoken through TLS; null for none
/// @param storeKeyFile file whose first line is the key that front ends must send, or null
/// @param certificate our own, PEM or PKCS#12, or null
/// @param key PEM file of its private key, where the certificate's file does not hold it; or null
/// @param keyPasswordFile file whose first line is the password of key or PKCS#12 file, or null
/// @param authorities PEM file of those who must vouch for modules, or null
public record ReceiverPlan(
        @Nullable String xmlrpc,
        Security xmlrpcSecurity,
        @Nullable String sslrpc2,
        @Nullable Path storeKeyFile,
        @Nullable Path certificate,
        @Nullable Path key,
        @Nullable Path keyPasswordFile,
        @Nullable Path authorities) {

    /// Whether a door is spoken to through TLS.
    public enum Security {
        PLAIN,
        TLS
    }
}
