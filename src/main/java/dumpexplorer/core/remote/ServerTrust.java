package dumpexplorer.core.remote;

import java.net.Socket;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.X509ExtendedTrustManager;
import org.jspecify.annotations.Nullable;

/// Decides whether a server's certificate is to be trusted:
///
/// * a fingerprint that the user accepted stands for everything else: exactly this certificate, whatever
///   its name, dates and issuer;
/// * with authorities that the user named, they must vouch for it. Its host names are checked where it
///   has any; certificates without are usual in private installations (PROTOCOLS.md section 10, 15),
///   and the modules' certificates name modules, so that theirs are not checked (section 6.2);
/// * else an authority of the system must vouch for it and it must name the host.
final class ServerTrust extends X509ExtendedTrustManager {

    private static final int NAME_OF_HOST = 2;
    private static final int NUMBER_OF_HOST = 7;

    private final X509ExtendedTrustManager chains;
    private final @Nullable String fingerprint;
    private final Names names;

    /// When the host's name must be in the certificate.
    enum Names {
        ALWAYS,
        WHERE_GIVEN,
        NEVER
    }

    /// @param chains checks who vouches for whom
    /// @param fingerprint the one accepted certificate, or null
    ServerTrust(X509ExtendedTrustManager chains, @Nullable String fingerprint, Names names) {
        this.chains = chains;
        this.fingerprint = fingerprint == null ? null : fingerprint.toLowerCase(Locale.ROOT);
        this.names = names;
    }

    /// SHA-256 of a certificate, 64 lower-case hex digits.
    static String fingerprintOf(X509Certificate certificate) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded());
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException | CertificateEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType, Socket socket)
            throws CertificateException {
        String shown = fingerprintOf(chain[0]);
        if (fingerprint != null) {
            if (!fingerprint.equals(shown)) {
                throw new UntrustedCertificateException(changed(chain[0], shown), shown);
            }
            return;
        }
        try {
            if (checksName(chain[0])) {
                chains.checkServerTrusted(chain, authType, socket);
            } else {
                chains.checkServerTrusted(chain, authType);
            }
        } catch (CertificateException refused) {
            throw new UntrustedCertificateException(
                    refusal(chain[0], shown, refused), shown, refused);
        }
    }

    private boolean checksName(X509Certificate certificate) throws CertificateParsingException {
        return switch (names) {
            case ALWAYS -> true;
            case WHERE_GIVEN -> namesHosts(certificate);
            case NEVER -> false;
        };
    }

    private static boolean namesHosts(X509Certificate certificate)
            throws CertificateParsingException {
        Collection<List<?>> alternatives = certificate.getSubjectAlternativeNames();
        if (alternatives == null) {
            return false;
        }
        for (List<?> alternative : alternatives) {
            Object kind = alternative.getFirst();
            if (kind.equals(NAME_OF_HOST) || kind.equals(NUMBER_OF_HOST)) {
                return true;
            }
        }
        return false;
    }

    private String changed(X509Certificate certificate, String shown) {
        return "its certificate is not the one that was accepted ("
                + fingerprint
                + "), but "
                + description(certificate, shown)
                + ". Ask whoever runs the server before accepting the new one";
    }

    private static String refusal(
            X509Certificate certificate, String shown, CertificateException refused) {
        return "its certificate is not trusted: "
                + reason(certificate, refused)
                + ". It is "
                + description(certificate, shown)
                + ". If that is the right server, accept this fingerprint, or name the file of the"
                + " authority that vouches for it";
    }

    private static String reason(X509Certificate certificate, CertificateException refused) {
        for (Throwable cause = refused; cause != null; cause = cause.getCause()) {
            if (cause instanceof CertificateExpiredException) {
                return "it has expired on " + certificate.getNotAfter().toInstant();
            }
            if (cause instanceof CertificateNotYetValidException) {
                return "it is not valid before " + certificate.getNotBefore().toInstant();
            }
        }
        String words = String.valueOf(refused.getMessage());
        // The runtime has no type of its own for a wrong name.
        if (words.startsWith("No subject alternative") || words.startsWith("No name matching")) {
            return "it names other hosts";
        }
        return words.contains("unable to find valid certification path")
                ? "no trusted authority vouches for it"
                : words;
    }

    private static String description(X509Certificate certificate, String shown) {
        return "“"
                + certificate.getSubjectX500Principal().getName()
                + "”, issued by “"
                + certificate.getIssuerX500Principal().getName()
                + "”, SHA-256 fingerprint "
                + shown;
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType, SSLEngine engine)
            throws CertificateException {
        throw new CertificateException("only sockets are used here");
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType)
            throws CertificateException {
        throw new CertificateException("only sockets are used here");
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType)
            throws CertificateException {
        chains.checkClientTrusted(chain, authType);
    }

    /// Clients need no names.
    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType, Socket socket)
            throws CertificateException {
        chains.checkClientTrusted(chain, authType);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType, SSLEngine engine)
            throws CertificateException {
        chains.checkClientTrusted(chain, authType);
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return chains.getAcceptedIssuers();
    }
}
