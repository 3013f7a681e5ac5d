package dumpexplorer.core.importing;

import java.time.Duration;
import java.util.List;

/// What an import did. It adds up: `read` = `created` + `updated` + `duplicate` + `rejected`.
///
/// @param read dumps met, whole or not
/// @param created dumps that were new
/// @param updated known dumps that got their data
/// @param duplicate dumps that were known
/// @param rejected dumps that cannot be read, see `rejects`
/// @param skipped files that are no dumps; not part of `read`
/// @param groups groups that the import brought dumps for
/// @param took time from start to end
/// @param stopped whether the user stopped it; what was read until then is kept
/// @param rejects each rejected input with its reason, in the order of the input; the first {@value
///   #MAX_LISTED}
/// @param conflicts known dumps that came with other content, each with the place of the second
///   copy, in the order of the input; the first {@value #MAX_LISTED}
public record ImportReport(
        long read,
        long created,
        long updated,
        long duplicate,
        long rejected,
        long skipped,
        long groups,
        Duration took,
        boolean stopped,
        List<Reject> rejects,
        List<Reject> conflicts) {

    /// Rejected inputs and conflicts are counted all, but listed up to this number each.
    public static final int MAX_LISTED = 100_000;

    /// An input and what was wrong with it.
    ///
    /// @param input place: path, then the names inside archives, joined by `!/`; with `:line` in
    ///   JSON Lines
    /// @param reason one line in plain words
    public record Reject(String input, String reason) {}

    public ImportReport {
        rejects = List.copyOf(rejects);
        conflicts = List.copyOf(conflicts);
    }

    /// Dumps read in a second, on average.
    public double dumpsPerSecond() {
        return took.isZero() ? read : read * 1e9 / took.toNanos();
    }
}
