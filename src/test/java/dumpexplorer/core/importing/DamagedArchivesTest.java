package dumpexplorer.core.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import org.apache.commons.compress.archivers.sevenz.SevenZMethod;
import org.junit.jupiter.api.Test;

class DamagedArchivesTest {

    private final Unpacking unpacking = new Unpacking();

    @Test
    void keepsWhatCameBeforeTheEndOfACutTar() throws IOException {
        byte[] tar = Archives.tar(Archives.files("one.txt", "1", "two.txt", "2"));
        assertEquals(
                List.of("a.tar!/one.txt a/one.txt = 1", "a.tar ! ends early"),
                unpacking.unpack("a.tar", Arrays.copyOf(tar, 512 * 3)));
    }

    @Test
    void blamesTheCompressionForACutTarGz() throws IOException {
        byte[] tar =
                Archives.tar(Archives.files("one.txt", "1", "two.txt", Archives.noise(200_000)));
        byte[] packed = Archives.packed("gz", tar);
        assertEquals(
                List.of("a.tgz!/one.txt a/one.txt = 1", "a.tgz ! ends early"),
                unpacking.unpack("a.tgz", Arrays.copyOf(packed, packed.length / 2)));
    }

    @Test
    void blamesTheInnermostArchiveThatIsDamaged() throws IOException {
        byte[] inner = Archives.packed("gz", Archives.tar(Unpacking.TWO));
        byte[] cut = Arrays.copyOf(inner, inner.length - 20);
        byte[] outer = Archives.zip(Map.of("in.tar.gz", cut));
        List<String> lines = unpacking.unpack("o.zip", outer);
        assertEquals("o.zip!/in.tar.gz ! ends early", lines.getLast());
    }

    @Test
    void noticesAWrongChecksumBehindTheEndOfTheTar() throws IOException {
        byte[] packed = Archives.packed("gz", Archives.tar(Unpacking.TWO));
        packed[packed.length - 6] ^= 1;
        List<String> lines = unpacking.unpack("a.tar.gz", packed);
        assertEquals(3, lines.size());
        assertTrue(lines.getLast().startsWith("a.tar.gz ! "), lines.getLast());
    }

    @Test
    void goesOnAfterADamagedEntryOfAZip() throws IOException {
        byte[] zip =
                Archives.zip(
                        Archives.files("one.txt", "first", "two.txt", "secnd"), ZipEntry.STORED);
        zip[indexOf(zip, "first")] ^= 1;
        assertEquals(
                List.of("a.zip!/one.txt ! fails its checksum", "a.zip!/two.txt a/two.txt = secnd"),
                unpacking.unpack("a.zip", zip));
    }

    @Test
    void readsAZipThatWasCutOffAsFarAsItGoes() throws IOException {
        byte[] zip =
                Archives.zip(
                        Archives.files("one.txt", "1", "two.txt", "2", "c", Archives.noise(5000)));
        List<String> lines = unpacking.unpack("a.zip", Arrays.copyOf(zip, 1000));
        assertEquals(
                List.of(
                        "a.zip!/one.txt a/one.txt = 1",
                        "a.zip!/two.txt a/two.txt = 2",
                        "a.zip ! ends early"),
                lines);
    }

    @Test
    void saysOnceThatA7zIsEncrypted() throws IOException {
        byte[] archive =
                Archives.sevenZip(Unpacking.TWO, "secret".toCharArray(), SevenZMethod.COPY);
        assertEquals(List.of("a.7z ! is encrypted"), unpacking.unpack("a.7z", archive));
    }

    @Test
    void saysOnceThatAZipIsEncrypted() throws IOException {
        byte[] zip = Archives.zip(Unpacking.TWO);
        encrypt(zip, 0);
        encrypt(zip, 1);
        assertEquals(List.of("a.zip ! is encrypted"), unpacking.unpack("a.zip", zip));
    }

    @Test
    void readsTheRestOfAZipThatIsPartlyEncrypted() throws IOException {
        byte[] zip = Archives.zip(Unpacking.TWO);
        encrypt(zip, 0);
        assertEquals(
                List.of(
                        "a.zip!/two.txt a/two.txt = hello",
                        "a.zip ! 1 of its 2 files are encrypted"),
                unpacking.unpack("a.zip", zip));
    }

    private static int indexOf(byte[] bytes, String text) {
        byte[] wanted = Archives.text(text);
        for (int at = 0; at <= bytes.length - wanted.length; at++) {
            if (Arrays.equals(bytes, at, at + wanted.length, wanted, 0, wanted.length)) {
                return at;
            }
        }
        throw new IllegalStateException(text);
    }

    /// Sets the flag of an entry in the list at the zip's end.
    private static void encrypt(byte[] zip, int number) {
        int at = -1;
        for (int entry = 0; entry <= number; entry++) {
            at++;
            while (zip[at] != 'P' || zip[at + 1] != 'K' || zip[at + 2] != 1 || zip[at + 3] != 2) {
                at++;
            }
        }
        zip[at + 8] |= 1;
    }
}
