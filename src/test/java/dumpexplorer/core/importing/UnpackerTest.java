package dumpexplorer.core.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import org.apache.commons.compress.archivers.sevenz.SevenZMethod;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnpackerTest {

    private final Unpacking unpacking = new Unpacking();

    @Test
    void readsATarByItsContentWhateverItsName() throws IOException {
        assertEquals(
                Unpacking.twoIn("backup.old", "backup.old"),
                unpacking.unpack("backup.old", Archives.tar(Unpacking.TWO)));
    }

    @Test
    void readsAZip() throws IOException {
        assertEquals(
                Unpacking.twoIn("a.zip", "a"),
                unpacking.unpack("a.zip", Archives.zip(Unpacking.TWO)));
    }

    @Test
    void readsAZipThatIsNotCompressed() throws IOException {
        assertEquals(
                Unpacking.twoIn("a.zip", "a"),
                unpacking.unpack("a.zip", Archives.zip(Unpacking.TWO, ZipEntry.STORED)));
    }

    @Test
    void readsA7z() throws IOException {
        assertEquals(
                Unpacking.twoIn("a.7z", "a"),
                unpacking.unpack("a.7z", Archives.sevenZip(Unpacking.TWO)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"gz", "bz2", "xz", "zst", "lz4"})
    void readsATarInEveryCompression(String kind) throws IOException {
        String name = "a.tar." + kind;
        assertEquals(
                Unpacking.twoIn(name, "a"),
                unpacking.unpack(name, Archives.packed(kind, Archives.tar(Unpacking.TWO))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"bz2", "xz", "zst", "lz4"})
    void unwrapsASingleFile(String kind) throws IOException {
        assertEquals(
                List.of("c.json." + kind + " around/c.json = {\"a\":1}"),
                unpacking.unpack(
                        "c.json." + kind, Archives.packed(kind, Archives.text("{\"a\":1}"))));
    }

    @Test
    void leavesGzipAroundOneFileAsItIs() throws IOException {
        byte[] packed = Archives.packed("gz", Archives.text("{\"a\":1}"));
        assertEquals(
                List.of("c.jsonz around/c.jsonz = " + packed.length + " bytes"),
                unpacking.unpack("c.jsonz", packed));
    }

    @Test
    void readsArchivesInArchivesInArchives() throws IOException {
        byte[] inner = Archives.zip(Unpacking.TWO);
        byte[] middle = Archives.packed("gz", Archives.tar(Map.of("d/in.zip", inner)));
        byte[] outer = Archives.sevenZip(Map.of("mid.tar.gz", middle));
        assertEquals(
                Unpacking.twoIn("o.7z!/mid.tar.gz!/d/in.zip", "in"),
                unpacking.unpack("o.7z", outer));
    }

    @Test
    void refusesToGoDeeperThanTen() throws IOException {
        byte[] bytes = Archives.tar(Unpacking.TWO);
        for (int depth = 0; depth < 11; depth++) {
            bytes = Archives.packed("gz", bytes);
        }
        assertEquals(
                List.of("a ! is packed more than 10 times into one another"),
                unpacking.unpack("a", bytes));
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
        assertEquals(
                List.of("a.tar!/one.txt a/one.txt = 1"),
                unpacking.unpack("a.tar", bytes.toByteArray()));
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
                unpacking.unpack("a.tar", Archives.tar(files)));
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
                unpacking.unpack("a.tar", Archives.tar(files, how)));
    }

    @Test
    void readsALargeEntryOfEveryKindOfArchive() throws IOException {
        Map<String, byte[]> files = Map.of("big.json", new byte[5_000_000]);
        List<String> wanted = List.of("a!/big.json a/big.json = 5000000 bytes");
        assertEquals(wanted, unpacking.unpack("a", Archives.tar(files)));
        unpacking.found().lines().clear();
        assertEquals(wanted, unpacking.unpack("a", Archives.zip(files)));
        unpacking.found().lines().clear();
        assertEquals(
                wanted, unpacking.unpack("a", Archives.sevenZip(files, null, SevenZMethod.COPY)));
        unpacking.found().lines().clear();
        byte[] nested = Archives.tar(Map.of("in.zip", Archives.zip(files, ZipEntry.STORED)));
        assertEquals(
                List.of("a!/in.zip!/big.json in/big.json = 5000000 bytes"),
                unpacking.unpack("a", Archives.packed("zst", nested)));
    }
}
