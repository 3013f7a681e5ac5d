package dumpexplorer.core.remote.receive;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dumpexplorer.core.format.Content;
import dumpexplorer.core.format.DumpInput;
import dumpexplorer.core.format.Formats;
import dumpexplorer.core.format.ParseResult;
import dumpexplorer.core.model.SourceName;
import dumpexplorer.core.remote.JsonSink;
import dumpexplorer.core.remote.NodeWalk;
import dumpexplorer.core.remote.Servant.Refusal;
import dumpexplorer.core.store.Library;
import dumpexplorer.core.store.PutOutcome;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Checks pushed dumps as the original's dump manager does (PROTOCOLS.md section 9), and puts them into
/// the library. Safe from any thread.
final class PushedDumps {

    private static final List<String> REQUIRED =
            List.of("dump_id", "group_id", "description", "timestamp");

    // What arrives without a type gets this one (PROTOCOLS.md section 1).
    private static final String TYPE_OF_ARRIVAL = "API_receive";

    private final Library library;
    private final Formats formats;

    PushedDumps(Library library, Formats formats) {
        this.library = library;
        this.formats = formats;
    }

    /// A required key that a dump lacks: a mistake of the sender about which the original says nothing.
    static Optional<String> findMissing(JsonNode dump) {
        return REQUIRED.stream().filter(key -> !dump.has(key)).findFirst();
    }

    /// Stores a dump durably.
    ///
    /// @param dump has the required keys
    /// @return nothing where the dump has no time: the original takes it and ignores it
    /// @throws Refusal when the original's data layer would not take it, or it is no dump at all
    /// @throws IOException when the library fails
    Optional<PutOutcome> store(SourceName source, JsonNode dump) throws Refusal, IOException {
        check(dump);
        if (dump.get("timestamp").isNull()) {
            return Optional.empty();
        }
        ObjectNode taken = dump.deepCopy();
        taken.remove(List.of("source", "uuid", "date_processed"));
        if (!taken.has("type")) {
            taken.put("type", TYPE_OF_ARRIVAL);
        }
        var input =
                new DumpInput("", "", Content.of(json(taken)), null, null, Instant.EPOCH, source);
        PutOutcome outcome =
                switch (formats.read(input)) {
                    case ParseResult.Parsed(var parsed) -> library.put(parsed, "push:" + source);
                    case ParseResult.Rejected(String reason, _) ->
                            throw ErrorDict.invalidDump(reason);
                    case ParseResult.Skipped() -> throw ErrorDict.invalidDump("it is no dump");
                };
        library.flush();
        return Optional.of(outcome);
    }

    private static void check(JsonNode dump) throws Refusal {
        JsonNode description = dump.get("description");
        if (!description.isObject() || description.isEmpty()) {
            throw ErrorDict.invalidDump("description is empty or no map");
        }
        JsonNode timestamp = dump.get("timestamp");
        if (!timestamp.isNumber() && !timestamp.isNull()) {
            throw ErrorDict.invalidDump("timestamp is no number");
        }
        if (dump.has("type") && !dump.get("type").isTextual()) {
            throw ErrorDict.invalidDump("type is no text");
        }
    }

    private static byte[] json(JsonNode dump) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        JsonSink sink = new JsonSink(bytes);
        NodeWalk.walk(dump, sink);
        sink.flush();
        return bytes.toByteArray();
    }
}
