package dumpexplorer.core.remote.sync;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dumpexplorer.core.model.GroupId;
import dumpexplorer.core.store.LibraryNotes;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;

/// What is remembered about giving decisions to one backend: for each group and field the last decision
/// that is done with, what the backend held when a decision began to wait, and what stands against it.
/// Every change is durable when its method returns. Not safe for several threads.
final class SyncNote {

    private static final int FORMAT = 1;
    private static final String DONE = "done";
    private static final String BASE = "base";
    private static final String THEIRS = "theirs";
    private static final String REASON = "reason";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final LibraryNotes notes;
    private final String name;
    private ObjectNode root;
    private boolean changed;

    private SyncNote(LibraryNotes notes, String name, ObjectNode root) {
        this.notes = notes;
        this.name = name;
        this.root = root;
    }

    /// Reads what is remembered about a backend.
    ///
    /// @throws IOException when it is there and cannot be read
    static SyncNote open(LibraryNotes notes, String server) throws IOException {
        String name = LibraryNotes.nameFor(server, "sync");
        Optional<byte[]> found = notes.find(name);
        if (found.isEmpty()) {
            return new SyncNote(notes, name, JSON.createObjectNode().put("format", FORMAT));
        }
        try {
            if (JSON.readTree(found.get()) instanceof ObjectNode root
                    && root.path("format").asInt() <= FORMAT) {
                return new SyncNote(notes, name, root);
            }
        } catch (JacksonException broken) {
            throw new IOException(unusable(name), broken);
        }
        throw new IOException(unusable(name));
    }

    private static String unusable(String name) {
        return "the library's "
                + name
                + " cannot be used: it is damaged, or a newer version wrote it. Without it decisions"
                + " would be sent again; move it away if that does no harm";
    }

    private JsonNode entry(GroupId group, SharedField field) {
        return root.path("groups").path(group.text()).path(field.key());
    }

    private ObjectNode change(GroupId group, SharedField field) {
        changed = true;
        return root.withObjectProperty("groups")
                .withObjectProperty(group.text())
                .withObjectProperty(field.key());
    }

    /// Whether nothing is to be done any more for a decision.
    boolean isDone(GroupId group, SharedField field, UUID decision) {
        return entry(group, field).path(DONE).asText().equals(decision.toString());
    }

    /// What the backend held when the waiting decision was made.
    Optional<JsonNode> findBase(GroupId group, SharedField field) {
        return Optional.ofNullable(entry(group, field).get(BASE));
    }

    /// Remembers what the backend holds while a decision begins to wait.
    void setBase(GroupId group, SharedField field, JsonNode value) {
        change(group, field).set(BASE, value);
    }

    /// Forgets what stood against a change, and everything else about its waiting.
    void setDone(Change change) {
        ObjectNode entry = change(change.group(), change.field());
        entry.removeAll();
        entry.put(DONE, change.decision().toString());
    }

    /// What stands against a change.
    Optional<Conflict> findConflict(String server, Change change) {
        JsonNode entry = entry(change.group(), change.field());
        if (!entry.has(REASON)) {
            return Optional.empty();
        }
        return Optional.of(
                new Conflict(
                        server,
                        change,
                        entry.path(THEIRS),
                        Conflict.Reason.valueOf(entry.path(REASON).asText())));
    }

    /// Lets a change wait for the user.
    void setConflict(Conflict conflict) {
        ObjectNode entry = change(conflict.mine().group(), conflict.mine().field());
        entry.put(REASON, conflict.reason().name());
        entry.set(THEIRS, conflict.theirs());
    }

    /// Lets a change be sent although something stands against it: what stands there now is what it
    /// replaces.
    void overrule(Conflict conflict) {
        ObjectNode entry = change(conflict.mine().group(), conflict.mine().field());
        entry.set(BASE, conflict.theirs());
        entry.remove(REASON);
        entry.remove(THEIRS);
    }

    /// Makes everything durable that was changed.
    ///
    /// @throws IOException when the disk refuses
    void save() throws IOException {
        if (changed) {
            notes.write(name, JSON.writeValueAsBytes(root));
            changed = false;
        }
    }
}
