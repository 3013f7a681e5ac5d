package dumpexplorer.core.remote.sync;

import dumpexplorer.core.model.GroupId;
import dumpexplorer.core.store.IndexSnapshot;
import dumpexplorer.core.store.Library;
import dumpexplorer.core.store.ServerGroup;
import dumpexplorer.core.triage.Decision;
import dumpexplorer.core.triage.GroupField;
import dumpexplorer.core.triage.GroupState;
import dumpexplorer.core.triage.Triage;
import java.io.IOException;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Takes over what was decided at a backend: stars, issues and names that a group was given there. It
/// becomes a line of the journal, signed by the backend, so that it is seen in the group's history and
/// can be taken back. Run it right after fetching: what is still to be told to the backend stays as it
/// is here.
public final class Adoption {

    private static final int TEXTS_AT_ONCE = 1000;

    private final Library library;

    /// @param library that the decisions go to
    public Adoption(Library library) {
        this.library = library;
    }

    /// Takes over what one backend says.
    ///
    /// @param server name of its source
    /// @return the new decisions
    /// @throws IOException when they cannot be written; nothing is decided then
    public List<Decision> adopt(String server) throws IOException {
        SyncNote note = SyncNote.open(library.notes(), server);
        Map<GroupId, ServerGroup> there = library.servers().of(server);
        Set<GroupId> renamed = renamed(there);
        Map<GroupId, Map<String, @Nullable Object>> drafts = new LinkedHashMap<>();
        there.forEach((group, said) -> {
            GroupState state = library.triage().state(group);
            Map<String, @Nullable Object> set = new LinkedHashMap<>();
            if (said.favourite() != null && said.favourite() != state.favourite()) {
                add(set, SharedField.FAVOURITE, said.favourite(), state, group, note);
            }
            if (!Objects.equals(said.issue(), state.issue())) {
                add(set, SharedField.ISSUE, said.issue(), state, group, note);
            }
            if (renamed.contains(group) && !said.description().equals(state.title())) {
                add(set, SharedField.TITLE, said.description(), state, group, note);
            }
            if (!set.isEmpty()) {
                drafts.put(group, set);
            }
        });
        return drafts.isEmpty() ? List.of() : library.triage().decideForBackend(server, drafts);
    }

    // What somebody here has decided goes first until the backend was told.
    private static void add(
            Map<String, @Nullable Object> set,
            SharedField field,
            @Nullable Object value,
            GroupState state,
            GroupId group,
            SyncNote note) {
        Optional<Decision> own = lastOwn(state, field.decided());
        boolean isOpen = own.isPresent() && !note.isDone(group, field, own.get().id());
        boolean isNews = value != null || own.isPresent() || isSet(state, field);
        if (!isOpen && isNews) {
            set.put(field.decided().key(), value);
        }
    }

    private static boolean isSet(GroupState state, SharedField field) {
        return field == SharedField.ISSUE && state.issue() != null;
    }

    private static Optional<Decision> lastOwn(GroupState state, GroupField field) {
        return state.history().reversed().stream()
                .filter(decision -> decision.set().containsKey(field.key()))
                .findFirst()
                .filter(decision -> !Triage.isByProgram(decision.by()));
    }

    /// Groups whose description at the backend is not the one that it gives by itself: the text of one
    /// of their dumps (PROTOCOLS.md section 9). Of groups that hold no dump here that cannot be told.
    private Set<GroupId> renamed(Map<GroupId, ServerGroup> there) {
        IndexSnapshot index = library.snapshot();
        Map<Integer, String> doubtful = new HashMap<>();
        there.forEach((group, said) -> {
            int number = index.groupNumber(group);
            if (number >= 0
                    && !index.groupTitle(number).isEmpty()
                    && !index.groupTitle(number).equals(said.description())) {
                doubtful.put(number, said.description());
            }
        });
        Set<GroupId> renamed = new HashSet<>();
        doubtful.keySet().forEach(number -> renamed.add(index.groupId(number)));
        if (!doubtful.isEmpty()) {
            removeThoseOfADump(renamed, doubtful, index);
        }
        return renamed;
    }

    private static void removeThoseOfADump(
            Set<GroupId> renamed, Map<Integer, String> doubtful, IndexSnapshot index) {
        Set<String> descriptions = new HashSet<>(doubtful.values());
        BitSet titles = index.titlesMatching(descriptions::contains);
        int[] rows =
                IntStream.range(0, index.rowCount())
                        .filter(index::isLive)
                        .filter(row -> doubtful.containsKey(index.group(row)))
                        .filter(row -> titles.get(index.titleNumber(row)))
                        .toArray();
        for (int from = 0; from < rows.length; from += TEXTS_AT_ONCE) {
            int[] some =
                    Arrays.copyOfRange(rows, from, Math.min(rows.length, from + TEXTS_AT_ONCE));
            List<IndexSnapshot.RowText> texts = index.texts(some);
            for (int at = 0; at < some.length; at++) {
                int group = index.group(some[at]);
                if (texts.get(at).title().equals(doubtful.get(group))) {
                    renamed.remove(index.groupId(group));
                }
            }
        }
    }
}
