package dumpexplorer.core.triage;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Where a group stands now: what was decided about it, seen against the dumps that it holds. A pure
/// function; who decides fills `seen_until` with the time of the newest dump that the group then held.
public final class StatusRule {

    private StatusRule() {}

    /// What a group holds.
    ///
    /// @param count its dumps
    /// @param newest time of its newest dump; null where it holds none
    /// @param newerVersions versions of its dumps that are newer than `seenUntil` (of all of them where
    ///     that is null), in any order; may be empty
    public record Holding(long count, @Nullable Instant newest, Collection<String> newerVersions) {

        public Holding {
            newerVersions = List.copyOf(newerVersions);
        }
    }

    /// The status to show.
    ///
    /// @param state what was decided
    /// @param holding what the group holds
    /// @param now the present, for what is ignored until a time
    public static Status effective(GroupState state, Holding holding, Instant now) {
        return switch (state.status()) {
            case OPEN -> Status.OPEN;
            case ACKNOWLEDGED -> Status.ACKNOWLEDGED;
            case RESOLVED, REGRESSED ->
                    cameBack(state, holding) ? Status.REGRESSED : Status.RESOLVED;
            case IGNORED -> isOver(state, holding, now) ? Status.OPEN : Status.IGNORED;
        };
    }

    // Resolved in a version: dumps of that version and of older ones still out there change
    // nothing.
    private static boolean cameBack(GroupState state, Holding holding) {
        Instant seen = state.seenUntil();
        if (seen == null || holding.newest() == null || !holding.newest().isAfter(seen)) {
            return false;
        }
        String fixed = state.resolvedIn();
        return fixed == null
                || holding.newerVersions().stream()
                        .anyMatch(version -> VersionOrder.NATURAL.compare(version, fixed) > 0);
    }

    private static boolean isOver(GroupState state, Holding holding, Instant now) {
        boolean counted =
                state.ignoredUntilCount() > 0 && holding.count() >= state.ignoredUntilCount();
        Instant end = state.ignoredUntil();
        boolean late = end != null && !now.isBefore(end);
        String awaited = state.ignoredUntilVersion();
        boolean versionCame =
                awaited != null
                        && holding.newerVersions().stream()
                                .anyMatch(version ->
                                        VersionOrder.NATURAL.compare(version, awaited) >= 0);
        return counted || late || versionCame;
    }
}
