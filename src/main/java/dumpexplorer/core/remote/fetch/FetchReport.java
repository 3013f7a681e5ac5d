package dumpexplorer.core.remote.fetch;

import java.time.Duration;
import java.util.List;
import java.util.function.ToLongFunction;

/// What a fetch did.
///
/// @param sources each source that was asked, hosts found through others included, in the order of
///     their names
/// @param skipped files of folders that are no dumps
/// @param groups groups that it brought dumps for
/// @param took time from start to end
/// @param stopped whether the user stopped it; what was read until then is kept
/// @param rejects each dump that cannot be read, with its place and the reason; the first {@value
///     #MOST_LISTED}
/// @param conflicts known dumps that came with other content, each with its place; the first {@value
///     #MOST_LISTED}
public record FetchReport(
        List<SourceReport> sources,
        long skipped,
        long groups,
        Duration took,
        boolean stopped,
        List<Reject> rejects,
        List<Reject> conflicts) {

    /// Rejected dumps and conflicts are counted all, but listed up to this number each.
    public static final int MOST_LISTED = 100_000;

    /// A dump and what was wrong with it.
    ///
    /// @param input the source, and its place there
    /// @param reason one line in plain words
    public record Reject(String input, String reason) {}

    public FetchReport {
        sources = List.copyOf(sources);
        rejects = List.copyOf(rejects);
        conflicts = List.copyOf(conflicts);
    }

    /// Adds up a number of all sources.
    public long sum(ToLongFunction<SourceReport> number) {
        return sources.stream().mapToLong(number).sum();
    }

    /// Dumps read in a second, on average.
    public double dumpsPerSecond() {
        long read = sum(SourceReport::read);
        return took.isZero() ? read : read * 1e9 / took.toNanos();
    }
}
