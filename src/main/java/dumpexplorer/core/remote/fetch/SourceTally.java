package dumpexplorer.core.remote.fetch;

import dumpexplorer.core.remote.SourceState;
import dumpexplorer.core.store.PutOutcome;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Counts what one source hands over. Safe from any thread.
final class SourceTally {

    private long created;
    private long updated;
    private long duplicate;
    private long rejected;
    private final List<String> missing = new ArrayList<>();

    synchronized void put(PutOutcome outcome) {
        switch (outcome) {
            case NEW -> created++;
            case UPDATED -> updated++;
            case DUPLICATE, CONFLICT -> duplicate++;
        }
    }

    synchronized void rejected() {
        rejected++;
    }

    /// @param counts of many dumps at once
    synchronized void add(FolderImport.Counts counts) {
        created += counts.created();
        updated += counts.updated();
        duplicate += counts.duplicate();
        rejected += counts.rejected();
    }

    /// Something could not be had.
    synchronized void miss(String what) {
        if (missing.size() < SourceReport.MOST_LISTED) {
            missing.add(what);
        }
    }

    synchronized List<String> missing() {
        return List.copyOf(missing);
    }

    synchronized SourceReport report(String source, SourceState state, @Nullable String error) {
        return new SourceReport(
                source,
                state,
                created + updated + duplicate + rejected,
                created,
                updated,
                duplicate,
                rejected,
                missing,
                error);
    }
}
