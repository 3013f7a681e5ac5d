package dumpexplorer.core.remote;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dumpexplorer.core.store.LibraryNotes;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// The sources of one library and what is remembered of them, in its `sources.json`. What a newer version
/// wrote there stays. Every change is durable when its method returns. Safe from any thread.
public final class SourceBook {

    private static final String NOTE = "sources.json";
    private static final int FORMAT = 1;
    private static final String STATUS = "status";
    private static final String FOUND = "found";
    private static final ObjectMapper JSON =
            new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private final LibraryNotes notes;
    private @Nullable ObjectNode book;

    /// Nothing is read before it is needed.
    public SourceBook(LibraryNotes notes) {
        this.notes = notes;
    }

    /// All sources, in the order of their names.
    ///
    /// @throws IOException when the file cannot be read; it is left as it is
    public synchronized List<Source> sources() throws IOException {
        List<Source> sources = new ArrayList<>();
        for (JsonNode node : list()) {
            sources.add(SourceJson.read(node));
        }
        sources.sort(Comparator.comparing(Source::name));
        return sources;
    }

    /// A source by its name.
    ///
    /// @throws IOException when the file cannot be read
    public synchronized Optional<Source> find(String name) throws IOException {
        return findNode(name).map(SourceJson::read);
    }

    /// Adds a source, or changes the one of its name. What is remembered of it stays, unless it is another
    /// server now.
    ///
    /// @throws IOException when the file cannot be read or written; nothing is changed then
    public synchronized void put(Source source) throws IOException {
        Optional<ObjectNode> known = findNode(source.name());
        ObjectNode node = known.isPresent() ? known.get() : list().addObject();
        boolean isOther = known.isPresent() && !SourceJson.read(node).url().equals(source.url());
        SourceJson.write(node, source);
        if (isOther) {
            node.remove(List.of(STATUS, FOUND));
        }
        save();
    }

    /// Forgets a source and what is remembered of it. Its dumps stay.
    ///
    /// @return whether there was one of this name
    /// @throws IOException when the file cannot be read or written; nothing is changed then
    public synchronized boolean remove(String name) throws IOException {
        ArrayNode list = list();
        for (int place = 0; place < list.size(); place++) {
            if (list.get(place).path("name").asText().equals(name)) {
                list.remove(place);
                save();
                return true;
            }
        }
        return false;
    }

    /// What is remembered of a source.
    ///
    /// @throws IOException when the file cannot be read
    public synchronized SourceStatus status(String name) throws IOException {
        return findNode(name)
                .map(node -> SourceJson.readStatus(node.path(STATUS)))
                .orElse(SourceStatus.NONE);
    }

    /// Remembers something of a source. Of one that was removed meanwhile nothing is kept.
    ///
    /// @throws IOException when the file cannot be read or written
    public synchronized void note(String name, SourceStatus status) throws IOException {
        Optional<ObjectNode> node = findNode(name);
        if (node.isPresent()) {
            SourceJson.writeStatus(node.get().withObjectProperty(STATUS), status);
            save();
        }
    }

    /// What is remembered of the hosts that were found through a source, by their source names.
    ///
    /// @throws IOException when the file cannot be read
    public synchronized SortedMap<String, SourceStatus> found(String through) throws IOException {
        SortedMap<String, SourceStatus> found = new TreeMap<>();
        Optional<ObjectNode> node = findNode(through);
        if (node.isPresent()) {
            node.get()
                    .path(FOUND)
                    .properties()
                    .forEach(host ->
                            found.put(host.getKey(), SourceJson.readStatus(host.getValue())));
        }
        return found;
    }

    /// Remembers something of a host that was found through a source.
    ///
    /// @throws IOException when the file cannot be read or written
    public synchronized void noteFound(String through, String host, SourceStatus status)
            throws IOException {
        Optional<ObjectNode> node = findNode(through);
        if (node.isPresent()) {
            ObjectNode hosts = node.get().withObjectProperty(FOUND);
            SourceJson.writeStatus(hosts.withObjectProperty(host), status);
            save();
        }
    }

    /// Forgets hosts that are not found through a source any more.
    ///
    /// @param hosts source names of those that are
    /// @throws IOException when the file cannot be read or written
    public synchronized void keepFound(String through, Collection<String> hosts)
            throws IOException {
        Optional<ObjectNode> node = findNode(through);
        if (node.isPresent() && node.get().path(FOUND) instanceof ObjectNode found) {
            int before = found.size();
            found.retain(hosts);
            if (found.size() < before) {
                save();
            }
        }
    }

    private Optional<ObjectNode> findNode(String name) throws IOException {
        for (JsonNode node : list()) {
            if (node instanceof ObjectNode source && source.path("name").asText().equals(name)) {
                return Optional.of(source);
            }
        }
        return Optional.empty();
    }

    private ArrayNode list() throws IOException {
        ObjectNode read = book;
        if (read == null) {
            read = read();
            book = read;
        }
        return (ArrayNode) read.path("sources");
    }

    private ObjectNode read() throws IOException {
        Optional<byte[]> note = notes.find(NOTE);
        JsonNode found = JSON.createObjectNode();
        try {
            if (note.isPresent()) {
                found = JSON.readTree(note.get());
            }
        } catch (JacksonException broken) {
            throw unreadable(broken.getOriginalMessage());
        }
        if (!(found instanceof ObjectNode root)) {
            throw unreadable("it holds no object");
        }
        if (root.path("format").asInt(FORMAT) > FORMAT) {
            throw unreadable("a newer version of this program wrote it");
        }
        if (!root.path("sources").isArray()) {
            root.putArray("sources");
        }
        return root.put("format", FORMAT);
    }

    private static IOException unreadable(String why) {
        return new IOException(
                "the library's "
                        + NOTE
                        + " cannot be used: "
                        + why
                        + ". Mend it, or move it away and add the sources again");
    }

    /// What was not saved is forgotten, so that memory and file agree.
    private void save() throws IOException {
        try {
            notes.write(NOTE, JSON.writeValueAsBytes(book));
        } catch (IOException refused) {
            book = null;
            throw refused;
        }
    }
}
