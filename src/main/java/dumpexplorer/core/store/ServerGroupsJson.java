package dumpexplorer.core.store;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dumpexplorer.core.model.GroupId;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// The shape of the notes that hold {@link ServerGroup}s: one object with a list of groups.
final class ServerGroupsJson {

    private static final int FORMAT = 1;
    private static final ObjectMapper JSON = new ObjectMapper();

    private ServerGroupsJson() {}

    /// @param server whose groups they are
    static byte[] write(String server, Collection<ServerGroup> groups) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator json = new JsonFactory(JSON).createGenerator(bytes)) {
            json.writeStartObject();
            json.writeNumberField("format", FORMAT);
            json.writeStringField("server", server);
            json.writeArrayFieldStart("groups");
            for (ServerGroup group : groups) {
                json.writeRaw('\n');
                write(json, group);
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        return bytes.toByteArray();
    }

    private static void write(JsonGenerator json, ServerGroup group) throws IOException {
        json.writeStartObject();
        json.writeStringField("group_id", group.id().text());
        json.writeNumberField("count", group.count());
        json.writeNumberField("kept", group.kept());
        writeText(json, "last", group.last() == null ? null : group.last().toString());
        json.writeStringField("description", group.description());
        if (group.favourite() != null) {
            json.writeBooleanField("favourite", group.favourite());
        }
        writeText(json, "issue", group.issue());
        json.writeStringField("presence", word(group.presence()));
        json.writeStringField("extent", word(group.extent()));
        json.writeArrayFieldStart("sources");
        for (String source : group.sources()) {
            json.writeString(source);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void writeText(JsonGenerator json, String key, @Nullable String text)
            throws IOException {
        if (text != null) {
            json.writeStringField(key, text);
        }
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    /// @return groups in the order of their ids
    /// @throws IOException when it is no such note
    static Map<GroupId, ServerGroup> read(byte[] note) throws IOException {
        Map<GroupId, ServerGroup> groups = new TreeMap<>();
        try {
            for (JsonNode node : JSON.readTree(note).path("groups")) {
                ServerGroup group = group(node);
                groups.put(group.id(), group);
            }
        } catch (IllegalArgumentException | DateTimeParseException strange) {
            throw new IOException(strange.getMessage(), strange);
        }
        return groups;
    }

    private static ServerGroup group(JsonNode node) {
        SortedSet<String> sources = new TreeSet<>();
        node.path("sources").forEach(source -> sources.add(source.asText()));
        JsonNode favourite = node.path("favourite");
        return new ServerGroup(
                new GroupId(node.path("group_id").asText()),
                node.path("count").asLong(),
                node.path("kept").asLong(-1),
                node.has("last") ? Instant.parse(node.path("last").asText()) : null,
                node.path("description").asText(),
                favourite.isBoolean() ? favourite.booleanValue() : null,
                node.has("issue") ? node.path("issue").asText() : null,
                constant(ServerGroup.Presence.class, node.path("presence").asText()),
                constant(ServerGroup.Extent.class, node.path("extent").asText()),
                sources);
    }

    private static <E extends Enum<E>> E constant(Class<E> type, String word) {
        return Enum.valueOf(type, word.toUpperCase(Locale.ROOT));
    }
}
