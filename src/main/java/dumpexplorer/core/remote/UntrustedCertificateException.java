package dumpexplorer.core.remote;

import java.security.cert.CertificateException;

/// A server shows a certificate that nothing vouches for.
final class UntrustedCertificateException extends CertificateException {

    private static final long serialVersionUID = 1;

    private final String fingerprint;

    /// @param words why, for the user
    /// @param fingerprint SHA-256 of the certificate, 64 lower-case hex digits
    UntrustedCertificateException(String words, String fingerprint, CertificateException cause) {
        super(words, cause);
        this.fingerprint = fingerprint;
    }

    UntrustedCertificateException(String words, String fingerprint) {
        super(words);
        this.fingerprint = fingerprint;
    }

    String fingerprint() {
        return fingerprint;
    }
}
