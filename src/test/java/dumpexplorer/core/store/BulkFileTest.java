package dumpexplorer.core.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BulkFileTest {

    /// More than fits the buffers, and no multiple of what does.
    private static final int MANY = 100_003;

    private static final List<String> TEXTS =
            List.of(
                    "",
                    "nsObjCExceptionLogAbort",
                    "Zürich",
                    "日本 🦊",
                    "half \ud83e",
                    "a".repeat(300_000));

    private final int[] ints = new Random(1).ints(MANY).toArray();
    private final long[] longs = new Random(2).longs(MANY).toArray();

    @TempDir Path folder;
    private Path file;

    @BeforeEach
    void write() throws IOException {
        file = folder.resolve("bulk");
        try (BulkWriter out = new BulkWriter(file)) {
            out.writeInt(7);
            out.writeInts(ints, MANY);
            out.writeLong(Long.MIN_VALUE);
            out.writeTexts(TEXTS);
            out.writeLongs(longs, MANY - 1);
            out.writeTexts(List.of());
            out.finish();
        }
    }

    /// Reads all of it.
    ///
    /// @return whether it is whole
    private boolean read() throws IOException {
        try (BulkReader in = new BulkReader(file)) {
            in.readInt();
            in.readInts(MANY);
            in.readLong();
            in.readTexts();
            in.readLongs(new long[MANY], MANY - 1);
            in.readTexts();
            return in.isWhole();
        }
    }

    @Test
    void givesBackWhatWasWritten() throws IOException {
        try (BulkReader in = new BulkReader(file)) {
            assertEquals(7, in.readInt());
            assertArrayEquals(ints, in.readInts(MANY));
            assertEquals(Long.MIN_VALUE, in.readLong());
            assertEquals(TEXTS, List.of(in.readTexts()));
            long[] read = new long[MANY];
            in.readLongs(read, MANY - 1);
            long[] expected = longs.clone();
            expected[MANY - 1] = 0;
            assertArrayEquals(expected, read);
            assertEquals(List.of(), List.of(in.readTexts()));
            assertTrue(in.isWhole());
        }
    }

    @Test
    void isNotWholeBeforeAllIsRead() throws IOException {
        try (BulkReader in = new BulkReader(file)) {
            in.readInt();
            assertFalse(in.isWhole());
        }
    }

    @Test
    void noticesEveryBitThatIsNotAsWritten() throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        Random random = new Random(3);
        for (int time = 0; time < 200; time++) {
            byte[] other = bytes.clone();
            other[random.nextInt(other.length)] ^= (byte) (1 << random.nextInt(8));
            Files.write(file, other);
            assertTrue(isRefused());
        }
    }

    @Test
    void noticesWhereTheEndIsMissing() throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        for (int length : IntStream.of(0, 3, 4, 5_000, 400_007, bytes.length - 1).toArray()) {
            Files.write(file, Arrays.copyOf(bytes, length));
            assertTrue(isRefused());
        }
    }

    private boolean isRefused() {
        try {
            return !read();
        } catch (IOException tooShort) {
            return true;
        }
    }

    @Test
    void makesNoRoomForMoreThanThereIs() throws IOException {
        try (BulkWriter out = new BulkWriter(file)) {
            out.writeInt(Integer.MAX_VALUE); // texts, says the file
            out.writeInt(Integer.MAX_VALUE);
            out.finish();
        }
        try (BulkReader in = new BulkReader(file)) {
            assertThrows(IOException.class, in::readTexts);
        }
        try (BulkReader in = new BulkReader(file)) {
            assertThrows(IOException.class, () -> in.readInts(-1));
        }
    }

    @Test
    void takesNoLengthThatCannotBe() throws IOException {
        try (BulkWriter out = new BulkWriter(file)) {
            out.writeInt(2); // texts
            out.writeInt(Integer.MIN_VALUE);
            out.writeInt(20);
            out.writeLong(0);
            out.finish();
        }
        try (BulkReader in = new BulkReader(file)) {
            assertThrows(IOException.class, in::readTexts);
        }
    }
}
