package dumpexplorer.core.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PairsTest {

    private final Unpacking unpacking = new Unpacking();

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
                unpacking.unpack("a.tar", Archives.tar(files)));
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
                unpacking.unpack("a.7z", Archives.sevenZip(files)));
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
                unpacking.unpack("a.zip", Archives.zip(files)));
        assertEquals(
                List.of("a.zip!/1.meta.json = m", "a.zip!/.meta.json = {}"),
                unpacking.found().kept());
    }

    @Test
    void opensAnArchiveThatIsNamedLikeAData() throws IOException {
        byte[] inner = Archives.packed("gz", Archives.tar(Unpacking.TWO));
        byte[] outer = Archives.zip(Map.of("x.data.gz", inner));
        assertEquals(
                Unpacking.twoIn("a.zip!/x.data.gz", "x.data"), unpacking.unpack("a.zip", outer));
    }

    @Test
    void holdsMoreOfPairsThanMemoryMayTake() throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (int number = 0; number < 5; number++) {
            files.put(number + ".meta.json", new byte[6_000_000]);
        }
        for (int number = 0; number < 5; number++) {
            files.put(number + ".data.gz", new byte[3_900_000 + number]);
        }
        List<String> wanted = new ArrayList<>();
        for (int number = 0; number < 5; number++) {
            wanted.add(
                    "a.tgz!/%d.meta.json a/%d.meta.json = 6000000 bytes + %d.data.gz = %d bytes"
                            .formatted(number, number, number, 3_900_000 + number));
        }
        assertEquals(wanted, unpacking.unpack("a.tgz", Archives.packed("gz", Archives.tar(files))));
    }
}
