package dumpexplorer.core.remote;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Who we are to a server, and whom we trust. Holds no secret: passwords are asked for when they are used.
///
/// @param user name for the login, or null for none
/// @param password gives the login's password, each time it is needed
/// @param authorities PEM file of the certificates that may vouch for the server; null for those of the
///     system
/// @param fingerprint SHA-256 of the one certificate that the user accepted, 64 lower-case hex digits;
///     null for none. It stands for the authorities and the name.
/// @param certificate our own certificate chain, PEM or PKCS#12, or null
/// @param key PEM file of its private key, where the certificate's file does not hold it; or null
/// @param keyPassword gives the password of key or PKCS#12 file, each time it is needed
public record Access(
        @Nullable String user,
        Supplier<Optional<char[]>> password,
        @Nullable Path authorities,
        @Nullable String fingerprint,
        @Nullable Path certificate,
        @Nullable Path key,
        Supplier<Optional<char[]>> keyPassword) {

    /// Nobody in particular, who trusts what the system trusts.
    public static final Access ANONYMOUS =
            new Access(null, Optional::empty, null, null, null, null, Optional::empty);

    /// Speaks of nothing secret.
    @Override
    public String toString() {
        return "Access[user=" + user + ", certificate=" + certificate + "]";
    }
}
