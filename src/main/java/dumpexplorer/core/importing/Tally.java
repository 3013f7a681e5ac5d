package dumpexplorer.core.importing;

import dumpexplorer.core.model.GroupId;
import dumpexplorer.core.store.PutOutcome;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;

/// Adds up what becomes of an import's candidates. Not safe for several threads at a time.
final class Tally {

    private static final String OTHER_CONTENT =
            "the library has a dump with this id and other content; both are kept";

    private long created;
    private long updated;
    private long duplicate;
    private long rejected;
    private long skipped;
    private final Set<GroupId> groups = new HashSet<>();
    private final NavigableMap<Long, ImportReport.Reject> rejects = new TreeMap<>();
    private final NavigableMap<Long, ImportReport.Reject> conflicts = new TreeMap<>();

    /// The library took a dump.
    ///
    /// @param number the candidate's place in the order of the input
    void put(long number, PutOutcome outcome, GroupId group, String place) {
        switch (outcome) {
            case NEW -> created++;
            case UPDATED -> updated++;
            case DUPLICATE -> duplicate++;
            case CONFLICT -> {
                duplicate++;
                list(conflicts, number, new ImportReport.Reject(place, OTHER_CONTENT));
            }
        }
        if (outcome == PutOutcome.NEW || outcome == PutOutcome.UPDATED) {
            groups.add(group);
        }
    }

    private static void list(
            NavigableMap<Long, ImportReport.Reject> all, long number, ImportReport.Reject reject) {
        all.put(number, reject);
        if (all.size() > ImportReport.MAX_LISTED) {
            all.pollLastEntry();
        }
    }

    void duplicate() {
        duplicate++;
    }

    /// @param number the candidate's place in the order of the input
    void rejected(long number, String place, String reason) {
        rejected++;
        list(rejects, number, new ImportReport.Reject(place, reason));
    }

    void skipped() {
        skipped++;
    }

    long read() {
        return created + updated + duplicate + rejected;
    }

    long rejectedCount() {
        return rejected;
    }

    ImportReport report(Duration took, boolean stopped) {
        return new ImportReport(
                read(),
                created,
                updated,
                duplicate,
                rejected,
                skipped,
                groups.size(),
                took,
                stopped,
                List.copyOf(rejects.values()),
                List.copyOf(conflicts.values()));
    }
}
