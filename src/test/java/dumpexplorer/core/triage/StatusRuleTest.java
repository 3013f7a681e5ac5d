package dumpexplorer.core.triage;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class StatusRuleTest {

    private static final Instant SEEN = Instant.parse("2024-01-01T00:00:00Z");
    private static final Instant NEWER = Instant.parse("2024-01-02T00:00:00Z");
    private static final Instant NOW = Instant.parse("2024-02-01T00:00:00Z");

    private static GroupState state(
            Status status,
            @Nullable String resolvedIn,
            long untilCount,
            @Nullable Instant until,
            @Nullable String untilVersion) {
        return new GroupState(
                status,
                SEEN,
                SEEN,
                resolvedIn,
                untilCount,
                until,
                untilVersion,
                false,
                null,
                null,
                null,
                new TreeSet<>(),
                null,
                List.of());
    }

    private static Status effective(
            GroupState state, long count, @Nullable Instant newest, String... versions) {
        return StatusRule.effective(
                state, new StatusRule.Holding(count, newest, List.of(versions)), NOW);
    }

    @Test
    void openAndAcknowledgedStayWhateverComes() {
        assertEquals(Status.OPEN, effective(GroupState.UNDECIDED, 5, NEWER, "9"));
        assertEquals(
                Status.ACKNOWLEDGED,
                effective(state(Status.ACKNOWLEDGED, null, 1, SEEN, "1"), 5, NEWER, "9"));
    }

    @Test
    void aNewerDumpInAResolvedGroupMakesItRegressed() {
        GroupState resolved = state(Status.RESOLVED, null, 0, null, null);
        assertEquals(Status.RESOLVED, effective(resolved, 3, SEEN));
        assertEquals(Status.RESOLVED, effective(resolved, 0, null));
        assertEquals(Status.REGRESSED, effective(resolved, 4, NEWER));
    }

    @Test
    void resolvedInAVersionOnlyALaterOneReopens() {
        GroupState resolved = state(Status.RESOLVED, "4.0", 0, null, null);
        assertEquals(Status.RESOLVED, effective(resolved, 4, NEWER, "4.0", "3.6.13", "4.0b7"));
        assertEquals(Status.RESOLVED, effective(resolved, 4, NEWER));
        assertEquals(Status.REGRESSED, effective(resolved, 4, NEWER, "3.6.13", "4.0.1"));
        assertEquals(Status.RESOLVED, effective(resolved, 4, SEEN, "4.0.1"));
    }

    @Test
    void ignoredEndsWithACountATimeOrAVersion() {
        assertEquals(
                Status.IGNORED,
                effective(state(Status.IGNORED, null, 0, null, null), 99, NEWER, "9"));
        GroupState counted = state(Status.IGNORED, null, 10, null, null);
        assertEquals(Status.IGNORED, effective(counted, 9, NEWER));
        assertEquals(Status.OPEN, effective(counted, 10, NEWER));
        assertEquals(
                Status.IGNORED,
                effective(state(Status.IGNORED, null, 0, NOW.plusSeconds(1), null), 9, NEWER));
        assertEquals(Status.OPEN, effective(state(Status.IGNORED, null, 0, NOW, null), 9, NEWER));
        GroupState awaiting = state(Status.IGNORED, null, 0, null, "5.0");
        assertEquals(Status.IGNORED, effective(awaiting, 9, NEWER, "4.9"));
        assertEquals(Status.OPEN, effective(awaiting, 9, NEWER, "5.0"));
        assertEquals(Status.OPEN, effective(awaiting, 9, NEWER, "5.1"));
    }
}
