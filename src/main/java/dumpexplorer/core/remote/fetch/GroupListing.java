package dumpexplorer.core.remote.fetch;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dumpexplorer.core.format.Content;
import dumpexplorer.core.format.DumpIds;
import dumpexplorer.core.format.DumpTimes;
import dumpexplorer.core.format.PythonNumbers;
import dumpexplorer.core.model.DumpId;
import dumpexplorer.core.model.GroupId;
import dumpexplorer.core.model.SourceName;
import dumpexplorer.core.store.ServerGroup;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// What the methods about groups answer (PROTOCOLS.md section 7, “group info” and “dump info”).
///
/// @param group the numbers
/// @param dumps infos of its dumps, where they were asked for
record GroupListing(ServerGroup group, List<JsonNode> dumps) {

    /// A group's texts fit in memory, whatever a server says.
    private static final long MOST_BYTES = 256L << 20;

    private static final int LONGEST_TEXT = 1 << 28;
    private static final String ISSUE = "_github_url";

    /// Numbers stay as they came, digit by digit.
    static final ObjectMapper JSON =
            JsonMapper.builder(
                            JsonFactory.builder()
                                    .streamReadConstraints(
                                            StreamReadConstraints.builder()
                                                    .maxStringLength(LONGEST_TEXT)
                                                    .build())
                                    .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
                                    .disable(JsonWriteFeature.WRITE_NAN_AS_STRINGS)
                                    .build())
                    .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                    .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
                    .build();

    GroupListing {
        dumps = List.copyOf(dumps);
    }

    /// Reads a group info.
    ///
    /// @throws IOException when it is none; says why
    static GroupListing read(Content json) throws IOException {
        if (json.sizeBytes() > MOST_BYTES) {
            throw new IOException("it takes more than " + MOST_BYTES + " bytes");
        }
        JsonNode info;
        try (InputStream bytes = json.open()) {
            info = JSON.readTree(bytes);
        }
        if (!info.path("group_id").isTextual() || !info.path("count").isNumber()) {
            throw new IOException("it is no group info");
        }
        List<JsonNode> dumps = new ArrayList<>();
        info.path("dumps").forEach(dumps::add);
        return new GroupListing(group(info), dumps);
    }

    private static ServerGroup group(JsonNode info) {
        SortedSet<String> sources = new TreeSet<>();
        info.path("dump_contents").path("source").forEach(name -> sources.add(name.asText()));
        JsonNode favourite = info.path("user_favorite");
        return new ServerGroup(
                new GroupId(info.path("group_id").textValue()),
                info.path("count").longValue(),
                -1,
                last(info.path("last_timestamp")),
                info.path("description").asText(""),
                favourite.isBoolean() ? favourite.booleanValue() : null,
                info.path(ISSUE).isTextual() ? info.path(ISSUE).textValue() : null,
                ServerGroup.Presence.LISTED,
                ServerGroup.Extent.NUMBERS,
                sources);
    }

    /// 0 stands for a group without dumps.
    private static @Nullable Instant last(JsonNode seconds) {
        return Asking.time(seconds).filter(time -> time.isAfter(Instant.EPOCH)).orElse(null);
    }

    /// One dump of a group.
    ///
    /// @param id what the library calls it; null where its info does not say enough
    /// @param source where it came from
    /// @param dumpId its name there
    /// @param info as the server gave it
    record Entry(@Nullable DumpId id, String source, String dumpId, JsonNode info) {

        static Entry of(JsonNode info) {
            String source = info.path("source").asText("");
            JsonNode seconds = info.path("timestamp");
            Optional<Instant> time =
                    seconds.isNumber() ? DumpTimes.fromSeconds(seconds.asText()) : Optional.empty();
            String dumpId =
                    info.path("dump_id").isTextual()
                            ? info.path("dump_id").textValue()
                            : PythonNumbers.str(seconds.asDouble());
            DumpId id =
                    source.isEmpty() || time.isEmpty()
                            ? null
                            : DumpIds.ofError(new SourceName(source), dumpId, time.get());
            return new Entry(id, source, dumpId, info);
        }
    }

    /// The dumps, each with its name.
    List<Entry> entries() {
        return dumps.stream().map(Entry::of).toList();
    }
}
