package dumpexplorer.core.remote;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import javax.security.auth.x500.X500Principal;
import org.jspecify.annotations.Nullable;

/// A certificate with its private key (curve P-256, where nothing else is said), made for one test: an
/// authority, or what one has signed, or one that has signed itself.
public final class TestIdentity {

    private static final Scheme P_256 =
            new Scheme(
                    "EC",
                    256,
                    "SHA256withECDSA",
                    Der.sequence(Der.identifier(1, 2, 840, 10045, 4, 3, 2)));
    private static final Scheme RSA =
            new Scheme(
                    "RSA",
                    2048,
                    "SHA256withRSA",
                    Der.sequence(Der.identifier(1, 2, 840, 113549, 1, 1, 11), Der.tagged(0x05)));
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyMMddHHmmss'Z'").withZone(ZoneOffset.UTC);

    private final X509Certificate certificate;
    private final PrivateKey key;

    /// How keys are made and sign.
    ///
    /// @param identifier what certificates name the signature by
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Scheme(String keys, int bits, String signature, byte[] identifier) {}

    private TestIdentity(X509Certificate certificate, PrivateKey key) {
        this.certificate = certificate;
        this.key = key;
    }

    /// An authority that vouches for itself.
    public static TestIdentity authority(String name) {
        return signed(P_256, name, null, true, List.of(), Instant.now().plus(Duration.ofDays(2)));
    }

    /// One that nobody else vouches for.
    public static TestIdentity selfSigned(String name, String... hosts) {
        return selfSigned(P_256, name, hosts);
    }

    /// One that nobody else vouches for, of RSA with 2048 bits.
    static TestIdentity selfSignedRsa(String name) {
        return selfSigned(RSA, name);
    }

    private static TestIdentity selfSigned(Scheme scheme, String name, String... hosts) {
        return signed(
                scheme, name, null, false, List.of(hosts), Instant.now().plus(Duration.ofDays(2)));
    }

    /// One that this authority vouches for.
    ///
    /// @param hosts names and numbers of hosts that it is for
    public TestIdentity issue(String name, String... hosts) {
        return signed(
                P_256, name, this, false, List.of(hosts), Instant.now().plus(Duration.ofDays(2)));
    }

    /// One that this authority vouched for, until an hour ago.
    public TestIdentity issueExpired(String name, String... hosts) {
        return signed(
                P_256, name, this, false, List.of(hosts), Instant.now().minus(Duration.ofHours(1)));
    }

    public X509Certificate certificate() {
        return certificate;
    }

    public PrivateKey key() {
        return key;
    }

    public String fingerprint() {
        return ServerTrust.fingerprintOf(certificate);
    }

    /// Writes the certificate alone.
    public Path writeCertificate(Path file) throws IOException, GeneralSecurityException {
        return Files.writeString(file, pem("CERTIFICATE", certificate.getEncoded()));
    }

    /// Writes certificate and key into one PEM file.
    public Path writePem(Path file) throws IOException, GeneralSecurityException {
        return Files.writeString(
                file,
                pem("CERTIFICATE", certificate.getEncoded())
                        + pem("PRIVATE KEY", key.getEncoded()));
    }

    /// Writes certificate and key as PKCS#12.
    public Path writeKeyStore(Path file, String password)
            throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setKeyEntry("own", key, password.toCharArray(), new Certificate[] {certificate});
        try (OutputStream target = Files.newOutputStream(file)) {
            store.store(target, password.toCharArray());
        }
        return file;
    }

    static String pem(String label, byte[] der) {
        return "-----BEGIN "
                + label
                + "-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der)
                + "\n-----END "
                + label
                + "-----\n";
    }

    private static TestIdentity signed(
            Scheme scheme,
            String name,
            @Nullable TestIdentity issuer,
            boolean authority,
            List<String> hosts,
            Instant end) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(scheme.keys);
            generator.initialize(scheme.bits);
            KeyPair pair = generator.generateKeyPair();
            byte[] subject = new X500Principal("CN=" + name).getEncoded();
            byte[] body =
                    Der.sequence(
                            Der.tagged(0xa0, Der.integer(2)),
                            Der.tagged(0x02, new BigInteger(64, new SecureRandom()).toByteArray()),
                            scheme.identifier,
                            issuer == null
                                    ? subject
                                    : issuer.certificate.getSubjectX500Principal().getEncoded(),
                            Der.sequence(
                                    Der.ascii(0x17, TIME.format(end.minus(Duration.ofDays(3)))),
                                    Der.ascii(0x17, TIME.format(end))),
                            subject,
                            pair.getPublic().getEncoded(),
                            Der.tagged(0xa3, Der.sequence(extensions(authority, hosts))));
            Signature signature = Signature.getInstance(scheme.signature);
            signature.initSign(issuer == null ? pair.getPrivate() : issuer.key);
            signature.update(body);
            byte[] whole = Der.sequence(body, scheme.identifier, Der.bits(signature.sign()));
            X509Certificate certificate =
                    (X509Certificate)
                            CertificateFactory.getInstance("X.509")
                                    .generateCertificate(new ByteArrayInputStream(whole));
            return new TestIdentity(certificate, pair.getPrivate());
        } catch (GeneralSecurityException | IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] extensions(boolean authority, List<String> hosts) throws IOException {
        byte[] constraints =
                Der.sequence(
                        Der.identifier(2, 5, 29, 19),
                        Der.truth(),
                        Der.octets(authority ? Der.sequence(Der.truth()) : Der.sequence()));
        if (hosts.isEmpty()) {
            return constraints;
        }
        List<byte[]> names = new ArrayList<>();
        for (String host : hosts) {
            names.add(
                    Character.isDigit(host.charAt(0))
                            ? Der.tagged(0x87, InetAddress.getByName(host).getAddress())
                            : Der.ascii(0x82, host));
        }
        byte[] alternatives =
                Der.sequence(
                        Der.identifier(2, 5, 29, 17),
                        Der.octets(Der.sequence(names.toArray(byte[][]::new))));
        return Der.joined(constraints, alternatives);
    }
}
