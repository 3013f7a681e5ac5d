package dumpexplorer.core.query;

import dumpexplorer.core.triage.GroupState;
import dumpexplorer.core.triage.Status;

import java.time.Instant;

/// Where a group stands, given what was decided and what came since.
final class Standing {
    private Standing() {}

    /// @param count dumps of the group that are held here
    /// @param lastMicros time of its newest dump
    static Status of(GroupState state, int count, long lastMicros, Instant now) {
        return switch (state.status()) {
            case RESOLVED -> isNewer(state, count, lastMicros) ? Status.REGRESSED : Status.RESOLVED;
            case IGNORED -> isOver(state, count, now) ? Status.OPEN : Status.IGNORED;
            case OPEN, ACKNOWLEDGED, REGRESSED -> state.status();
        };
    }

    private static boolean isNewer(GroupState state, int count, long lastMicros) {
        Instant seen = state.seenUntil();
        return count > 0 && seen != null && lastMicros > Times.micros(seen);
    }

    private static boolean isOver(GroupState state, int count, Instant now) {
        Instant until = state.ignoredUntil();
        boolean enough = state.ignoredUntilCount() > 0 && count >= state.ignoredUntilCount();
        return enough || (until != null && !now.isBefore(until));
    }
}
