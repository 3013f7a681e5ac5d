package dumpexplorer.core.format.crash;

import dumpexplorer.core.format.Arrival;
import dumpexplorer.core.format.BareStack;
import dumpexplorer.core.format.CrashFacts;
import dumpexplorer.core.format.DumpIds;
import dumpexplorer.core.format.DumpNames;
import dumpexplorer.core.format.DumpStream;
import dumpexplorer.core.format.DumpTimes;
import dumpexplorer.core.format.JsonReading;
import dumpexplorer.core.format.JsonScanner;
import dumpexplorer.core.format.JsonScanner.Kind;
import dumpexplorer.core.format.JsonText;
import dumpexplorer.core.format.MalformedException;
import dumpexplorer.core.format.ParsedDump;
import dumpexplorer.core.format.StackJsonFormat;
import dumpexplorer.core.format.StackSummary;
import dumpexplorer.core.format.StackSummary.Extras;
import dumpexplorer.core.format.TopLevel;
import dumpexplorer.core.format.VerbatimForm;
import dumpexplorer.core.model.Clue;
import dumpexplorer.core.model.CrashEvidence;
import dumpexplorer.core.model.DumpId;
import dumpexplorer.core.model.SourceName;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One processed crash while it is read.
final class CrashReading implements JsonReading {

    private static final int MAX_WORD = 1000;

    private final EmbeddedText stackTexts;
    private final StackJsonFormat stackJson;
    private StackSummary dump = StackSummary.NONE;
    private StackSummary jsonDump = StackSummary.NONE;
    private StackSummary javaRaw = StackSummary.NONE;
    private StackSummary javaStripped = StackSummary.NONE;
    private JavaExceptions java = JavaExceptions.NONE;
    private String minidumps = "";

    CrashReading(EmbeddedText stackTexts, StackJsonFormat stackJson) {
        this.stackTexts = stackTexts;
        this.stackJson = stackJson;
    }

    @Override
    public void part(String name, JsonScanner value) throws IOException {
        Kind kind = value.peek();
        switch (name) {
            case "dump" -> dump = readText(value);
            case "java_stack_trace" -> javaStripped = readText(value);
            case "java_stack_trace_raw" -> javaRaw = readText(value);
            case "json_dump" ->
                    jsonDump = kind == Kind.OBJECT ? stackJson.summarise(value) : skip(value);
            case CrashFormat.ADDITIONAL_MINIDUMPS -> minidumps = words(value);
            default -> java = JavaExceptions.read(value);
        }
    }

    private StackSummary readText(JsonScanner value) throws IOException {
        if (value.peek() != Kind.STRING) {
            return skip(value);
        }
        try (InputStream text = value.openText()) {
            return stackTexts.summarise(text);
        }
    }

    private static StackSummary skip(JsonScanner value) throws IOException {
        value.skipValue();
        return StackSummary.NONE;
    }

    @Override
    public ParsedDump finish(Arrival arrival) throws IOException {
        TopLevel top = arrival.top();
        Optional<DumpId> named =
                arrival.findUuid().or(() -> DumpNames.findId(arrival.input().fileName()));
        Instant time = requireTime(top);
        DumpId id = named.isPresent() ? named.get() : idOfBytes(arrival);
        CrashFacts facts =
                new CrashFacts(
                        top.findText("signature").orElse(null),
                        top.findText("group_id").orElse(null),
                        top.findText("product").orElse(null),
                        top.findText("version").orElse(null),
                        stack(top),
                        clues(top));
        return facts.toDump(
                id,
                arrival.findSource().orElse(SourceName.SOCORRO),
                time,
                new VerbatimForm(
                        arrival.input().content(), arrival.packing(), addedSource(arrival)));
    }

    /// A source that only the user named has to be written down, or a rebuilt index would not know
    /// it.
    private static @Nullable String addedSource(Arrival arrival) {
        SourceName given = arrival.input().source();
        boolean named =
                arrival.top().findText("source").isPresent()
                        || arrival.packing().sourceName() != null;
        return given == null || named ? null : given.text();
    }

    private static Instant requireTime(TopLevel top) throws MalformedException {
        Optional<String> text = top.findText("date_processed");
        if (text.isEmpty()) {
            throw new MalformedException("“date_processed” is missing", -1);
        }
        String shown = "“date_processed” “" + JsonText.cut(JsonText.oneLine(text.get()), 40) + "”";
        Optional<Instant> time = DumpTimes.parse(text.get());
        if (time.isEmpty()) {
            throw new MalformedException(shown + " is no date and time", -1);
        }
        if (!DumpTimes.isSound(time.get())) {
            throw new MalformedException(shown + " is outside of 1970 to 2199", -1);
        }
        return time.get();
    }

    private static DumpId idOfBytes(Arrival arrival) throws IOException {
        try (DumpStream again = arrival.reopen();
                InputStream bytes = again.bytes()) {
            return DumpIds.ofBytes(BareStack.sha256(bytes));
        }
    }

    /// The texts of a list, parted by commas; a text as it is.
    private static String words(JsonScanner value) throws IOException {
        if (value.peek() == Kind.STRING) {
            return value.readText(TopLevel.MAX_TEXT);
        }
        if (value.peek() != Kind.ARRAY) {
            value.skipValue();
            return "";
        }
        StringBuilder words = new StringBuilder();
        value.beginArray();
        while (value.nextElement()) {
            if (value.peek() == Kind.STRING && words.length() < TopLevel.MAX_TEXT) {
                words.append(words.isEmpty() ? "" : ",").append(value.readText(MAX_WORD));
            } else {
                value.skipValue();
            }
        }
        return words.toString();
    }

    private Map<Clue, String> clues(TopLevel top) {
        Map<Clue, String> clues = new EnumMap<>(Clue.class);
        CrashFormat.CLUES.forEach((member, clue) ->
                top.findText(member)
                        .or(() -> top.findNumber(member))
                        .ifPresent(told -> clues.put(clue, told)));
        if (!minidumps.isEmpty()) {
            clues.put(Clue.ADDITIONAL_MINIDUMPS, minidumps);
        }
        return clues;
    }

    /// The crash's own fields under their names of each era, then what its stack walk tells.
    private StackSummary stack(TopLevel top) {
        StackSummary walk = walk();
        return new StackSummary(
                        first(top.findText("os_name").orElse(null), jsonDump.os(), dump.os()),
                        first(
                                top.findText("os_version").orElse(null),
                                jsonDump.osVersion(),
                                dump.osVersion()),
                        first(
                                top.findText("cpu_name")
                                        .or(() -> top.findText("cpu_arch"))
                                        .orElse(null),
                                jsonDump.cpu(),
                                dump.cpu()),
                        first(
                                top.findText("reason")
                                        .or(() -> top.findText("crash_reason"))
                                        .orElse(null),
                                jsonDump.reason(),
                                dump.reason()),
                        first(java.headline(), javaText().headline(), dump.headline()),
                        walk.crashing())
                .with(walk.extras());
    }

    private StackSummary javaText() {
        return javaRaw.equals(StackSummary.NONE) ? javaStripped : javaRaw;
    }

    /// The stack that the crash is indexed and named by.
    private StackSummary walk() {
        if (!java.crashing().isEmpty()) {
            return new StackSummary(null, null, null, null, null, java.crashing())
                    .with(Extras.of(CrashEvidence.Kind.JAVA_EXCEPTION));
        }
        if (!javaText().crashing().isEmpty()) {
            return javaText();
        }
        return jsonDump.crashing().isEmpty() ? dump : jsonDump;
    }

    private static @Nullable String first(@Nullable String... candidates) {
        for (String candidate : candidates) {
            if (candidate != null && !candidate.isEmpty()) {
                return candidate;
            }
        }
        return null;
    }
}
