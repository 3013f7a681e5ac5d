package dumpexplorer.core.remote;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Which certificates go with which keys.
class OwnCertificateTest {

    @TempDir Path folder;

    /// Two of the same kind.
    record Pair(TestIdentity ours, TestIdentity other) {}

    private static List<Pair> pairs() {
        return List.of(
                new Pair(TestIdentity.selfSigned("ours"), TestIdentity.selfSigned("other")),
                new Pair(TestIdentity.selfSignedRsa("ours"), TestIdentity.selfSignedRsa("other")));
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void findsTheCertificateOfTheKeyAmongSeveral(Pair pair)
            throws IOException, GeneralSecurityException {
        Path others = pair.other.writeCertificate(folder.resolve("other.pem"));
        Path own = pair.ours.writePem(folder.resolve("own.pem"));
        Path all =
                Files.writeString(
                        folder.resolve("all.pem"),
                        Files.readString(others) + Files.readString(own));
        OwnCertificate read = OwnCertificate.read(all, null, Optional::empty);
        assertEquals(List.of(pair.ours.certificate(), pair.other.certificate()), read.chain());
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void refusesTheKeyOfAnother(Pair pair) throws IOException, GeneralSecurityException {
        Path ours = pair.ours.writeCertificate(folder.resolve("ours.pem"));
        Path key = pair.other.writePem(folder.resolve("other.pem"));
        IOException refused =
                assertThrows(
                        IOException.class, () -> OwnCertificate.read(ours, key, Optional::empty));
        assertEquals(
                "the private key does not belong to the certificate in " + ours,
                refused.getMessage());
    }
}
