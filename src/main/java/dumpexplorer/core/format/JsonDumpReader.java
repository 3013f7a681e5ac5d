package dumpexplorer.core.format;

import dumpexplorer.core.format.JsonScanner.Kind;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads one JSON dump: hands its members to the formats that want them, and lets the one whose
/// mark it has put it together.
final class JsonDumpReader {

    private final List<JsonFormat> formats;
    private final Members members;
    private final TopLevel top = new TopLevel();
    private final @Nullable JsonReading[] readings;
    private final Map<String, MalformedException> faults = new HashMap<>();

    /// Which format wants which member; the same for all dumps.
    ///
    /// @param facts members whose plain values are kept
    /// @param owners index of the format that reads a member by itself
    record Members(Set<String> facts, Map<String, Integer> owners) {}

    JsonDumpReader(List<JsonFormat> formats, Members members) {
        this.formats = formats;
        this.members = members;
        this.readings = new JsonReading[formats.size()];
    }

    /// Reads a dump.
    ///
    /// @param input what it is read for: name, times, source
    /// @param stream its bytes, not read yet
    /// @param opener opens further bytes
    ParseResult read(DumpInput input, DumpStream stream, Arrival.Opener opener) throws IOException {
        MalformedException failure = null;
        try {
            readMembers(stream.json());
        } catch (MalformedException e) {
            failure = e;
        }
        Optional<JsonFormat> format = findFormat(input.fileName());
        if (format.isEmpty()) {
            return new ParseResult.Skipped();
        }
        if (failure == null && !faults.isEmpty()) {
            failure = firstFault();
        }
        if (failure != null) {
            return new ParseResult.Rejected(failure.reason(), failure.offsetBytes());
        }
        Arrival arrival =
                new Arrival(input, top, stream.packing(), stream.startsWithMark(), opener);
        return finish(reading(formats.indexOf(format.get())), arrival);
    }

    /// Reads the beginning of a dump.
    ///
    /// @param json ends anywhere
    /// @return nothing where it does not tell which group the dump is in
    Optional<ParsedDump> glimpse(DumpInput input, JsonScanner json, Arrival.Opener opener)
            throws IOException {
        try {
            readMembers(json);
        } catch (MalformedException end) {
            // What came before counts.
        }
        Optional<JsonFormat> format =
                findFormat(input.fileName()).filter(found -> found.tellsGroup(top));
        if (format.isEmpty() || !faults.isEmpty()) {
            return Optional.empty();
        }
        Arrival arrival = new Arrival(input, top, Packing.NONE, false, opener);
        return Optional.of(reading(formats.indexOf(format.get())).finish(arrival));
    }

    private static ParseResult finish(JsonReading reading, Arrival arrival) throws IOException {
        try {
            return new ParseResult.Parsed(reading.finish(arrival));
        } catch (MalformedException e) {
            return new ParseResult.Rejected(e.reason(), e.offsetBytes());
        }
    }

    private void readMembers(JsonScanner json) throws IOException {
        if (json.peek() == Kind.ARRAY) {
            json.skipValue();
            json.requireEnd();
            throw new MalformedException("a list where a map is due", 0);
        }
        json.beginObject();
        while (json.nextMember()) {
            readMember(json, json.name());
        }
        json.requireEnd();
    }

    private void readMember(JsonScanner json, String name) throws IOException {
        Integer owner = members.owners().get(name);
        boolean fact = members.facts().contains(name);
        if (owner == null && !fact) {
            json.skipValue();
            return;
        }
        Kind kind = json.peek();
        Optional<String> fault = DumpTypes.findFault(name, kind);
        faults.remove(name);
        if (fault.isPresent()) {
            faults.put(name, new MalformedException(fault.get(), json.offsetBytes()));
        }
        if (owner != null && fault.isEmpty() && !(fact && isPlain(kind))) {
            top.put(name, kind, null);
            reading(owner).part(name, json);
            return;
        }
        top.put(name, kind, plainValue(json, kind));
    }

    private static boolean isPlain(Kind kind) {
        return kind != Kind.OBJECT && kind != Kind.ARRAY;
    }

    private static @Nullable String plainValue(JsonScanner json, Kind kind) throws IOException {
        if (kind == Kind.STRING) {
            return json.readText(TopLevel.MAX_TEXT);
        }
        if (kind == Kind.NUMBER) {
            return json.readNumber();
        }
        json.skipValue();
        return null;
    }

    private JsonReading reading(int format) {
        JsonReading reading = readings[format];
        if (reading == null) {
            reading = formats.get(format).begin();
            readings[format] = reading;
        }
        return reading;
    }

    /// Content decides; the name does only where the content says nothing.
    private Optional<JsonFormat> findFormat(String fileName) {
        return formats.stream()
                .filter(format -> format.hasMarkOf(top))
                .findFirst()
                .or(() ->
                        formats.stream().filter(format -> format.hasNameOf(fileName)).findFirst());
    }

    /// The one that comes first in the input.
    private MalformedException firstFault() {
        MalformedException first = faults.values().iterator().next();
        for (MalformedException fault : faults.values()) {
            if (fault.offsetBytes() < first.offsetBytes()) {
                first = fault;
            }
        }
        return first;
    }
}
