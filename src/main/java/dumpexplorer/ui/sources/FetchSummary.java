package dumpexplorer.ui.sources;

import dumpexplorer.core.Exchange;
import dumpexplorer.core.remote.fetch.FetchReport;
import dumpexplorer.core.remote.fetch.SourceReport;
import dumpexplorer.core.remote.sync.SyncOutcome;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;

/// What came of one round with the sources, or of several that were under way at a time.
///
/// @param sources each that was asked
/// @param told each backend that was told decisions
/// @param adopted decisions that were taken over
/// @param rejects dumps that could not be read
/// @param conflicts known dumps that came with other content
/// @param took the longest round
/// @param stopped whether the user stopped it
record FetchSummary(
        List<SourceReport> sources,
        List<SyncOutcome> told,
        int adopted,
        List<FetchReport.Reject> rejects,
        List<FetchReport.Reject> conflicts,
        Duration took,
        boolean stopped) {

    static final FetchSummary NOTHING =
            new FetchSummary(List.of(), List.of(), 0, List.of(), List.of(), Duration.ZERO, false);

    FetchSummary {
        sources = List.copyOf(sources);
        told = List.copyOf(told);
        rejects = List.copyOf(rejects);
        conflicts = List.copyOf(conflicts);
    }

    /// With one more round.
    FetchSummary plus(Exchange.Result round) {
        FetchReport fetched = round.fetched();
        return new FetchSummary(
                joined(sources, fetched.sources()),
                joined(told, round.told()),
                adopted + round.adopted(),
                joined(rejects, fetched.rejects()),
                joined(conflicts, fetched.conflicts()),
                took.compareTo(fetched.took()) > 0 ? took : fetched.took(),
                stopped || fetched.stopped());
    }

    private static <T> List<T> joined(List<T> first, List<T> second) {
        List<T> joined = new ArrayList<>(first);
        joined.addAll(second);
        return joined;
    }

    long sum(ToLongFunction<SourceReport> number) {
        return sources.stream().mapToLong(number).sum();
    }

    /// The sources that failed or lack a part, with why.
    List<SourceReport> troubled() {
        return sources.stream().filter(source -> source.error() != null).toList();
    }

    /// Decisions that arrived at backends.
    int sent() {
        return told.stream().mapToInt(outcome -> outcome.report().sent()).sum();
    }

    /// Decisions that wait for the user.
    int conflicting() {
        return told.stream().mapToInt(outcome -> outcome.report().conflicts().size()).sum();
    }

    boolean isFlawless() {
        return !stopped
                && troubled().isEmpty()
                && rejects.isEmpty()
                && told.stream().allMatch(outcome -> outcome.error() == null);
    }
}
