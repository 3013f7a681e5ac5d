package dumpexplorer.core.format;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Whatever is inflated in one go is what would have been inflated bit by bit.
class WholeGzipTest {

    private static final int ENOUGH_TO_LINK = 100;
    private static final byte[] TEXT =
            "{\"a\": \"text that comes again and again, and again\"}"
                    .repeat(3000)
                    .getBytes(StandardCharsets.US_ASCII);

    private final Workspaces workspaces = new Workspaces();
    private final Workspace workspace = workspaces.borrow();

    @BeforeEach
    void link() {
        for (int time = 0; time < ENOUGH_TO_LINK; time++) {
            workspace.library();
        }
        Assumptions.assumeTrue(workspace.library() != null, "this system has no libdeflate");
        workspaces.giveBack(workspace);
    }

    private static byte[] member(byte[] text, @Nullable String name, @Nullable String comment) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        int flags = (name == null ? 0 : 8) | (comment == null ? 0 : 16);
        packed.writeBytes(new byte[] {0x1f, (byte) 0x8b, 8, (byte) flags, 0, 0, 0, 0, 0, 3});
        if (name != null) {
            packed.writeBytes((name + '\0').getBytes(StandardCharsets.UTF_8));
        }
        if (comment != null) {
            packed.writeBytes((comment + '\0').getBytes(StandardCharsets.UTF_8));
        }
        Deflater deflater = new Deflater(6, true);
        deflater.setInput(text);
        deflater.finish();
        byte[] body = new byte[text.length + 100];
        packed.write(body, 0, deflater.deflate(body));
        deflater.end();
        CRC32 checksum = new CRC32();
        checksum.update(text);
        for (long number : new long[] {checksum.getValue(), text.length}) {
            for (int shift = 0; shift < 32; shift += 8) {
                packed.write((int) (number >>> shift));
            }
        }
        return packed.toByteArray();
    }

    private static byte[] join(byte[]... parts) {
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            joined.writeBytes(part);
        }
        return joined.toByteArray();
    }

    /// Bytes that cannot be had all at once.
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Slowly(byte[] bytes) implements Content {

        @Override
        public InputStream open() {
            return new ByteArrayInputStream(bytes);
        }

        @Override
        public long sizeBytes() {
            return bytes.length;
        }
    }

    private String read(Content content) throws IOException {
        try (DumpStream stream = DumpStream.open(content, workspaces)) {
            byte[] text = stream.bytes().readAllBytes();
            return Arrays.hashCode(text) + " " + text.length + " " + stream.packing();
        } catch (MalformedException fault) {
            return fault.reason() + " at " + fault.offsetBytes();
        }
    }

    private void assertSame(byte[] packed) throws IOException {
        assertEquals(read(new Slowly(packed)), read(Content.of(packed)));
    }

    @Test
    void inflatesWhatGzipWrites() throws IOException {
        WholeGzip whole = WholeGzip.inflate(member(TEXT, "dump.json", null), workspace);
        assertNotNull(whole);
        assertArrayEquals(TEXT, Arrays.copyOf(whole.text(), whole.length()));
        assertSame(member(TEXT, null, null));
        assertSame(member(TEXT, "dump.json", "source=api:web"));
        assertSame(member(new byte[0], null, null));
    }

    @Test
    void goesFromMemberToMember() throws IOException {
        byte[] source = member(new byte[0], null, "source=host:host-01");
        assertSame(join(member(TEXT, null, null), source));
        assertSame(join(member(TEXT, "a", "b"), member(TEXT, null, null), source));
        assertSame(join(member(TEXT, null, null), "garbage".getBytes(StandardCharsets.UTF_8)));
        assertSame(join(member(TEXT, null, null), new byte[] {0x1f, (byte) 0x8b, 8}));
    }

    @Test
    void leavesWhatIsDamagedToTheSlowWay() throws IOException {
        byte[] sound = member(TEXT, "dump.json", null);
        Random random = new Random(7);
        for (int time = 0; time < 400; time++) {
            byte[] damaged = sound.clone();
            damaged[random.nextInt(damaged.length)] ^= (byte) (1 << random.nextInt(8));
            assertSame(damaged);
            assertSame(Arrays.copyOf(sound, random.nextInt(sound.length)));
        }
    }

    @Test
    void leavesLargeTextToTheSlowWay() throws IOException {
        byte[] large = member(new byte[WholeGzip.MOST_TEXT + 1], null, null);
        assertNull(WholeGzip.inflate(large, workspace));
        assertSame(large);
        assertSame(member(new byte[WholeGzip.MOST_TEXT], null, null));
    }
}
