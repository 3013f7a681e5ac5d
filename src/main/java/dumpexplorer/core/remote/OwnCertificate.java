package dumpexplorer.core.remote;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.interfaces.RSAKey;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Our own certificate with its private key, from a PEM or PKCS#12 file.
///
/// @param chain the certificate that belongs to the key comes first
/// @param key its private key
record OwnCertificate(List<X509Certificate> chain, PrivateKey key) {

    /// Reads what a user named.
    ///
    /// @throws IOException when it cannot be read or does not fit together; the message is for the user
    static OwnCertificate read(
            Path certificate, @Nullable Path key, Supplier<Optional<char[]>> password)
            throws IOException {
        byte[] content = PemFile.content(certificate);
        if (!PemFile.isPem(content)) {
            return fromKeyStore(certificate, content, password);
        }
        PemFile file = PemFile.parse(certificate, content);
        List<X509Certificate> chain = certificates(file);
        PemFile keyFile = key == null ? file : PemFile.read(key);
        if (key == null && !PrivateKeys.holdsOne(file)) {
            throw new IOException(
                    certificate + " holds no private key, and no file is named that does");
        }
        return matched(certificate, chain, PrivateKeys.read(keyFile, password));
    }

    /// The certificates of a PEM file.
    ///
    /// @throws IOException when there are none or one is damaged
    static List<X509Certificate> certificates(PemFile file) throws IOException {
        List<X509Certificate> certificates = new ArrayList<>();
        for (PemFile.Block block : file.blocks()) {
            boolean holdsOne =
                    block.label().equals("CERTIFICATE") || block.label().equals("X509 CERTIFICATE");
            if (holdsOne) {
                certificates.add(certificate(file.path(), block.der()));
            }
        }
        if (certificates.isEmpty()) {
            throw new IOException(file.path() + " holds no certificate in PEM form");
        }
        return certificates;
    }

    private static X509Certificate certificate(Path path, byte[] der) throws IOException {
        try {
            return (X509Certificate)
                    CertificateFactory.getInstance("X.509")
                            .generateCertificate(new ByteArrayInputStream(der));
        } catch (CertificateException damaged) {
            throw new IOException("a certificate in " + path + " cannot be read", damaged);
        }
    }

    private static OwnCertificate fromKeyStore(
            Path path, byte[] content, Supplier<Optional<char[]>> password) throws IOException {
        char[] typed = password.get().orElseGet(() -> new char[0]);
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(new ByteArrayInputStream(content), typed);
            for (String alias : Collections.list(store.aliases())) {
                Key key = store.getKey(alias, typed);
                Certificate[] chain = store.getCertificateChain(alias);
                if (key instanceof PrivateKey privateKey && chain != null) {
                    return matched(path, x509(chain), privateKey);
                }
            }
        } catch (GeneralSecurityException | IOException unreadable) {
            throw new IOException(
                    path
                            + " cannot be read: it is neither PEM nor PKCS#12, or does not open with"
                            + (typed.length == 0 ? "out a password" : " this password"),
                    unreadable);
        }
        throw new IOException(path + " holds no private key with its certificate");
    }

    private static List<X509Certificate> x509(Certificate[] chain) {
        List<X509Certificate> certificates = new ArrayList<>();
        for (Certificate certificate : chain) {
            certificates.add((X509Certificate) certificate);
        }
        return certificates;
    }

    private static OwnCertificate matched(
            Path path, List<X509Certificate> certificates, PrivateKey key) throws IOException {
        List<X509Certificate> chain = new ArrayList<>(certificates);
        for (X509Certificate certificate : certificates) {
            if (belongTogether(certificate.getPublicKey(), key)) {
                chain.remove(certificate);
                chain.addFirst(certificate);
                return new OwnCertificate(List.copyOf(chain), key);
            }
        }
        throw new IOException("the private key does not belong to the certificate in " + path);
    }

    private static boolean belongTogether(PublicKey publicKey, PrivateKey key) {
        if (!publicKey.getAlgorithm().equals(key.getAlgorithm())) {
            return false;
        }
        if (publicKey instanceof RSAKey one && key instanceof RSAKey other) {
            // Signing would show the same, and is the dearest thing of a first connection.
            return one.getModulus().equals(other.getModulus());
        }
        try {
            Signature signature = Signature.getInstance(schemeOf(key));
            byte[] proof = {1, 2, 3};
            signature.initSign(key);
            signature.update(proof);
            byte[] signed = signature.sign();
            signature.initVerify(publicKey);
            signature.update(proof);
            return signature.verify(signed);
        } catch (GeneralSecurityException stranger) {
            return false;
        }
    }

    private static String schemeOf(PrivateKey key) {
        return switch (key.getAlgorithm()) {
            case "EC" -> "SHA256withECDSA";
            case "DSA" -> "SHA256withDSA";
            case "EdDSA" -> "EdDSA";
            default -> "SHA256with" + key.getAlgorithm();
        };
    }

    /// Whom it names, for messages.
    String subject() {
        return chain.getFirst().getSubjectX500Principal().getName();
    }
}
