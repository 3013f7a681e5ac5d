package dumpexplorer.core.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dumpexplorer.core.AllFormats;
import dumpexplorer.core.format.ParseResult.Parsed;
import dumpexplorer.core.format.ParseResult.Rejected;
import dumpexplorer.core.format.ParseResult.Skipped;
import dumpexplorer.core.model.SourceName;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormatListTest {

    private static final String UUID = "aabbf9cb-395b-47e8-9600-4f20e2090331";
    private static final String CRASH =
            "{\"uuid\": \"%s\", \"signature\": \"run\", \"date_processed\": \"2009-03-31 14:45:09\"}"
                    .formatted(UUID);
    private static final String ERROR =
            "{\"timestamp\": 1495000001.5, \"type\": \"Error\", \"description\": {\"message\":"
                    + " \"m\"}, \"software_version\": {\"component\": \"web\"}}";

    private final Formats formats = AllFormats.create();

    private ParseResult read(String fileName, byte[] content) throws IOException {
        return formats.read(DumpInput.of(fileName, Content.of(content)));
    }

    private ParseResult read(String fileName, String content) throws IOException {
        return read(fileName, content.getBytes(StandardCharsets.UTF_8));
    }

    private ParsedDump dump(String fileName, byte[] content) throws IOException {
        ParseResult result = read(fileName, content);
        return assertInstanceOf(Parsed.class, result, result::toString).dump();
    }

    private Rejected rejected(String fileName, String content) throws IOException {
        ParseResult result = read(fileName, content);
        return assertInstanceOf(Rejected.class, result, result::toString);
    }

    private static byte[] gzip(String text) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return packed.toByteArray();
    }

    private static byte[] stored(ParsedDump dump) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        dump.stored().writeTo(file);
        return file.toByteArray();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\u001b[31m\\u00071495000001.5", "Ger\ufffdt1495000001.5"})
    void takesAnIdThatWasDamagedOnItsWayForNone(String damaged) throws IOException {
        String withId = ERROR.replaceFirst("\\{", "{\"dump_id\": \"1495000001.5\", ");
        ParsedDump sound = dump("a", withId.getBytes(StandardCharsets.UTF_8));
        ParsedDump mended =
                dump(
                        "a",
                        withId.replace("\"1495000001.5\"", "\"" + damaged + "\"")
                                .getBytes(StandardCharsets.UTF_8));
        assertEquals(sound.id(), mended.id());
        assertEquals("1495000001.5", mended.dumpId());
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.jsonz", "a.json", "a.json.gz", "a", "README.md", "a.errordump.json"})
    void knowsDumpsByTheirContentWhateverTheirNames(String fileName) throws IOException {
        assertInstanceOf(Parsed.class, read(fileName, CRASH));
        assertInstanceOf(Parsed.class, read(fileName, ERROR));
        assertInstanceOf(Parsed.class, read(fileName, gzip(CRASH)));
        assertInstanceOf(Parsed.class, read(fileName, gzip(ERROR)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a.jsonz",
                "a.errordump.json",
                "1.5.meta.json",
                UUID + ".json",
                UUID + ".json.gz",
                UUID + ".jsonz"
            })
    void rejectsWhatIsCalledADumpAndIsNone(String fileName) throws IOException {
        assertEquals(new Rejected("the file is empty", 0), read(fileName, ""));
        assertEquals(
                new Rejected("the gzip data end early", 10),
                read(fileName, Arrays.copyOf(gzip(CRASH), 10)));
        assertEquals("a list where a map is due", rejected(fileName, "[1]").reason());
        assertInstanceOf(Rejected.class, read(fileName, "{}"));
        assertInstanceOf(Rejected.class, read(fileName, "{\"a\": "));
        assertInstanceOf(Rejected.class, read(fileName, "plain text"));
        assertInstanceOf(Rejected.class, read(fileName, "[{\"a\": 1}"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " \n",
                "{}",
                "[]",
                "{\"a\": ",
                "plain text",
                "# Read me",
                "{\"name\": \"program\", \"version\": \"1.0\", \"description\": \"does things\"}",
                "{\"made_with\": {}, \"readable\": 7, \"by_kind\": {}, \"damaged\": {}}",
                "{\"uuid\": \"x\", \"name\": \"y\"}",
                "{\"description\": {}, \"timestamp\": 5}",
                "MODULE windows x86 5A98 app.pdb\nFILE 1 a.h\nFUNC 1000 c 0 main\n",
                "MDRawHeader\n  signature = 0x504d444d\n",
                "---\nsource: x\n---\nMDRawHeader\n"
            })
    void skipsWhatHasNeitherANameNorAMark(String content) throws IOException {
        assertEquals(new Skipped(), read("a.json", content));
        assertEquals(new Skipped(), read("1495.data.gz", content));
        assertEquals(new Skipped(), read("a", gzip(content)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            value = {
                "\"uuid\": 7 ~ “uuid” must be a text, is a number",
                "\"signature\": {\"a\": 1} ~ “signature” must be a text, is a map",
                "\"date_processed\": [\"never\"] ~ “date_processed” must be a text, is a list",
                "\"product\": true ~ “product” must be a text, is true or false",
                "\"version\": [] ~ “version” must be a text, is a list",
                "\"dump\": 17 ~ “dump” must be a text, is a number",
                "\"type\": 1 ~ “type” must be a text, is a number",
                "\"group_id\": {} ~ “group_id” must be a text, is a map",
                "\"dump_id\": 1.5 ~ “dump_id” must be a text, is a number",
                "\"json_dump\": \"none\" ~ “json_dump” must be a map, is a text",
                "\"description\": 5 ~ “description” must be a map, is a number",
                "\"software_version\": [] ~ “software_version” must be a map, is a list",
                "\"timestamp\": \"yesterday\" ~ “timestamp” must be a number, is a text",
                "\"uuid\": \"x\" ~ “uuid” is no UUID: “x”",
                "\"uuid\": \"\" ~ “uuid” is no UUID: “”"
            })
    void rejectsWrongTypesInBothWorlds(String member, String reason) throws IOException {
        String crash = CRASH.substring(0, CRASH.length() - 1) + ", " + member + "}";
        String error = ERROR.substring(0, ERROR.length() - 1) + ", " + member + "}";
        assertEquals(reason, rejected("a.jsonl", crash).reason());
        assertEquals(reason, rejected("a.jsonl", error).reason());
    }

    @Test
    void takesNullForMissing() throws IOException {
        String nulls =
                "{\"uuid\": null, \"signature\": null, \"product\": null, \"version\": null,"
                        + " \"dump\": null, \"type\": null, \"group_id\": null, \"dump_id\": null,"
                        + " \"json_dump\": null, \"description\": null, \"software_version\": null,"
                        + " \"timestamp\": null, \"crashing_thread\": null,"
                        + " \"date_processed\": \"2009-03-31 14:45:09\"}";
        ParsedDump dump = dump(UUID + ".json", nulls.getBytes(StandardCharsets.UTF_8));
        assertEquals(UUID, dump.id().toString());
    }

    @Test
    void letsTheLastOfTwoMembersCount() throws IOException {
        String twice =
                CRASH.replace("{", "{\"uuid\": 7, \"date_processed\": [], \"signature\": \"a\", ");
        assertEquals("run", dump("a", twice.getBytes(StandardCharsets.UTF_8)).title());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            value = {
                "\"date_processed\": null ~ “date_processed” is missing",
                "\"date_processed\": \"soon\" ~ “date_processed” “soon” is no date and time",
                "\"date_processed\": \"1969-12-31 23:59:59\" ~ “date_processed” “1969-12-31"
                        + " 23:59:59” is outside of 1970 to 2199",
                "\"date_processed\": \"2200-01-01 00:00:00\" ~ “date_processed” “2200-01-01"
                        + " 00:00:00” is outside of 1970 to 2199"
            })
    void rejectsCrashesWithoutASoundTime(String member, String reason) throws IOException {
        String crash = CRASH.substring(0, CRASH.length() - 1) + ", " + member + "}";
        assertEquals(reason, rejected("a", crash).reason());
    }

    @Test
    void rejectsADocumentThatAnotherOneFollows() throws IOException {
        assertEquals(
                "not JSON: expected the end of the JSON text, found “{”",
                rejected("a", CRASH + "\n" + CRASH).reason());
    }

    @Test
    void namesTheByteWhereADumpGoesWrong() throws IOException {
        Rejected rejected = rejected("a", CRASH.replace("}", ", \"b\" 1}"));
        assertEquals("not JSON: expected “:”, found “1”", rejected.reason());
        assertEquals(CRASH.length() + 5, rejected.offsetBytes());
    }

    @Test
    void keepsACrashAsItCame() throws IOException {
        byte[] packed = gzip(CRASH);
        assertEquals(
                new String(packed, StandardCharsets.ISO_8859_1),
                new String(stored(dump("a.jsonz", packed)), StandardCharsets.ISO_8859_1));
        byte[] garbage = Arrays.copyOf(packed, packed.length + 9);
        assertEquals(packed.length, stored(dump("a.jsonz", garbage)).length, "garbage is left out");
        byte[] marked = ("\ufeff" + CRASH).getBytes(StandardCharsets.UTF_8);
        assertEquals(
                "\ufeff" + CRASH,
                new String(
                        new GZIPInputStream(new ByteArrayInputStream(stored(dump("a", marked))))
                                .readAllBytes(),
                        StandardCharsets.UTF_8));
    }

    @Test
    void writesDownASourceThatOnlyTheUserNamed() throws IOException {
        SourceName given = new SourceName("my crashes");
        DumpInput input =
                new DumpInput(
                        "a.jsonz", "", Content.of(gzip(CRASH)), null, null, Instant.EPOCH, given);
        ParsedDump dump = assertInstanceOf(Parsed.class, formats.read(input)).dump();
        assertEquals(given, dump.source());
        byte[] stored = stored(dump);
        ParsedDump again = dump(UUID + ".jsonz", stored);
        assertEquals(given, again.source());
        assertEquals(stored.length, stored(again).length);
        try (InputStream inflated = new GZIPInputStream(new ByteArrayInputStream(stored))) {
            assertEquals(CRASH, new String(inflated.readAllBytes(), StandardCharsets.UTF_8));
        }
        DumpInput other =
                new DumpInput(
                        "a.jsonz",
                        "",
                        Content.of(stored),
                        null,
                        null,
                        Instant.EPOCH,
                        new SourceName("other"));
        assertEquals(given, assertInstanceOf(Parsed.class, formats.read(other)).dump().source());
    }

    @Test
    void takesADumpWithoutUuidByItsNameElseByItsBytes() throws IOException {
        String nameless = CRASH.replace("\"uuid\": \"" + UUID + "\", ", "");
        assertEquals(
                UUID,
                dump(
                                UUID.toUpperCase(Locale.ROOT) + ".json",
                                nameless.getBytes(StandardCharsets.UTF_8))
                        .id()
                        .toString());
        String plain = dump("a", nameless.getBytes(StandardCharsets.UTF_8)).id().toString();
        assertEquals(plain, dump("b.jsonz", gzip(nameless)).id().toString());
        assertEquals('5', plain.charAt(14));
    }

    @Test
    void throwsOnlyWhenTheBytesCannotBeHad() {
        Content broken =
                new Content() {
                    @Override
                    public InputStream open() {
                        return new InputStream() {
                            @Override
                            public int read() throws IOException {
                                throw new IOException("the disk is gone");
                            }

                            @Override
                            public int read(byte[] bytes, int offset, int length)
                                    throws IOException {
                                throw new IOException("the disk is gone");
                            }
                        };
                    }

                    @Override
                    public long sizeBytes() {
                        return 100;
                    }
                };
        IOException failure =
                assertThrows(
                        IOException.class, () -> formats.read(DumpInput.of("a.jsonz", broken)));
        assertEquals("the disk is gone", failure.getMessage());
    }

    @Test
    void refusesStacksOfWhatIsNoJson() {
        assertThrows(
                MalformedException.class,
                () -> formats.readStack(new ByteArrayInputStream(new byte[] {'x'})));
    }

    private Optional<ParsedDump> glimpse(String fileName, byte[] content) throws IOException {
        return formats.glimpse(DumpInput.of(fileName, Content.of(content)));
    }

    /// A crash whose signature comes first, as Socorro writes it.
    private static String longCrash() {
        return CRASH.replace(
                "}",
                ", \"product\": \"Foxglove\", \"version\": \"4.0\", \"dump\": \""
                        + "0|0|core.so|run|a.cpp|1|0x1\\n".repeat(1000)
                        + "\", \"cpu_name\": \"amd64\"}");
    }

    @Test
    void tellsFromTheBeginningWhatStandsThere() throws IOException {
        ParsedDump whole = dump("a.jsonz", gzip(longCrash()));
        for (byte[] content :
                List.of(gzip(longCrash()), longCrash().getBytes(StandardCharsets.UTF_8))) {
            ParsedDump seen = glimpse("a.jsonz", content).orElseThrow();
            assertEquals(whole.id(), seen.id());
            assertEquals(whole.time(), seen.time());
            assertEquals(whole.title(), seen.title());
            assertEquals(whole.source(), seen.source());
            assertEquals("4.0", seen.traits().version());
            assertNull(seen.traits().cpu(), "stands behind the stack");
        }
    }

    @Test
    void tellsNothingFromABeginningThatDoesNotNameTheGroup() throws IOException {
        assertEquals(Optional.empty(), glimpse("a.jsonz", gzip(CRASH.replace("run", ""))));
        assertEquals(Optional.empty(), glimpse("a", gzip(ERROR)));
        assertEquals(Optional.empty(), glimpse("a.jsonz", gzip("nothing of the kind")));
        assertEquals(Optional.empty(), glimpse("a.jsonz", new byte[0]));
        assertTrue(
                glimpse("a", gzip(ERROR.replaceFirst("\\{", "{\"group_id\": \"g\", ")))
                        .isPresent());
    }

    @Test
    void tellsNothingWrongWhereverABeginningEnds() throws IOException {
        byte[] text = CRASH.getBytes(StandardCharsets.UTF_8);
        ParsedDump whole = dump("a.jsonz", text);
        int told = 0;
        for (int length = 0; length <= text.length; length++) {
            Optional<ParsedDump> seen = glimpse("a.jsonz", Arrays.copyOf(text, length));
            if (seen.isPresent()) {
                told++;
                assertEquals(whole.id(), seen.get().id());
                assertEquals(whole.time(), seen.get().time());
            }
        }
        assertEquals(2, told, "with and without the last bracket");
    }
}
