package dumpexplorer.fuzz;

import dumpexplorer.core.AllFormats;
import dumpexplorer.core.format.Content;
import dumpexplorer.core.format.DumpInput;
import dumpexplorer.core.format.Formats;
import dumpexplorer.core.format.GzipInput;
import dumpexplorer.core.format.JsonScanner;
import dumpexplorer.core.format.ParseResult;
import dumpexplorer.core.format.ParsedDump;
import dumpexplorer.core.grouping.Grouping;
import dumpexplorer.core.query.Query;
import dumpexplorer.core.query.QueryException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;

/// Dumps whose bytes may be anything, through all that is done with them.
final class DumpInputs {

    private static final Formats FORMATS = AllFormats.create();
    private static final Grouping GROUPING = new Grouping();
    private static final Instant TIME = Instant.parse("2020-02-02T20:20:20Z");
    private static final Clock CLOCK = Clock.fixed(TIME, ZoneOffset.UTC);

    private DumpInputs() {}

    static void read(String fileName, byte[] bytes) throws IOException {
        use(DumpInput.of(fileName, Content.of(bytes)));
    }

    /// What follows an empty line is the other file.
    static void readPair(byte[] bytes) throws IOException {
        int split = split(bytes);
        Content meta = Content.of(Arrays.copyOf(bytes, split));
        Content data = Content.of(Arrays.copyOfRange(bytes, split, bytes.length));
        String name = bytes.length % 2 == 0 ? "1.5.data.gz" : "1.5.data.json";
        use(new DumpInput("1.5.meta.json", "host-07", meta, data, name, TIME, null));
    }

    private static int split(byte[] bytes) {
        for (int i = 2; i < bytes.length; i++) {
            if (bytes[i - 1] == '\n' && bytes[i - 2] == '\n') {
                return i;
            }
        }
        return bytes.length;
    }

    private static void use(DumpInput input) throws IOException {
        FORMATS.glimpse(input).ifPresent(seen -> GROUPING.place(seen.grouping()));
        if (FORMATS.read(input) instanceof ParseResult.Parsed parsed) {
            use(parsed.dump());
        }
    }

    private static void use(ParsedDump dump) throws IOException {
        GROUPING.place(dump.grouping());
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        dump.stored().writeTo(file);
        ParseResult again =
                FORMATS.read(DumpInput.of(dump.id() + ".jsonz", Content.of(file.toByteArray())));
        if (!(again instanceof ParseResult.Parsed parsed)) {
            throw new IllegalStateException("read once and not again: " + again);
        }
        if (!parsed.dump().id().equals(dump.id())) {
            throw new IllegalStateException(dump.id() + " becomes " + parsed.dump().id());
        }
        try (InputStream json = GzipInput.inflate(new ByteArrayInputStream(file.toByteArray()))) {
            StackInputs.show(FORMATS.readStack(json));
        }
    }

    static void scan(byte[] bytes) throws IOException {
        new JsonScanner(new ByteArrayInputStream(bytes)).skipValue();
        JsonScanner json = new JsonScanner(new ByteArrayInputStream(bytes));
        walk(json);
        json.requireEnd();
    }

    private static void walk(JsonScanner json) throws IOException {
        switch (json.peek()) {
            case OBJECT -> {
                json.beginObject();
                while (json.nextMember()) {
                    json.name();
                    walk(json);
                }
            }
            case ARRAY -> {
                json.beginArray();
                while (json.nextElement()) {
                    walk(json);
                }
            }
            case STRING -> json.readText(100);
            case NUMBER -> json.readNumber();
            case BOOLEAN -> json.readBoolean();
            case NULL -> json.skipValue();
        }
    }

    static void query(byte[] bytes) {
        try {
            Query.parse(new String(bytes, StandardCharsets.UTF_8), CLOCK);
        } catch (QueryException declared) {
            // As it should be.
        }
    }
}
