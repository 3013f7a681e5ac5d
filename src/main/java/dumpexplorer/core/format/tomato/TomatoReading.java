package dumpexplorer.core.format.tomato;

import dumpexplorer.core.format.Arrival;
import dumpexplorer.core.format.Content;
import dumpexplorer.core.format.DumpIds;
import dumpexplorer.core.format.DumpNames;
import dumpexplorer.core.format.DumpTimes;
import dumpexplorer.core.format.JsonReading;
import dumpexplorer.core.format.JsonScanner;
import dumpexplorer.core.format.JsonText;
import dumpexplorer.core.format.MalformedException;
import dumpexplorer.core.format.Packing;
import dumpexplorer.core.format.ParsedDump;
import dumpexplorer.core.format.PythonNumbers;
import dumpexplorer.core.format.StoredForm;
import dumpexplorer.core.format.TopLevel;
import dumpexplorer.core.format.VerbatimForm;
import dumpexplorer.core.model.DumpId;
import dumpexplorer.core.model.GroupId;
import dumpexplorer.core.model.GroupingFacts;
import dumpexplorer.core.model.SourceName;
import dumpexplorer.core.model.Traits;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One error dump while it is read.
final class TomatoReading implements JsonReading {

    /// Stands for bytes that are no text, once they were mended.
    private static final int REPLACED = 0xfffd;

    private static final String TYPE_OF_UNTYPED = "API_receive";
    private static final int MAX_TITLE = 1000;

    private Description description = Description.NONE;
    private SoftwareVersions software = SoftwareVersions.NONE;
    private ErrorContent content = ErrorContent.NONE;

    @Override
    public void part(String name, JsonScanner value) throws IOException {
        switch (name) {
            case "description" -> description = Description.read(value);
            case "software_version" -> software = SoftwareVersions.read(value);
            default -> content = ErrorContent.read(value);
        }
    }

    @Override
    public ParsedDump finish(Arrival arrival) throws IOException {
        TopLevel top = arrival.top();
        Instant time = requireTime(top);
        Optional<DumpId> named = arrival.findUuid();
        Packing dataPacking = readDataFile(arrival);
        SourceName source =
                arrival.findSource()
                        .orElseGet(() ->
                                TomatoSources.derive(
                                        software.component(), arrival.input().folder()));
        String dumpId =
                top.findText("dump_id")
                        .filter(TomatoReading::isSound)
                        .orElseGet(() -> computedId(top));
        DumpId id = named.orElseGet(() -> DumpIds.ofError(source, dumpId, time));
        String type = top.findText("type").orElse(TYPE_OF_UNTYPED);
        TomatoHeader header =
                new TomatoHeader(
                        id,
                        DumpTimes.socorroText(time),
                        source,
                        signature(top, type),
                        software.component(),
                        software.version());
        return new ParsedDump(
                ParsedDump.Kind.ERROR,
                id,
                source,
                dumpId,
                time,
                type,
                title(header.signature()),
                traits(),
                functions(),
                content.isPresent(),
                grouping(top, type),
                storedForm(arrival, header, dataPacking));
    }

    private static Instant requireTime(TopLevel top) throws MalformedException {
        Optional<String> number = top.findNumber("timestamp");
        if (number.isEmpty()) {
            throw new MalformedException("“timestamp” is missing", -1);
        }
        Optional<Instant> time = number.flatMap(DumpTimes::fromSeconds);
        if (time.isEmpty()) {
            throw new MalformedException(
                    "“timestamp” " + JsonText.cut(number.get(), 40) + " is outside of 1970 to 2199",
                    -1);
        }
        return time.get();
    }

    /// An id that was damaged on its way is as good as none: with it the dump would come twice, once
    /// damaged and once as it is.
    private static boolean isSound(String dumpId) {
        return dumpId.codePoints().noneMatch(c -> Character.isISOControl(c) || c == REPLACED);
    }

    private static String computedId(TopLevel top) {
        return PythonNumbers.str(Double.parseDouble(top.findNumber("timestamp").orElseThrow()));
    }

    /// Reads the second file of an on-disk pair.
    ///
    /// @return how it is packed, as [PairedData#read] says
    private Packing readDataFile(Arrival arrival) throws IOException {
        Content companion = arrival.input().companion();
        String companionName = arrival.input().companionName();
        if (companion != null) {
            return new PairedData(
                            companion, companionName == null ? "" : companionName, arrival.opener())
                    .read(data -> content = ErrorContent.read(data));
        }
        if (DumpNames.isMeta(arrival.input().fileName()) && !content.isPresent()) {
            throw new MalformedException("the data file of this pair is missing", -1);
        }
        return Packing.NONE;
    }

    private String signature(TopLevel top, String type) {
        if (!description.text().isEmpty()) {
            return TomatoHeader.cut(description.text());
        }
        String fallback = description.type();
        return top.findText("group_id").orElse(fallback == null ? type : fallback);
    }

    private static String title(String signature) {
        String line = JsonText.oneLine(signature);
        return line.isEmpty() ? "error without text" : JsonText.cut(line, MAX_TITLE);
    }

    private Traits traits() {
        return new Traits(
                software.component(),
                software.component(),
                software.version(),
                null,
                null,
                description.type());
    }

    private List<String> functions() {
        PythonTrace trace = content.trace();
        return trace == null || trace.functions().isEmpty()
                ? description.functions()
                : trace.functions();
    }

    private GroupingFacts grouping(TopLevel top, String type) {
        Optional<String> given = top.findText("group_id");
        if (given.isPresent()) {
            return new GroupingFacts.Given(new GroupId(given.get()));
        }
        GroupingFacts complete =
                switch (type) {
                    case "Error" -> error();
                    case "Exception" -> exception();
                    default -> null;
                };
        return complete == null ? new GroupingFacts.Incomplete(type, description.text()) : complete;
    }

    private @Nullable GroupingFacts error() {
        String type = description.type();
        String module = description.module();
        return type == null || module == null || !description.hasCode()
                ? null
                : new GroupingFacts.TomatoError(
                        description.message(), description.code(), type, module);
    }

    private @Nullable GroupingFacts exception() {
        String type = content.type();
        String value = content.value();
        PythonTrace trace = content.trace();
        String json = trace == null ? null : trace.json();
        return type == null || value == null || json == null
                ? null
                : new GroupingFacts.TomatoException(type, value, json);
    }

    private static StoredForm storedForm(
            Arrival arrival, TomatoHeader header, Packing dataPacking) {
        boolean isOurs =
                arrival.input().companion() == null
                        && TomatoHeader.NAMES.stream()
                                .allMatch(name -> arrival.top().findText(name).isPresent());
        return isOurs
                ? new VerbatimForm(arrival.input().content(), arrival.packing(), null)
                : new TomatoForm(arrival, header, dataPacking);
    }
}
