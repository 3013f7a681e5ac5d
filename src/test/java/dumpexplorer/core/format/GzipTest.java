package dumpexplorer.core.format;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GzipTest {

    private static final byte[] TEXT = text(20_000);

    private static byte[] text(int length) {
        byte[] text = new byte[length];
        Random random = new Random(length);
        for (int i = 0; i < length; i++) {
            text[i] = (byte) ('a' + random.nextInt(6));
        }
        return text;
    }

    private static byte[] gzip(byte[] text) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream member = new GzipOutput(packed)) {
            member.write(text, 0, 10);
            member.write(text, 10, text.length - 10);
        }
        return packed.toByteArray();
    }

    private static byte[] inflate(byte[]... packed) throws IOException {
        try (InputStream inflated = GzipInput.inflate(new ByteArrayInputStream(join(packed)))) {
            return inflated.readAllBytes();
        }
    }

    private static byte[] join(byte[]... parts) {
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            joined.writeBytes(part);
        }
        return joined.toByteArray();
    }

    private static String fault(byte[] packed) {
        return assertThrows(MalformedException.class, () -> inflate(packed)).reason();
    }

    @Test
    void writesWhatOthersRead() throws IOException {
        byte[] packed = gzip(TEXT);
        assertArrayEquals(
                TEXT, new GZIPInputStream(new ByteArrayInputStream(packed)).readAllBytes());
        assertArrayEquals(TEXT, inflate(packed));
        assertArrayEquals(new byte[4], Arrays.copyOfRange(packed, 4, 8), "no time");
    }

    /// Around the length up to which a text is deflated as a whole.
    @ParameterizedTest
    @ValueSource(
            ints = {
                10,
                LibdeflateDeflater.MOST_TEXT - 1,
                LibdeflateDeflater.MOST_TEXT,
                LibdeflateDeflater.MOST_TEXT + 1,
                3 * LibdeflateDeflater.MOST_TEXT
            })
    void writesTextsOfAnyLength(int length) throws IOException {
        byte[] text = text(length);
        assertArrayEquals(text, inflate(gzip(text)));
        assertArrayEquals(gzip(text), gzip(text), "always packed alike");
        byte[] noise = new byte[length];
        new Random(1).nextBytes(noise);
        assertArrayEquals(noise, inflate(gzip(noise)), "what cannot be packed");
    }

    @Test
    void readsMemberAfterMember() throws IOException {
        byte[] other = text(70_000);
        assertArrayEquals(join(TEXT, other, TEXT), inflate(gzip(TEXT), gzip(other), gzip(TEXT)));
    }

    @Test
    void ignoresBytesBehindTheLastMember() throws IOException {
        byte[] garbage = "garbage".getBytes(StandardCharsets.US_ASCII);
        assertArrayEquals(TEXT, inflate(gzip(TEXT), garbage));
        assertArrayEquals(TEXT, inflate(gzip(TEXT), new byte[700]));
    }

    @Test
    void noticesEveryPlaceWhereItIsCutOff() throws IOException {
        byte[] packed = gzip(text(200));
        for (int length = 2; length < packed.length; length++) {
            assertEquals("the gzip data end early", fault(Arrays.copyOf(packed, length)));
        }
    }

    @Test
    void noticesADamagedSecondMember() throws IOException {
        byte[] packed = gzip(TEXT);
        byte[] cut = Arrays.copyOf(packed, packed.length - 20);
        assertEquals("the gzip data end early", fault(join(packed, cut)));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 8})
    void checksChecksumAndLength(int fromEnd) throws IOException {
        byte[] packed = gzip(TEXT);
        packed[packed.length - fromEnd] ^= 1;
        assertEquals(
                fromEnd == 1
                        ? "the gzip length does not match"
                        : "the gzip checksum does not match",
                fault(packed));
    }

    @Test
    void noticesDamageInside() throws IOException {
        byte[] packed = gzip(TEXT);
        Arrays.fill(packed, packed.length / 2, packed.length / 2 + 50, (byte) 0xff);
        assertTrue(fault(packed).contains("gzip"), fault(packed));
    }

    @Test
    void handsOutWhatComesBeforeTheDamage() throws IOException {
        byte[] packed = gzip(TEXT);
        packed[packed.length - 8] ^= 1;
        InputStream inflated = GzipInput.inflate(new ByteArrayInputStream(packed));
        byte[] all = new byte[TEXT.length + 10];
        assertEquals(TEXT.length, inflated.read(all, 0, all.length));
        assertThrows(MalformedException.class, inflated::read);
        assertThrows(MalformedException.class, inflated::read);
    }

    @Test
    void passesOverAllFieldsOfAHeader() throws IOException {
        byte[] packed = gzip(TEXT);
        byte[] header =
                join(
                        new byte[] {0x1f, (byte) 0x8b, 8, 2 | 4 | 8 | 16, 1, 2, 3, 4, 0, 3},
                        new byte[] {3, 0, 'x', 'y', 'z'},
                        "1495.data\0comment\0".getBytes(StandardCharsets.US_ASCII),
                        new byte[] {9, 9});
        assertArrayEquals(TEXT, inflate(header, Arrays.copyOfRange(packed, 10, packed.length)));
    }

    @Test
    void readsTheSourceFromAnEmptyLastMember() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        packed.writeBytes(gzip(TEXT));
        GzipOutput.writeComment(packed, GzipInput.sourceComment("host:ä-01"));
        GzipInput inflated =
                new GzipInput(
                        new ByteArrayInputStream(packed.toByteArray()),
                        new Inflater(true),
                        new byte[100],
                        0);
        assertArrayEquals(TEXT, inflated.readAllBytes());
        assertEquals("host:ä-01", inflated.findSourceName().orElseThrow());
        assertEquals(2, inflated.members());
        assertEquals(packed.size(), inflated.endOffset());
        assertArrayEquals(
                TEXT,
                new GZIPInputStream(new ByteArrayInputStream(packed.toByteArray())).readAllBytes());
    }

    @Test
    void copiesAMemberUnderAHeaderOfOurs() throws IOException {
        byte[] named =
                join(
                        new byte[] {0x1f, (byte) 0x8b, 8, 8, 1, 2, 3, 4, 0, 3},
                        "a.data\0".getBytes(StandardCharsets.US_ASCII),
                        Arrays.copyOfRange(gzip(TEXT), 10, gzip(TEXT).length));
        Packing packing = new Packing(1, 17, named.length, null);
        ByteArrayOutputStream copy = new ByteArrayOutputStream();
        GzipOutput.copyMember(
                Content.of(join(named, new byte[] {'t', 'r', 'a', 's', 'h'})), packing, copy);
        assertArrayEquals(gzip(TEXT), copy.toByteArray());
    }
}
