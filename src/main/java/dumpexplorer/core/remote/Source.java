package dumpexplorer.core.remote;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// Where dumps are fetched from, as the user defined it. Holds no secret: a password is the path of a
/// file, or kept elsewhere ({@link Passwords}).
///
/// @param name of a host or module the source name of its dumps, such as `host:host-01`; of others any
///     label; case counts
/// @param kind word of the kind, such as `api`; may be one that a newer version of the program knows
/// @param url address of the server, or path of the folder
/// @param alternative second address of the same server, tried where the first fails; or null
/// @param every time between two fetches by themselves; zero for only when asked
/// @param use whether it is fetched from
/// @param login how we introduce ourselves
public record Source(
        String name,
        String kind,
        String url,
        @Nullable String alternative,
        Duration every,
        Use use,
        Login login) {

    /// Whether a source is fetched from.
    public enum Use {
        ENABLED,
        DISABLED
    }

    /// How we introduce ourselves to a server, and whom we trust.
    ///
    /// @param user name for a login with a password, or null
    /// @param passwordFile file whose first line is that password, or null
    /// @param authorities PEM file of those who may vouch for the server; null for the system's
    /// @param fingerprint SHA-256 of the certificate that the user accepted, 64 lower-case hex digits, or
    ///     null
    /// @param certificate our own certificate, PEM or PKCS#12, or null
    /// @param key PEM file of its key, where the certificate's file does not hold it; or null
    /// @param keyPasswordFile file whose first line is the password of key or PKCS#12 file, or null
    public record Login(
            @Nullable String user,
            @Nullable Path passwordFile,
            @Nullable Path authorities,
            @Nullable String fingerprint,
            @Nullable Path certificate,
            @Nullable Path key,
            @Nullable Path keyPasswordFile) {

        /// Nobody in particular.
        public static final Login NONE = new Login(null, null, null, null, null, null, null);
    }

    /// The same source with another certificate accepted.
    ///
    /// @param fingerprint 64 lower-case hex digits
    public Source trusting(String fingerprint) {
        Login other =
                new Login(
                        login.user,
                        login.passwordFile,
                        login.authorities,
                        fingerprint,
                        login.certificate,
                        login.key,
                        login.keyPasswordFile);
        return new Source(name, kind, url, alternative, every, use, other);
    }

    /// The same source, used or not.
    public Source used(Use whether) {
        return new Source(name, kind, url, alternative, every, whether, login);
    }
}
