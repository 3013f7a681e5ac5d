package dumpexplorer.core.format.tomato;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dumpexplorer.core.AllFormats;
import dumpexplorer.core.format.Content;
import dumpexplorer.core.format.DumpInput;
import dumpexplorer.core.format.Formats;
import dumpexplorer.core.format.GzipInput;
import dumpexplorer.core.format.ParseResult;
import dumpexplorer.core.format.ParsedDump;
import dumpexplorer.core.model.SourceName;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// On-disk pairs, sound and damaged in every way that was met (samples/tomato/damaged).
class PairTest {

    private static final String META =
            "{\"description\": {\"subject\": \"bad\", \"type\": \"ValueError\"},"
                    + " \"software_version\": {\"version\": \"4.0.1\", \"component\": \"hostmanager\"},"
                    + " \"dump_file_version\": 1, \"timestamp\": 1494778673.142234, \"group_id\":"
                    + " \"Exception__1\", \"type\": \"Exception\", \"dump_id\": \"1494778673.14\"}";
    private static final String DATA =
            "{\"exception\": {\"trace\": [[\"/a.py\", 1, \"f\", null], [\"/b.py\", 2, \"g\","
                    + " \"h()\"]], \"type\": \"ValueError\", \"value\": \"bad\"}, \"environment\":"
                    + " {\"n\": [1.50]}}";
    private static final String EXPECTED =
            "{\"uuid\": \"ID\", \"date_processed\": \"2017-05-14 16:17:53.142234\", \"source\":"
                    + " \"host:host-03\", \"signature\": \"bad\", \"product\": \"hostmanager\","
                    + " \"version\": \"4.0.1\", "
                    + META.substring(1, META.length() - 1)
                    + ", \"data\": "
                    + DATA
                    + "}";

    private final Formats formats = AllFormats.create();

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] gzip(byte[] content) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(content);
        }
        return packed.toByteArray();
    }

    private static byte[] wrapped(String data) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream zlib = new DeflaterOutputStream(packed, new Deflater(9))) {
            zlib.write(bytes(data));
        }
        String base64 = Base64.getMimeEncoder().encodeToString(packed.toByteArray());
        return bytes("{\"data\": \"" + base64.replace("\r\n", "\\n") + "\", \"compressed\": true}");
    }

    private ParseResult read(byte[] meta, byte @Nullable [] data, String dataName)
            throws IOException {
        return formats.read(
                new DumpInput(
                        "1494778673.14.meta.json",
                        "host-03",
                        Content.of(meta),
                        data == null ? null : Content.of(data),
                        data == null ? null : dataName,
                        Instant.EPOCH,
                        null));
    }

    private ParsedDump sound(byte[] meta, byte[] data, String dataName) throws IOException {
        ParseResult result = read(meta, data, dataName);
        return assertInstanceOf(ParseResult.Parsed.class, result, result::toString).dump();
    }

    private String fault(byte[] meta, byte @Nullable [] data, String dataName) throws IOException {
        ParseResult result = read(meta, data, dataName);
        return assertInstanceOf(ParseResult.Rejected.class, result, result::toString).reason();
    }

    private static String stored(ParsedDump dump) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        dump.stored().writeTo(file);
        byte[] json =
                GzipInput.inflate(new ByteArrayInputStream(file.toByteArray())).readAllBytes();
        return new String(json, StandardCharsets.UTF_8).replace(dump.id().toString(), "ID");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "0", "2", "null", "\"new\""})
    void readsBothVersionsWhateverTheMetaSays(String version) throws IOException {
        String meta = META.replace("\"dump_file_version\": 1", "\"dump_file_version\": " + version);
        String expected =
                EXPECTED.replace("\"dump_file_version\": 1", "\"dump_file_version\": " + version);
        byte[] plain = bytes("{\"compressed\": false, \"data\": " + DATA + "}");
        assertEquals(expected, stored(sound(bytes(meta), gzip(bytes(DATA)), "x.data.gz")));
        assertEquals(expected, stored(sound(bytes(meta), wrapped(DATA), "x.data.json")));
        assertEquals(expected, stored(sound(bytes(meta), plain, "x.data.json")));
        assertEquals(expected, stored(sound(bytes(meta), bytes(DATA), "x.data.json")));
    }

    @Test
    void readsAMetaWithoutFileVersion() throws IOException {
        String meta = META.replace(" \"dump_file_version\": 1,", "");
        assertEquals(
                EXPECTED.replace(" \"dump_file_version\": 1,", ""),
                stored(sound(bytes(meta), wrapped(DATA), "x.data.json")));
    }

    @Test
    void findsTheSameFactsInBothVersions() throws IOException {
        ParsedDump one = sound(bytes(META), gzip(bytes(DATA)), "x.data.gz");
        ParsedDump zero = sound(bytes(META), wrapped(DATA), "x.data.json");
        assertEquals(List.of("g", "f"), one.frames());
        assertEquals(one.frames(), zero.frames());
        assertEquals(one.id(), zero.id());
        assertTrue(one.hasData() && zero.hasData());
    }

    @Test
    void takesTheDataFileAsItIsPacked() throws IOException {
        byte[] data = gzip(bytes(DATA.replace("1.50", "1.5" + "0".repeat(5000))));
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        sound(bytes(META), data, "x.data.gz").stored().writeTo(file);
        byte[] body = Arrays.copyOfRange(data, 10, data.length);
        assertTrue(
                new String(file.toByteArray(), StandardCharsets.ISO_8859_1)
                        .contains(new String(body, StandardCharsets.ISO_8859_1)));
    }

    @Test
    void acceptsWhatPythonReadsAnyway() throws IOException {
        byte[] garbage = Arrays.copyOf(gzip(bytes(DATA)), gzip(bytes(DATA)).length + 50);
        assertEquals(EXPECTED, stored(sound(bytes(META), garbage, "x.data.gz")));
        assertEquals(EXPECTED, stored(sound(bytes(META), bytes(DATA), "x.data.gz")));
        assertEquals(
                EXPECTED, stored(sound(bytes("\ufeff" + META), gzip(bytes(DATA)), "x.data.gz")));
        assertEquals(
                EXPECTED, stored(sound(bytes(META), gzip(bytes("\ufeff" + DATA)), "x.data.gz")));
    }

    @Test
    void acceptsDataOfAnyKind() throws IOException {
        ParsedDump list = sound(bytes(META), gzip(bytes("[1, 2]")), "x.data.gz");
        assertTrue(list.hasData());
        assertTrue(stored(list).endsWith(", \"data\": [1, 2]}"));
        assertFalse(sound(bytes(META), gzip(bytes("{}")), "x.data.gz").hasData());
        assertFalse(sound(bytes(META), gzip(bytes("null")), "x.data.gz").hasData());
        assertTrue(sound(bytes(META), gzip(bytes("{\"a\": NaN}")), "x.data.gz").hasData());
    }

    @Test
    void acceptsIdsThatAreNoNames() throws IOException {
        String meta = META.replace("\"1494778673.14\"", "\"../../../outside\"");
        assertEquals("../../../outside", sound(bytes(meta), bytes(DATA), "x.data.gz").dumpId());
    }

    @Test
    void letsTheLastOfTwoKeysCount() throws IOException {
        String meta = META.replace("{\"desc", "{\"type\": \"Error\", \"timestamp\": 1, \"desc");
        ParsedDump dump = sound(bytes(meta), bytes(DATA), "x.data.gz");
        assertEquals("Exception", dump.type());
        assertEquals(Instant.parse("2017-05-14T16:17:53.142234Z"), dump.time());
    }

    @Test
    void readsDataThatExpandALot() throws IOException {
        String data = "{\"environment\": {\"dmesg\": [\"" + "a".repeat(5 << 20) + "\"]}}";
        byte[] packed = gzip(bytes(data));
        assertTrue(packed.length < 10_000);
        assertTrue(sound(bytes(META), packed, "x.data.gz").hasData());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            value = {
                "{\"a\": \"\\uZZ\"} ~ data file: not JSON: expected four hexadecimal digits after"
                        + " “\\u”, found “Z”",
                "not JSON at all ~ data file: not JSON: expected “null”, found “o”",
                "{} {} ~ data file: not JSON: expected the end of the JSON text, found “{”",
                "{\"a\": ~ data file: the JSON text ends early"
            })
    void rejectsDataThatAreNoJson(String data, String reason) throws IOException {
        assertEquals(reason, fault(bytes(META), gzip(bytes(data)), "x.data.gz"));
        assertEquals(reason, fault(bytes(META), bytes(data), "x.data.gz"));
    }

    @Test
    void rejectsDamagedDataFiles() throws IOException {
        byte[] packed = gzip(bytes(DATA));
        byte[] badChecksum = packed.clone();
        badChecksum[packed.length - 6] ^= 1;
        byte[] invalidUtf8 = bytes(DATA);
        invalidUtf8[3] = (byte) 0xff;
        String deep = "[".repeat(100_000) + "]".repeat(100_000);
        assertEquals(
                "data file: the gzip data end early",
                fault(bytes(META), Arrays.copyOf(packed, packed.length - 40), "x.data.gz"));
        assertEquals(
                "data file: the gzip checksum does not match",
                fault(bytes(META), badChecksum, "x.data.gz"));
        assertEquals("data file: the file is empty", fault(bytes(META), new byte[0], "x.data.gz"));
        assertEquals(
                "data file: not JSON: invalid UTF-8 (byte 255)",
                fault(bytes(META), gzip(invalidUtf8), "x.data.gz"));
        assertEquals(
                "data file: not JSON: nested deeper than 1000 levels",
                fault(bytes(META), gzip(bytes(deep)), "x.data.gz"));
        assertEquals("the data file of this pair is missing", fault(bytes(META), null, ""));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            value = {
                "\"@@@\" ~ data file: “data” is not base64",
                "\"eJw=\" ~ data file: “data” is no sound zlib stream",
                "\"AAAAAAAA\" ~ data file: “data” is no sound zlib stream",
                "\"\" ~ data file: “data” is no sound zlib stream",
                "[] ~ data file: compressed “data” must be a text"
            })
    void rejectsWrappedDataThatCannotBeUnpacked(String data, String reason) throws IOException {
        byte[] file = bytes("{\"compressed\": true, \"data\": " + data + "}");
        assertEquals(reason, fault(bytes(META), file, "x.data.json"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            value = {
                "1e300 ~ “timestamp” 1e300 is outside of 1970 to 2199",
                "Infinity ~ “timestamp” Infinity is outside of 1970 to 2199",
                "NaN ~ “timestamp” NaN is outside of 1970 to 2199",
                "-5.0 ~ “timestamp” -5.0 is outside of 1970 to 2199",
                "\"soon\" ~ “timestamp” must be a number, is a text",
                "null ~ “timestamp” is missing"
            })
    void rejectsTimesThatAreNone(String timestamp, String reason) throws IOException {
        String meta = META.replace("1494778673.142234", timestamp);
        assertEquals(reason, fault(bytes(meta), bytes(DATA), "x.data.gz"));
    }

    @Test
    void rejectsDamagedMetaFiles() throws IOException {
        byte[] latin1 = META.replace("bad", "schläft").getBytes(StandardCharsets.ISO_8859_1);
        assertEquals("the file is empty", fault(new byte[0], bytes(DATA), "x.data.gz"));
        assertEquals(
                "the JSON text ends early",
                fault(Arrays.copyOf(bytes(META), 100), bytes(DATA), "x.data.gz"));
        assertEquals(
                "a list where a map is due", fault(bytes("[1, 2, 3]"), bytes(DATA), "x.data.gz"));
        assertEquals(
                "not JSON: invalid UTF-8 (byte 102 after 228)",
                fault(latin1, bytes(DATA), "x.data.gz"));
        assertEquals("“timestamp” is missing", fault(bytes("{}"), null, ""));
    }

    @Test
    void leavesALoneDataFileAlone() throws IOException {
        assertEquals(
                new ParseResult.Skipped(),
                formats.read(DumpInput.of("1.5.data.gz", Content.of(gzip(bytes(DATA))))));
        assertEquals(
                new ParseResult.Skipped(),
                formats.read(DumpInput.of("1.5.data.json", Content.of(wrapped(DATA)))));
    }

    @ParameterizedTest
    @CsvSource({
        "web, api:web",
        "editor, api:editor",
        "backend_core, backend:backend_core",
        "hostmanager, host:host-03",
        "explorer, explorer"
    })
    void derivesTheSourceFromTheComponent(String component, String source) throws IOException {
        String meta = META.replace("hostmanager", component);
        assertEquals(source, sound(bytes(meta), bytes(DATA), "x.data.gz").source().text());
    }

    @Test
    void takesTheGivenSourceOnlyWhereNoneIsNamed() throws IOException {
        SourceName given = new SourceName("given");
        String named = META.replace("{\"desc", "{\"source\": \"host:a\", \"desc");
        assertEquals(given, withSource(META, given).source());
        assertEquals(new SourceName("host:a"), withSource(named, given).source());
    }

    private ParsedDump withSource(String meta, SourceName given) throws IOException {
        ParseResult result =
                formats.read(
                        new DumpInput(
                                "1.5.meta.json",
                                "host-03",
                                Content.of(bytes(meta)),
                                Content.of(bytes(DATA)),
                                "1.5.data.gz",
                                Instant.EPOCH,
                                given));
        return assertInstanceOf(ParseResult.Parsed.class, result).dump();
    }

    @Test
    void isTheSameDumpFromAPairAnExportAndACall() throws IOException {
        String export =
                META.replace("\"group_id\": \"Exception__1\", ", "\"source\": \"host:host-03\", ");
        ParseResult exported =
                formats.read(DumpInput.of("host.errordump.json", Content.of(bytes(export))));
        assertEquals(
                sound(bytes(META), bytes(DATA), "x.data.gz").id(),
                assertInstanceOf(ParseResult.Parsed.class, exported).dump().id());
    }

    @Test
    void cutsTheSignatureAtCharacters() throws IOException {
        String meta = META.replace("\"bad\"", "\"" + "ä😀".repeat(51) + "\"");
        assertEquals(
                "ä😀".repeat(50) + "...", sound(bytes(meta), bytes(DATA), "x.data.gz").title());
        String exact = META.replace("\"bad\"", "\"" + "ä😀".repeat(50) + "\"");
        assertEquals("ä😀".repeat(50), sound(bytes(exact), bytes(DATA), "x.data.gz").title());
    }

    @Test
    void callsDumpsWithoutTextByTheirGroup() throws IOException {
        String meta = META.replace("\"bad\"", "\"\"");
        assertEquals("Exception__1", sound(bytes(meta), bytes(DATA), "x.data.gz").title());
    }
}
