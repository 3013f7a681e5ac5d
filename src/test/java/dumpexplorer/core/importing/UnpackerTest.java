package dumpexplorer.core.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;

class UnpackerTest {

    private static final Map<String, byte[]> TWO =
            Archives.files("x/one.json", "{\"a\":1}", "two.txt", "hello");

    private final FoundList found = new FoundList();

    private List<String> unpack(String name, byte[] bytes) throws IOException {
        Where where = new Where(name, "around", name, Instant.EPOCH, 0);
        Layer layer = new Layer(count -> {});
        try (InputStream source = new LayerStream(new ByteArrayInputStream(bytes), layer)) {
            new Unpacker(found, null, new Ration(layer, bytes.length))
                    .unpack(PassingMaterial.of(source), where);
        } catch (Damage damage) {
            found.take(new Candidate.Broken(name, damage.reason()));
        }
        return found.lines();
    }

    private static List<String> twoIn(String place, String stem) {
        return List.of(
                place + "!/x/one.json x/one.json = {\"a\":1}",
                place + "!/two.txt " + stem + "/two.txt = hello");
    }

    @Test
    void readsATarByItsContentWhateverItsName() throws IOException {
        assertEquals(twoIn("backup.old", "backup.old"), unpack("backup.old", Archives.tar(TWO)));
    }

    @Test
    void readsAZip() throws IOException {
        assertEquals(twoIn("a.zip", "a"), unpack("a.zip", Archives.zip(TWO)));
    }

    @Test
    void readsAZipThatIsNotCompressed() throws IOException {
        assertEquals(twoIn("a.zip", "a"), unpack("a.zip", Archives.zip(TWO, ZipEntry.STORED)));
    }

    @Test
    void readsA7z() throws IOException {
        assertEquals(twoIn("a.7z", "a"), unpack("a.7z", Archives.sevenZip(TWO)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"gz", "bz2", "xz", "zst", "lz4"})
    void readsATarInEveryCompression(String kind) throws IOException {
        String name = "a.tar." + kind;
        assertEquals(twoIn(name, "a"), unpack(name, Archives.packed(kind, Archives.tar(TWO))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"bz2", "xz", "zst", "lz4"})
    void unwrapsASingleFile(String kind) throws IOException {
        assertEquals(
                List.of("c.json." + kind + " around/c.json = {\"a\":1}"),
                unpack("c.json." + kind, Archives.packed(kind, Archives.text("{\"a\":1}"))));
    }

    @Test
    void leavesGzipAroundOneFileAsItIs() throws IOException {
        byte[] packed = Archives.packed("gz", Archives.text("{\"a\":1}"));
        assertEquals(
                List.of("c.jsonz around/c.jsonz = " + packed.length + " bytes"),
                unpack("c.jsonz", packed));
    }

    @Test
    void readsArchivesInArchivesInArchives() throws IOException {
        byte[] inner = Archives.zip(TWO);
        byte[] middle = Archives.packed("gz", Archives.tar(Map.of("d/in.zip", inner)));
        byte[] outer = Archives.sevenZip(Map.of("mid.tar.gz", middle));
        assertEquals(twoIn("o.7z!/mid.tar.gz!/d/in.zip", "in"), unpack("o.7z", outer));
    }

    @Test
    void refusesToGoDeeperThanTen() throws IOException {
        byte[] bytes = Archives.tar(TWO);
        for (int depth = 0; depth < 11; depth++) {
            bytes = Archives.packed("gz", bytes);
        }
        assertEquals(
                List.of("a ! is packed more than 10 times into one another"), unpack("a", bytes));
    }

    @Test
    void keepsWhatCameBeforeTheEndOfACutTar() throws IOException {
        byte[] tar = Archives.tar(Archives.files("one.txt", "1", "two.txt", "2"));
        assertEquals(
                List.of("a.tar!/one.txt a/one.txt = 1", "a.tar ! ends early"),
                unpack("a.tar", Arrays.copyOf(tar, 512 * 3)));
    }

    @Test
    void blamesTheCompressionForACutTarGz() throws IOException {
        byte[] tar = Archives.tar(Archives.files("one.txt", "1", "two.txt", noise(200_000)));
        byte[] packed = Archives.packed("gz", tar);
        assertEquals(
                List.of("a.tgz!/one.txt a/one.txt = 1", "a.tgz ! ends early"),
                unpack("a.tgz", Arrays.copyOf(packed, packed.length / 2)));
    }

    @Test
    void blamesTheInnermostArchiveThatIsDamaged() throws IOException {
        byte[] inner = Archives.packed("gz", Archives.tar(TWO));
        byte[] cut = Arrays.copyOf(inner, inner.length - 20);
        byte[] outer = Archives.zip(Map.of("in.tar.gz", cut));
        List<String> lines = unpack("o.zip", outer);
        assertEquals("o.zip!/in.tar.gz ! ends early", lines.getLast());
    }

    @Test
    void noticesAWrongChecksumBehindTheEndOfTheTar() throws IOException {
        byte[] packed = Archives.packed("gz", Archives.tar(TWO));
        packed[packed.length - 6] ^= 1;
        List<String> lines = unpack("a.tar.gz", packed);
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
                unpack("a.zip", zip));
    }

    @Test
    void readsAZipThatWasCutOffAsFarAsItGoes() throws IOException {
        byte[] zip = Archives.zip(Archives.files("one.txt", "1", "two.txt", "2", "c", noise(5000)));
        List<String> lines = unpack("a.zip", Arrays.copyOf(zip, 1000));
        assertEquals(
                List.of(
                        "a.zip!/one.txt a/one.txt = 1",
                        "a.zip!/two.txt a/two.txt = 2",
                        "a.zip ! ends early"),
                lines);
    }

    @Test
    void saysOnceThatA7zIsEncrypted() throws IOException {
        byte[] archive = Archives.sevenZip(TWO, "secret".toCharArray());
        assertEquals(List.of("a.7z ! is encrypted"), unpack("a.7z", archive));
    }

    @Test
    void saysOnceThatAZipIsEncrypted() throws IOException {
        byte[] zip = Archives.zip(TWO);
        encrypt(zip, 0);
        encrypt(zip, 1);
        assertEquals(List.of("a.zip ! is encrypted"), unpack("a.zip", zip));
    }

    @Test
    void readsTheRestOfAZipThatIsPartlyEncrypted() throws IOException {
        byte[] zip = Archives.zip(TWO);
        encrypt(zip, 0);
        assertEquals(
                List.of(
                        "a.zip!/two.txt a/two.txt = hello",
                        "a.zip ! 1 of its 2 files are encrypted"),
                unpack("a.zip", zip));
    }

    @Test
    void passesOverLinksFoldersAndDevices() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(bytes)) {
            TarArchiveEntry symbolic = new TarArchiveEntry("date/link", TarArchiveEntry.LF_SYMLINK);
            symbolic.setLinkName("../../etc");
            TarArchiveEntry hard = new TarArchiveEntry("hard", TarArchiveEntry.LF_LINK);
            hard.setLinkName("one.txt");
            List<TarArchiveEntry> special =
                    List.of(
                            new TarArchiveEntry("folder.meta.json/"),
                            symbolic,
                            hard,
                            new TarArchiveEntry("pipe", TarArchiveEntry.LF_FIFO));
            for (TarArchiveEntry entry : special) {
                tar.putArchiveEntry(entry);
                tar.closeArchiveEntry();
            }
            TarArchiveEntry file = new TarArchiveEntry("one.txt");
            file.setSize(1);
            tar.putArchiveEntry(file);
            tar.write('1');
            tar.closeArchiveEntry();
        }
        assertEquals(List.of("a.tar!/one.txt a/one.txt = 1"), unpack("a.tar", bytes.toByteArray()));
    }

    @Test
    void onlyShowsNamesThatTryToLeaveTheArchive() throws IOException {
        Map<String, byte[]> files =
                Archives.files(
                        "../../../etc/passwd", "1", "/abs/x", "2", "C:\\win\\y", "3", "a\nb", "4");
        assertEquals(
                List.of(
                        "a.tar!/../../../etc/passwd etc/passwd = 1",
                        "a.tar!//abs/x abs/x = 2",
                        "a.tar!/C:\\win\\y win/y = 3",
                        "a.tar!/a\ufffdb a/a\nb = 4"),
                unpack("a.tar", Archives.tar(files)));
    }

    @ParameterizedTest
    @ValueSource(
            ints = {TarArchiveOutputStream.LONGFILE_POSIX, TarArchiveOutputStream.LONGFILE_GNU})
    void readsLongNames(int how) throws IOException {
        String folder = "f".repeat(150);
        Map<String, byte[]> files = Archives.files(folder + "/ä.txt", "1", "next.txt", "2");
        assertEquals(
                List.of(
                        "a.tar!/" + folder + "/ä.txt " + folder + "/ä.txt = 1",
                        "a.tar!/next.txt a/next.txt = 2"),
                unpack("a.tar", Archives.tar(files, how)));
    }

    @Test
    void splitsLines() throws IOException {
        String lines = "{\"a\":1}\n\n  {\"b\":\"x\\\"{\"}\r\n{\"c\":\nlast";
        List<String> wanted =
                List.of(
                        "d.jsonl:1 around/ = {\"a\":1}",
                        "d.jsonl:3 around/ = {\"b\":\"x\\\"{\"}\r",
                        "d.jsonl:4 around/ = {\"c\":",
                        "d.jsonl:5 around/ = last",
                        "end of lines");
        assertEquals(wanted, unpack("d.jsonl", Archives.text(lines)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"gz", "bz2", "xz", "zst", "lz4"})
    void splitsLinesInEveryCompressionAlsoWithoutATellingName(String kind) throws IOException {
        byte[] lines = Archives.text("{\"a\":1}\n{\"a\":2}\n");
        assertEquals(
                List.of("d:1 around/ = {\"a\":1}", "d:2 around/ = {\"a\":2}", "end of lines"),
                unpack("d", Archives.packed(kind, lines)));
    }

    @Test
    void keepsTheLinesBeforeTheCut() throws IOException {
        String line = "{\"a\":\"" + noise(3000) + "\"}\n";
        byte[] packed = Archives.packed("gz", Archives.text(line.repeat(1) + line + line));
        List<String> lines = unpack("d.jsonl.gz", Arrays.copyOf(packed, packed.length - 9));
        assertEquals(
                List.of("d.jsonl.gz:1 around/ = 3008 bytes", "d.jsonl.gz:2 around/ = 3008 bytes"),
                lines.subList(0, 2));
        assertEquals("d.jsonl.gz ! ends early", lines.getLast());
    }

    @Test
    void takesAValueThatIsLaidOutOverLinesForOneFile() throws IOException {
        String pretty = "{\"a\": 1,\n \"b\": [\n{\"c\": 2}\n]\n}\n";
        assertEquals(List.of("p around/p = " + pretty), unpack("p", Archives.text(pretty)));
    }

    @Test
    void takesLinesForLinesThoughTheFirstIsCut() throws IOException {
        assertEquals(
                List.of("d:1 around/ = {\"a\":\"x", "d:2 around/ = {\"a\":2}", "end of lines"),
                unpack("d", Archives.text("{\"a\":\"x\n{\"a\":2}\n")));
    }

    @Test
    void pairsWhateverTheOrder() throws IOException {
        Map<String, byte[]> files =
                Archives.files(
                        "h1/1.5.meta.json", "m1",
                        "h2/1.5.data.gz", "d2",
                        "h1/other.txt", "o",
                        "h2/1.5.meta.json", "m2",
                        "h1/1.5.data.gz", "d1");
        assertEquals(
                List.of(
                        "a.tar!/h1/other.txt h1/other.txt = o",
                        "a.tar!/h2/1.5.meta.json h2/1.5.meta.json = m2 + 1.5.data.gz = d2",
                        "a.tar!/h1/1.5.meta.json h1/1.5.meta.json = m1 + 1.5.data.gz = d1"),
                unpack("a.tar", Archives.tar(files)));
    }

    @Test
    void pairsByTheVersionThatTheMetaFileNames() throws IOException {
        String old = "{\"dump_file_version\": 0}";
        String recent = "{\"dump_file_version\": 1}";
        Map<String, byte[]> files =
                Archives.files(
                        "1.data.gz",
                        "gz1",
                        "1.data.json",
                        "json1",
                        "1.meta.json",
                        old,
                        "2.data.gz",
                        "gz2",
                        "2.data.json",
                        "json2",
                        "2.meta.json",
                        recent,
                        "3.data.json",
                        "json3",
                        "3.meta.json",
                        recent,
                        "4.data.gz",
                        "gz4",
                        "4.meta.json",
                        old);
        assertEquals(
                List.of(
                        "a.7z!/1.meta.json a/1.meta.json = " + old + " + 1.data.json = json1",
                        "a.7z!/2.meta.json a/2.meta.json = " + recent + " + 2.data.gz = gz2",
                        "a.7z!/3.meta.json a/3.meta.json = " + recent + " + 3.data.json = json3",
                        "a.7z!/4.meta.json a/4.meta.json = " + old + " + 4.data.gz = gz4",
                        "skipped",
                        "skipped"),
                unpack("a.7z", Archives.sevenZip(files)));
    }

    @Test
    void rejectsAMetaFileWithoutDataAndSkipsDataWithoutMeta() throws IOException {
        Map<String, byte[]> files =
                Archives.files("1.meta.json", "m", "2.data.gz", "d", ".meta.json", "{}");
        assertEquals(
                List.of(
                        "a.zip!/1.meta.json ! its data file 1.data.gz is missing",
                        "a.zip!/.meta.json ! its data file .data.gz is missing",
                        "skipped"),
                unpack("a.zip", Archives.zip(files)));
        assertEquals(List.of("a.zip!/1.meta.json = m", "a.zip!/.meta.json = {}"), found.kept());
    }

    @Test
    void opensAnArchiveThatIsNamedLikeAData() throws IOException {
        byte[] inner = Archives.packed("gz", Archives.tar(TWO));
        byte[] outer = Archives.zip(Map.of("x.data.gz", inner));
        assertEquals(twoIn("a.zip!/x.data.gz", "x.data"), unpack("a.zip", outer));
    }

    @Test
    void holdsMoreOfPairsThanMemoryMayTake() throws IOException {
        Map<String, byte[]> files = new java.util.LinkedHashMap<>();
        for (int number = 0; number < 5; number++) {
            files.put(number + ".meta.json", new byte[6_000_000]);
        }
        for (int number = 0; number < 5; number++) {
            files.put(number + ".data.gz", new byte[3_900_000 + number]);
        }
        List<String> wanted = new java.util.ArrayList<>();
        for (int number = 0; number < 5; number++) {
            wanted.add(
                    "a.tgz!/%d.meta.json a/%d.meta.json = 6000000 bytes + %d.data.gz = %d bytes"
                            .formatted(number, number, number, 3_900_000 + number));
        }
        assertEquals(wanted, unpack("a.tgz", Archives.packed("gz", Archives.tar(files))));
    }

    @Test
    void readsALargeEntryOfEveryKindOfArchive() throws IOException {
        Map<String, byte[]> files = Map.of("big.json", new byte[5_000_000]);
        List<String> wanted = List.of("a!/big.json a/big.json = 5000000 bytes");
        assertEquals(wanted, unpack("a", Archives.tar(files)));
        found.lines().clear();
        assertEquals(wanted, unpack("a", Archives.zip(files)));
        found.lines().clear();
        assertEquals(wanted, unpack("a", Archives.sevenZip(files)));
        found.lines().clear();
        byte[] nested = Archives.tar(Map.of("in.zip", Archives.zip(files, ZipEntry.STORED)));
        assertEquals(
                List.of("a!/in.zip!/big.json in/big.json = 5000000 bytes"),
                unpack("a", Archives.packed("zst", nested)));
    }

    /// Text that does not shrink, the same each time.
    private static String noise(int length) {
        StringBuilder text = new StringBuilder(length);
        long state = 42;
        while (text.length() < length) {
            state = state * 6364136223846793005L + 1442695040888963407L;
            text.append((char) ('!' + (state >>> 33) % 90 + ((state >>> 33) % 90 == 1 ? 1 : 0)));
        }
        return text.toString().replace('\\', '/').replace('"', '\'');
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
