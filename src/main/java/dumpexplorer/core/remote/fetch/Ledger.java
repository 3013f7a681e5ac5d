package dumpexplorer.core.remote.fetch;

import dumpexplorer.core.model.GroupId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;

/// Adds up what a fetch does over all of its sources. Safe from any thread.
final class Ledger {

    private final AtomicLong read = new AtomicLong();
    private final List<SourceReport> sources = new ArrayList<>();
    private final Set<GroupId> groups = new HashSet<>();
    private final List<FetchReport.Reject> rejects = new ArrayList<>();
    private final List<FetchReport.Reject> conflicts = new ArrayList<>();
    private long skipped;
    private long groupsOfFolders;

    void countRead() {
        read.incrementAndGet();
    }

    /// Dumps read so far.
    long read() {
        return read.get();
    }

    synchronized void brought(GroupId group) {
        groups.add(group);
    }

    synchronized void rejected(String place, String reason) {
        list(rejects, place, reason);
    }

    synchronized void conflicting(String place, String reason) {
        list(conflicts, place, reason);
    }

    private static void list(List<FetchReport.Reject> all, String place, String reason) {
        if (all.size() < FetchReport.MOST_LISTED) {
            all.add(new FetchReport.Reject(place, reason));
        }
    }

    /// @param counts of files that were imported
    synchronized void add(FolderImport.Counts counts) {
        long dumps = counts.created() + counts.updated() + counts.duplicate() + counts.rejected();
        read.addAndGet(dumps);
        skipped += counts.skipped();
        groupsOfFolders += counts.groups();
        counts.rejects().forEach(reject -> list(rejects, reject.input(), reject.reason()));
        counts.conflicts().forEach(other -> list(conflicts, other.input(), other.reason()));
    }

    synchronized void ended(SourceReport source) {
        sources.add(source);
    }

    /// @param stopped whether the user stopped it
    synchronized FetchReport report(Duration took, boolean stopped) {
        Comparator<FetchReport.Reject> byPlace =
                Comparator.comparing(FetchReport.Reject::input)
                        .thenComparing(FetchReport.Reject::reason);
        return new FetchReport(
                sources.stream().sorted(Comparator.comparing(SourceReport::source)).toList(),
                skipped,
                groups.size() + groupsOfFolders,
                took,
                stopped,
                rejects.stream().sorted(byPlace).toList(),
                conflicts.stream().sorted(byPlace).toList());
    }
}
