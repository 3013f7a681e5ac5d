package dumpexplorer.ui.sources;

import dumpexplorer.core.OpenLibrary;
import dumpexplorer.core.job.JobStarter;
import dumpexplorer.core.job.Progress;
import dumpexplorer.core.model.GroupId;
import dumpexplorer.core.query.GroupRow;
import dumpexplorer.core.query.GroupSort;
import dumpexplorer.core.query.Query;
import dumpexplorer.core.remote.sync.Backend;
import dumpexplorer.core.remote.sync.Change;
import dumpexplorer.core.remote.sync.Conflict;
import dumpexplorer.core.remote.sync.SyncOutcome;
import dumpexplorer.core.remote.sync.TriageSync;
import dumpexplorer.ui.kit.LatestJob;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// What backends were not told yet, and where they say otherwise.
public final class WaitingViewModel {

    private final OpenLibrary opened;
    private final JobStarter jobs;
    private final PasswordDesk desk;
    private final Consumer<Exception> failed;
    private final LatestJob reading;
    private final ReadOnlyObjectWrapper<State> state =
            new ReadOnlyObjectWrapper<>(new State(List.of(), List.of(), List.of()));
    private final ReadOnlyObjectWrapper<List<SyncOutcome>> outcomes =
            new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyBooleanWrapper sending = new ReadOnlyBooleanWrapper();

    /// What waits at one moment.
    ///
    /// @param backends whom decisions can be told, by name
    /// @param queued goes there at the next connection, in the order of sending
    /// @param conflicts wait for the user
    record State(List<String> backends, List<Queued> queued, List<Contested> conflicts) {

        State {
            backends = List.copyOf(backends);
            queued = List.copyOf(queued);
            conflicts = List.copyOf(conflicts);
        }

        int total() {
            return queued.size() + conflicts.size();
        }
    }

    /// A decision that waits.
    ///
    /// @param title of the group
    record Queued(String server, Change change, String title) {}

    /// A decision that the backend speaks against.
    ///
    /// @param title of the group
    record Contested(Conflict conflict, String title) {}

    WaitingViewModel(
            OpenLibrary opened, JobStarter jobs, PasswordDesk desk, Consumer<Exception> failed) {
        this.opened = opened;
        this.jobs = jobs;
        this.desk = desk;
        this.failed = failed;
        reading = new LatestJob(jobs, "read-waiting-decisions");
    }

    /// Reads anew what waits.
    public void readAgain() {
        reading.refine(progress -> read(), state::set, failed);
    }

    private State read() throws IOException {
        List<String> names = new ArrayList<>();
        Map<String, TriageSync.Waiting> waiting = new HashMap<>();
        for (Backend backend : opened.backends()) {
            names.add(backend.name());
            waiting.put(backend.name(), opened.sync().waiting(backend.name()));
        }
        boolean any =
                waiting.values().stream()
                        .anyMatch(one -> !one.queued().isEmpty() || !one.conflicts().isEmpty());
        Map<GroupId, String> titles = any ? titles() : Map.of();
        List<Queued> queued = new ArrayList<>();
        List<Contested> conflicts = new ArrayList<>();
        waiting.forEach((server, one) -> {
            one.queued()
                    .forEach(change ->
                            queued.add(new Queued(server, change, title(titles, change.group()))));
            one.conflicts()
                    .forEach(conflict ->
                            conflicts.add(
                                    new Contested(
                                            conflict, title(titles, conflict.mine().group()))));
        });
        return new State(names, queued, conflicts);
    }

    private Map<GroupId, String> titles() {
        Map<GroupId, String> titles = new HashMap<>();
        for (GroupRow group : opened.queries().groups(Query.ALL, GroupSort.LAST)) {
            titles.put(group.id(), group.title());
        }
        return titles;
    }

    private static String title(Map<GroupId, String> titles, GroupId group) {
        return titles.getOrDefault(group, group.text());
    }

    /// Tells all backends what they were not told yet. Conflicts go on to wait.
    void send() {
        work("send-decisions", progress -> opened.sync().sendAll(opened.backends(), progress));
    }

    /// Sends what was decided here, whatever stands there.
    void sendMine(Conflict conflict) {
        work(
                "send-mine",
                progress -> {
                    opened.sync().settle(conflict, Conflict.Choice.MINE);
                    return opened.sync().sendAll(backends(conflict.server()), progress);
                });
    }

    /// Leaves the backend as it is, and takes its value over where there is one.
    void takeTheirs(Conflict conflict) {
        work(
                "take-theirs",
                progress -> {
                    opened.sync().settle(conflict, Conflict.Choice.THEIRS);
                    return List.of();
                });
    }

    private List<Backend> backends(String name) throws IOException {
        return opened.backends().stream().filter(one -> one.name().equals(name)).toList();
    }

    private interface Work {
        List<SyncOutcome> run(Progress progress) throws IOException;
    }

    private void work(String name, Work work) {
        if (sending.get()) {
            return;
        }
        sending.set(true);
        desk.attend();
        jobs.start(
                name,
                progress -> work.run(progress),
                done -> {
                    end();
                    outcomes.set(done);
                },
                failure -> {
                    end();
                    failed.accept(failure);
                });
    }

    private void end() {
        desk.leave();
        sending.set(false);
        readAgain();
    }

    /// What waits.
    ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /// What became of each backend that was told something last.
    ReadOnlyObjectProperty<List<SyncOutcome>> outcomesProperty() {
        return outcomes.getReadOnlyProperty();
    }

    /// Whether something is being told now.
    ReadOnlyBooleanProperty sendingProperty() {
        return sending.getReadOnlyProperty();
    }
}
