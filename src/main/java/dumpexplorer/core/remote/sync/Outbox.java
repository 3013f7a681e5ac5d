package dumpexplorer.core.remote.sync;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dumpexplorer.core.model.GroupId;
import dumpexplorer.core.store.Library;
import dumpexplorer.core.store.ServerGroup;
import dumpexplorer.core.triage.Decision;
import dumpexplorer.core.triage.GroupState;
import dumpexplorer.core.triage.Status;
import dumpexplorer.core.triage.Triage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What one backend is still to be told: the journal's last word about every field of every group that it
/// has, as far as it was not told yet. Not safe for several threads.
final class Outbox {

    private final String server;
    private final Library library;
    private final SyncNote note;

    Outbox(String server, Library library) throws IOException {
        this.server = server;
        this.library = library;
        this.note = SyncNote.open(library.notes(), server);
    }

    SyncNote note() {
        return note;
    }

    /// All changes that wait, in the order in which they were decided, those with conflicts among them.
    /// Remembers what the backend holds for those that have just begun to wait.
    ///
    /// @throws IOException when that cannot be remembered
    List<Change> waiting() throws IOException {
        List<Change> waiting = new ArrayList<>();
        Map<GroupId, ServerGroup> there = library.servers().of(server);
        library.triage()
                .states()
                .forEach((group, state) -> {
                    ServerGroup seen = there.get(group);
                    if (seen != null) {
                        collect(state, group, GroupThere.of(seen), waiting);
                    }
                });
        waiting.sort(Change.ORDER);
        note.save();
        return waiting;
    }

    private void collect(GroupState state, GroupId group, GroupThere seen, List<Change> waiting) {
        lastWords(state)
                .forEach((field, decision) -> {
                    if (note.isDone(group, field, decision.id())) {
                        return;
                    }
                    Optional<JsonNode> value =
                            value(field, decision.set().get(field.decided().key()));
                    Change change =
                            new Change(
                                    decision.id(),
                                    decision.at(),
                                    group,
                                    field,
                                    value.orElse(NullNode.getInstance()));
                    if (value.isEmpty()) {
                        note.setDone(change); // such as reopening, of which a backend knows nothing
                        return;
                    }
                    if (note.findBase(group, field).isEmpty()) {
                        note.setBase(group, field, seen.value(field));
                    }
                    waiting.add(change);
                });
    }

    private static Map<SharedField, Decision> lastWords(GroupState state) {
        Map<SharedField, Decision> last = new EnumMap<>(SharedField.class);
        for (Decision decision : state.history()) {
            for (SharedField field : SharedField.values()) {
                if (decision.set().containsKey(field.decided().key())) {
                    last.put(field, decision);
                }
            }
        }
        last.values().removeIf(decision -> Triage.isByProgram(decision.by()));
        return last;
    }

    /// What a backend is told about a field; nothing where it has no word for it.
    private static Optional<JsonNode> value(SharedField field, @Nullable Object decided) {
        return switch (field) {
            case TITLE ->
                    decided instanceof String title
                            ? Optional.of(TextNode.valueOf(title))
                            : Optional.empty();
            case ISSUE ->
                    Optional.of(
                            decided instanceof String url
                                    ? TextNode.valueOf(url)
                                    : NullNode.getInstance());
            case FAVOURITE -> Optional.of(BooleanNode.valueOf(Boolean.TRUE.equals(decided)));
            case CLEARED ->
                    Status.RESOLVED.word().equals(decided)
                            ? Optional.of(BooleanNode.TRUE)
                            : Optional.empty();
            case REMOVED ->
                    Boolean.TRUE.equals(decided) ? Optional.of(BooleanNode.TRUE) : Optional.empty();
        };
    }
}
