package dumpexplorer.core.remote.sync;

import dumpexplorer.core.job.Progress;
import dumpexplorer.core.model.GroupId;
import dumpexplorer.core.remote.Caller;
import dumpexplorer.core.remote.RemoteFailure;
import dumpexplorer.core.store.Library;
import dumpexplorer.core.store.ServerGroup;
import dumpexplorer.core.triage.Decision;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Gives decisions about groups that a backend also has back to it: in the order in which they were made,
/// each once, and none over what somebody else has changed there meanwhile. Safe from any thread; one
/// backend is given to by one thread at a time.
public final class TriageSync {

    private final Library library;

    /// @param library whose decisions are given back
    public TriageSync(Library library) {
        this.library = library;
    }

    /// The changes that a backend was not told yet, in the order of sending, with what stands against
    /// them. Also remembers what the backend held when they were made: call it after deciding, before
    /// fetching.
    ///
    /// @param server name of its source
    /// @throws IOException when that cannot be read or remembered
    public synchronized Waiting waiting(String server) throws IOException {
        Outbox outbox = new Outbox(server, library);
        List<Change> queued = new ArrayList<>();
        List<Conflict> conflicts = new ArrayList<>();
        for (Change change : outbox.waiting()) {
            outbox.note()
                    .findConflict(server, change)
                    .ifPresentOrElse(conflicts::add, () -> queued.add(change));
        }
        return new Waiting(queued, conflicts);
    }

    /// What waits for a backend.
    ///
    /// @param queued goes there at the next connection
    /// @param conflicts wait for the user
    public record Waiting(List<Change> queued, List<Conflict> conflicts) {

        public Waiting {
            queued = List.copyOf(queued);
            conflicts = List.copyOf(conflicts);
        }
    }

    /// Tells a backend what it was not told yet. What it took is remembered at once, so that nothing is
    /// told twice, whatever happens next.
    ///
    /// @throws RemoteFailure when it cannot be reached or does not let us; the rest waits for the next time
    /// @throws IOException when the library fails
    /// @throws java.util.concurrent.CancellationException when a stop was asked for
    public synchronized SyncReport send(Backend backend, Progress progress)
            throws RemoteFailure, IOException {
        Outbox outbox = new Outbox(backend.name(), library);
        List<Change> waiting = outbox.waiting();
        Map<GroupId, GroupThere> seen = new HashMap<>();
        SendingRound round = new SendingRound(backend.name(), outbox.note(), seen::put);
        if (waiting.stream().anyMatch(change -> !round.isConflict(change))) {
            try (Caller caller = backend.dial()) {
                BackendGroups groups = new BackendGroups(caller, backend.namedUser(), progress);
                round.run(waiting, groups, progress);
            } finally {
                remember(backend.name(), seen);
            }
        }
        return round.report(waiting);
    }

    // What a fetch had seen is outdated now; nobody must take it for something that was changed
    // there.
    private void remember(String server, Map<GroupId, GroupThere> seen) throws IOException {
        if (!seen.isEmpty()) {
            Map<GroupId, ServerGroup> groups = new HashMap<>(library.servers().of(server));
            seen.forEach((group, there) ->
                    groups.computeIfPresent(group, (_, before) -> there.update(before)));
            library.servers().replace(server, groups.values());
        }
    }

    /// Tells several backends, one after the other. One that fails keeps no other from being told.
    ///
    /// @return what became of each, in their order
    /// @throws IOException when the library fails
    /// @throws java.util.concurrent.CancellationException when a stop was asked for
    public List<SyncOutcome> sendAll(List<Backend> backends, Progress progress) throws IOException {
        List<SyncOutcome> outcomes = new ArrayList<>();
        for (Backend backend : backends) {
            progress.say(backend.name());
            try {
                outcomes.add(new SyncOutcome(send(backend, progress), null));
            } catch (RemoteFailure failure) {
                outcomes.add(new SyncOutcome(nothingSent(backend.name()), failure.getMessage()));
            }
        }
        return outcomes;
    }

    /// What waits for several backends, while nothing is sent.
    ///
    /// @throws IOException when the library fails
    public List<SyncOutcome> preview(List<Backend> backends) throws IOException {
        List<SyncOutcome> outcomes = new ArrayList<>();
        for (Backend backend : backends) {
            outcomes.add(new SyncOutcome(nothingSent(backend.name()), null));
        }
        return outcomes;
    }

    private SyncReport nothingSent(String server) throws IOException {
        Waiting waiting = waiting(server);
        return new SyncReport(
                server, 0, 0, waiting.queued().size(), waiting.conflicts(), List.of());
    }

    /// Settles a conflict.
    ///
    /// @throws IOException when the library fails
    public synchronized void settle(Conflict conflict, Conflict.Choice choice) throws IOException {
        SyncNote note = SyncNote.open(library.notes(), conflict.server());
        switch (choice) {
            case MINE -> note.overrule(conflict);
            case THEIRS -> {
                note.setDone(conflict.mine());
                for (Decision decision : takeOver(conflict)) {
                    note.setDone(conflict.mine().repeatedBy(decision.id()));
                }
            }
        }
        note.save();
    }

    // What they have becomes a decision of ours, of which they need not be told.
    private List<Decision> takeOver(Conflict conflict) throws IOException {
        SharedField field = conflict.mine().field();
        boolean isText = field == SharedField.TITLE || field == SharedField.ISSUE;
        if (!isText || conflict.reason() != Conflict.Reason.CHANGED_THERE) {
            return List.of();
        }
        Map<String, @Nullable Object> set = new LinkedHashMap<>();
        set.put(field.decided().key(), conflict.theirs().textValue());
        return library.triage().decide(Map.of(conflict.mine().group(), set));
    }
}
