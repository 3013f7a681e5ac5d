package dumpexplorer.core.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostileArchivesTest {

    private static final int MEGABYTE = 1 << 20;

    private final Unpacking unpacking = new Unpacking();

    /// Much nothing in few bytes.
    private static byte[] packedZeros(byte[] before, int megabytes) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(before);
            for (int number = 0; number < megabytes; number++) {
                gzip.write(new byte[MEGABYTE]);
            }
        }
        return bytes.toByteArray();
    }

    /// The header of a tar's entry with a size of my choice.
    private static byte[] header(char type, String size) throws IOException {
        byte[] header = Arrays.copyOf(Archives.tar(Archives.files("name", "")), 512);
        header[156] = (byte) type;
        System.arraycopy(Archives.text(size), 0, header, 124, size.length());
        Arrays.fill(header, 148, 156, (byte) ' ');
        int sum = 0;
        for (byte one : header) {
            sum += one & 0xff;
        }
        System.arraycopy(Archives.text("%06o\0".formatted(sum)), 0, header, 148, 7);
        return header;
    }

    @Test
    void readsNoFurtherThanTheRation() throws IOException {
        byte[] tar = Archives.tar(Archives.files("one.txt", "1"));
        byte[] bomb =
                packedZeros(concat(Arrays.copyOf(tar, 1024), header('0', "7777777777 ")), 100);
        assertEquals(
                List.of(
                        "b.tgz!/one.txt b/one.txt = 1",
                        "b.tgz ! unpacks to more than "
                                + ((20L * MEGABYTE + 250L * bomb.length) >> 20)
                                + " MB, as if made to fill the disk; the rest is not read"),
                unpacking.unpack("b.tgz", bomb, 20 * MEGABYTE));
    }

    @Test
    void countsAllThatIsNestedTogether() throws IOException {
        byte[] inner = Archives.zip(Map.of("zeros", new byte[8 * MEGABYTE]));
        byte[] outer =
                Archives.zip(
                        Map.of("a.zip", inner, "b.zip", inner, "c.zip", inner, "d.zip", inner));
        List<String> lines = unpacking.unpack("b.zip", outer, 10 * MEGABYTE);
        assertTrue(lines.getLast().startsWith("b.zip ! unpacks to more than"), lines.getLast());
        assertTrue(lines.size() <= 3, lines.toString());
    }

    @ParameterizedTest
    @ValueSource(chars = {'L', 'x', 'K', 'g', 'S', '1', 'V', 'Q'})
    void holdsNoLongNamesInMemory(char type) throws IOException {
        byte[] bomb = packedZeros(header(type, "77777777777"), 300);
        List<String> lines = unpacking.unpack("b", bomb, 100 * MEGABYTE);
        assertEquals(type == 'S' ? 2 : 1, lines.size(), lines.toString());
        assertTrue(lines.getLast().startsWith("b ! "), lines.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"88888888888", "-0000000001", "           ", "\u0080ÿÿÿÿÿ"})
    void believesNoSizeThatIsNone(String size) throws IOException {
        byte[] tar = concat(header('0', size), new byte[2048]);
        List<String> lines = unpacking.unpack("b.tar", tar);
        assertTrue(lines.getLast().startsWith("b.tar"), lines.toString());
    }

    @Test
    void believesNoSizeInAZip() throws IOException {
        byte[] zip = Archives.zip(Archives.files("one.txt", "1".repeat(5000), "two.txt", "2"));
        ByteBuffer list = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
        int at = indexOfList(zip);
        list.putInt(at + 24, 7);
        assertEquals(
                List.of("b.zip!/one.txt ! fails its checksum", "b.zip!/two.txt b/two.txt = 2"),
                unpacking.unpack("b.zip", zip));
        unpacking.found().lines().clear();
        list.putInt(at + 24, 5000);
        list.putInt(at + 20, 0x7fff_ffff);
        assertEquals(
                List.of(
                        "b.zip!/one.txt ! ends early: it goes beyond the end of the zip",
                        "b.zip!/two.txt b/two.txt = 2"),
                unpacking.unpack("b.zip", zip));
    }

    @Test
    void surviveAnyByteBeingWrong() throws IOException {
        Map<String, byte[]> files = Dumps.files();
        files.keySet().removeIf(name -> name.startsWith("crashes") && !name.contains("4000"));
        List<byte[]> archives =
                List.of(
                        Archives.tar(files),
                        Archives.zip(files),
                        Archives.sevenZip(files),
                        Archives.packed("gz", Archives.tar(files)),
                        Archives.packed("bz2", Archives.tar(files)),
                        Archives.packed("xz", Archives.tar(files)),
                        Archives.packed("zst", Archives.tar(files)),
                        Archives.packed("lz4", Archives.tar(files)));
        Random random = new Random(5);
        for (byte[] archive : archives) {
            for (int round = 0; round < 60; round++) {
                byte[] wrong = archive.clone();
                for (int flips = random.nextInt(4); flips >= 0; flips--) {
                    wrong[random.nextInt(wrong.length)] = (byte) random.nextInt(256);
                }
                Unpacking one = new Unpacking();
                one.unpack("b", wrong, 50 * MEGABYTE);
                assertTrue(one.found().lines().size() < 200);
            }
        }
    }

    @Test
    void surviveBeingCutAnywhere() throws IOException {
        Map<String, byte[]> files = Archives.files("one.txt", "1", "two.txt", Archives.noise(3000));
        List<byte[]> archives =
                List.of(
                        Archives.zip(files),
                        Archives.sevenZip(files),
                        Archives.packed("xz", Archives.tar(files)),
                        Archives.packed("zst", Archives.tar(files)));
        for (byte[] archive : archives) {
            for (int length = 16; length < archive.length; length += 97) {
                Unpacking one = new Unpacking();
                List<String> lines = one.unpack("b", Arrays.copyOf(archive, length));
                assertTrue(lines.getLast().startsWith("b ! "), length + ": " + lines);
            }
        }
    }

    private static byte[] concat(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    private static int indexOfList(byte[] zip) {
        int at = 0;
        while (zip[at] != 'P' || zip[at + 1] != 'K' || zip[at + 2] != 1 || zip[at + 3] != 2) {
            at++;
        }
        return at;
    }
}
