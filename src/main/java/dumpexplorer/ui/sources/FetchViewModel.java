package dumpexplorer.ui.sources;

import dumpexplorer.core.Exchange;
import dumpexplorer.core.job.JobStarter;
import dumpexplorer.core.job.Progress;
import dumpexplorer.core.remote.fetch.FetchOrder;
import dumpexplorer.core.remote.fetch.SourceReport;
import dumpexplorer.ui.kit.FailureWords;
import dumpexplorer.ui.kit.FxLatest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// Fetches from sources, in as many rounds at a time as are asked for, and tells backends what was
/// decided. No source is asked twice at a time.
public final class FetchViewModel {

    private final Exchange exchange;
    private final JobStarter jobs;
    private final PasswordDesk desk;
    private final Runnable changed;
    private final ReadOnlyObjectWrapper<FetchPhase> phase =
            new ReadOnlyObjectWrapper<>(new FetchPhase.Idle());
    private final FxLatest<Boolean> latest = new FxLatest<>(reported -> showRunning());
    private final Set<Round> rounds = new LinkedHashSet<>();
    private final Map<String, SourceReport> reports = new HashMap<>();
    private FetchSummary summary = FetchSummary.NOTHING;

    /// @param desk asks for passwords
    /// @param changed called on the JavaFX thread when a source begins or ends to be asked
    FetchViewModel(Exchange exchange, JobStarter jobs, PasswordDesk desk, Runnable changed) {
        this.exchange = exchange;
        this.jobs = jobs;
        this.desk = desk;
        this.changed = changed;
    }

    /// Who has asked for a round.
    private enum Asker {
        USER,
        /// Its end is only told where it was asked for, so that nobody is disturbed.
        SCHEDULE
    }

    /// A round under way. Its watch is there as soon as its job runs.
    private static final class Round {
        private final Asker asker;
        private volatile Optional<FetchWatch> watch = Optional.empty();
        private volatile boolean stopAsked;

        Round(Asker asker) {
            this.asker = asker;
        }

        void stop() {
            stopAsked = true;
            watch.ifPresent(FetchWatch::stop);
        }
    }

    /// Fetches from all sources that are enabled.
    public void fetchAll() {
        start(FetchOrder.ALL, Asker.USER);
    }

    /// Fetches from one source, enabled or not.
    void fetch(String name) {
        start(order(List.of(name)), Asker.USER);
    }

    /// Fetches from sources because it is time to.
    void fetchDue(List<String> names) {
        if (!names.isEmpty()) {
            start(order(names), Asker.SCHEDULE);
        }
    }

    private static FetchOrder order(List<String> names) {
        return new FetchOrder(names, FetchOrder.Data.NOW, FetchOrder.Refresh.NONE);
    }

    private void start(FetchOrder order, Asker asker) {
        if (rounds.isEmpty()) {
            summary = FetchSummary.NOTHING;
        }
        var round = new Round(asker);
        rounds.add(round);
        if (asker == Asker.USER) {
            desk.attend();
        }
        showRunning();
        jobs.start(
                "fetch",
                progress -> run(order, round, progress),
                result -> finish(round, result),
                failure -> fail(round, failure));
    }

    private Exchange.Result run(FetchOrder order, Round round, Progress progress)
            throws IOException {
        var watch = new FetchWatch(progress, () -> latest.offer(true));
        round.watch = Optional.of(watch);
        if (round.stopAsked) {
            watch.stop();
        }
        return exchange.run(order, watch);
    }

    /// Ends all rounds at their next whole dump. What came until then stays.
    public void stop() {
        rounds.forEach(Round::stop);
        desk.cancel();
        showRunning();
    }

    /// Takes the report of an ended round away.
    void dismiss() {
        if (rounds.isEmpty()) {
            phase.set(new FetchPhase.Idle());
        }
    }

    private void showRunning() {
        if (rounds.isEmpty()) {
            return;
        }
        List<FetchWatch> watches = rounds.stream().flatMap(round -> round.watch.stream()).toList();
        List<String> asked = new ArrayList<>();
        watches.forEach(watch -> asked.addAll(watch.asked()));
        var now =
                new FetchPhase.Running(
                        asked.stream().sorted().distinct().toList(),
                        watches.stream().mapToInt(FetchWatch::ended).sum(),
                        watches.stream().mapToLong(FetchWatch::read).sum(),
                        watches.isEmpty() ? "" : watches.getLast().step(),
                        rounds.stream().allMatch(round -> round.stopAsked));
        boolean others =
                !(phase.get() instanceof FetchPhase.Running before)
                        || !before.asked().equals(now.asked());
        phase.set(now);
        if (others) {
            changed.run();
        }
    }

    private void finish(Round round, Exchange.Result result) {
        result.fetched().sources().forEach(source -> reports.put(source.source(), source));
        if (round.asker == Asker.USER) {
            summary = summary.plus(result);
        }
        end(round, new FetchPhase.Finished(summary));
    }

    private void fail(Round round, Exception failure) {
        end(round, new FetchPhase.Failed(FailureWords.of(failure)));
    }

    private void end(Round round, FetchPhase how) {
        rounds.remove(round);
        if (round.asker == Asker.USER) {
            desk.leave();
        }
        boolean isQuiet =
                summary.equals(FetchSummary.NOTHING) && how instanceof FetchPhase.Finished;
        if (rounds.isEmpty()) {
            phase.set(isQuiet ? new FetchPhase.Idle() : how);
        } else {
            showRunning();
        }
        changed.run();
    }

    /// What a source did at its last fetch since the library was opened.
    Optional<SourceReport> findReport(String source) {
        return Optional.ofNullable(reports.get(source));
    }

    /// Whether a source is being asked now.
    boolean isAsked(String source) {
        return phase.get() instanceof FetchPhase.Running running
                && running.asked().contains(source);
    }

    /// Where fetching stands.
    ReadOnlyObjectProperty<FetchPhase> phaseProperty() {
        return phase.getReadOnlyProperty();
    }
}
