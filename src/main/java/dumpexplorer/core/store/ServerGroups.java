package dumpexplorer.core.store;

import dumpexplorer.core.model.GroupId;
import java.io.IOException;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// What servers said about groups, by server: kept beside the dumps, a note for each server. Safe from
/// any thread.
public final class ServerGroups {

    private static final String ENDING = "groups";

    private final LibraryNotes notes;
    private final Runnable onChange;
    private volatile List<String> expected = List.of();
    private volatile Moment moment = new Moment(Map.of(), Map.of(), 0);

    /// @param byServer groups by their ids, sorted
    /// @param counts the largest count that any server gave
    private record Moment(
            Map<String, Map<GroupId, ServerGroup>> byServer,
            Map<GroupId, Long> counts,
            long generation) {}

    ServerGroups(LibraryNotes notes, Runnable onChange) {
        this.notes = notes;
        this.onChange = onChange;
    }

    /// Says whose groups are kept here. They are read when they are first asked for.
    public synchronized void expect(Collection<String> servers) {
        expected = List.copyOf(servers);
    }

    private Moment moment() {
        return expected.isEmpty() ? moment : load();
    }

    private synchronized Moment load() {
        if (!expected.isEmpty()) {
            Map<String, Map<GroupId, ServerGroup>> loaded = new HashMap<>(moment.byServer());
            for (String server : expected) {
                loaded.computeIfAbsent(server, this::read);
            }
            expected = List.of();
            publish(loaded);
        }
        return moment;
    }

    /// A note that cannot be read counts as none: its server will be asked again.
    private Map<GroupId, ServerGroup> read(String server) {
        try {
            Optional<byte[]> note = notes.find(LibraryNotes.nameFor(server, ENDING));
            return note.isEmpty()
                    ? Map.of()
                    : Collections.unmodifiableMap(ServerGroupsJson.read(note.get()));
        } catch (IOException broken) {
            System.getLogger(ServerGroups.class.getName())
                    .log(System.Logger.Level.WARNING, "no use of the note about " + server, broken);
            return Map.of();
        }
    }

    /// Servers that said something, in no order.
    public Set<String> servers() {
        return moment().byServer().keySet();
    }

    /// What one server said, by group, sorted. Never changes.
    public Map<GroupId, ServerGroup> of(String server) {
        return moment().byServer().getOrDefault(server, Map.of());
    }

    /// Dumps that a server counted in a group, those that it removed since included. Two sources may be
    /// the same server under two names, so of several numbers the largest is taken.
    ///
    /// @return nothing where no server knows the group
    public Optional<Long> findCount(GroupId group) {
        return Optional.ofNullable(moment.counts().get(group));
    }

    /// Counts the changes.
    public long generation() {
        return moment().generation();
    }

    /// Keeps what a server said, in place of all that it said before, durably.
    ///
    /// @throws IOException when it cannot be written; all is as before
    public synchronized void replace(String server, Collection<ServerGroup> groups)
            throws IOException {
        Map<GroupId, ServerGroup> sorted = new TreeMap<>();
        groups.forEach(group -> sorted.put(group.id(), group));
        notes.write(
                LibraryNotes.nameFor(server, ENDING),
                ServerGroupsJson.write(server, sorted.values()));
        Map<String, Map<GroupId, ServerGroup>> all = new HashMap<>(moment().byServer());
        all.put(server, Collections.unmodifiableMap(sorted));
        publish(all);
    }

    /// Keeps what a server said about one group.
    ///
    /// @throws IOException when it cannot be written; all is as before
    public synchronized void put(String server, ServerGroup group) throws IOException {
        Map<GroupId, ServerGroup> groups = new TreeMap<>(of(server));
        groups.put(group.id(), group);
        replace(server, groups.values());
    }

    /// Forgets a server.
    ///
    /// @throws IOException when the disk refuses
    public synchronized void forget(String server) throws IOException {
        notes.delete(LibraryNotes.nameFor(server, ENDING));
        Map<String, Map<GroupId, ServerGroup>> all = new HashMap<>(moment().byServer());
        all.remove(server);
        publish(all);
    }

    private void publish(Map<String, Map<GroupId, ServerGroup>> all) {
        Map<GroupId, Long> counts = new HashMap<>();
        for (Map<GroupId, ServerGroup> groups : all.values()) {
            for (ServerGroup group : groups.values()) {
                counts.merge(group.id(), group.count(), Math::max);
            }
        }
        moment = new Moment(Map.copyOf(all), counts, moment.generation() + 1);
        onChange.run();
    }
}
