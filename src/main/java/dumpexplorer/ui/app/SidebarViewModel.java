package dumpexplorer.ui.app;

import dumpexplorer.core.job.JobStarter;
import dumpexplorer.core.model.Trait;
import dumpexplorer.core.query.GroupView;
import dumpexplorer.core.query.Queries;
import dumpexplorer.core.query.Query;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// How much each view and each source holds.
final class SidebarViewModel {

    /// Numbers of one moment.
    ///
    /// @param views groups in each view
    /// @param sources dumps of each source, by name
    /// @param dumps dumps in all
    record Counts(Map<InboxView, Integer> views, SortedMap<String, Integer> sources, int dumps) {

        static final Counts NONE = new Counts(Map.of(), Collections.emptySortedMap(), 0);

        int groups() {
            return views.getOrDefault(InboxView.EVERYTHING, 0);
        }
    }

    private final JobStarter jobs;
    private final Consumer<Exception> failed;
    private final ReadOnlyObjectWrapper<Counts> counts = new ReadOnlyObjectWrapper<>(Counts.NONE);
    private int generation;

    /// @param failed takes what goes wrong while counting
    SidebarViewModel(JobStarter jobs, Consumer<Exception> failed) {
        this.jobs = jobs;
        this.failed = failed;
    }

    /// Counts anew; answers to older calls are dropped.
    void refresh(Queries queries, Instant lastVisit) {
        int asked = ++generation;
        jobs.start(
                "count-views",
                progress -> count(queries, lastVisit),
                answer -> {
                    if (asked == generation) {
                        counts.set(answer);
                    }
                },
                failed);
    }

    /// Forgets the numbers: no library is open.
    void clear() {
        generation++;
        counts.set(Counts.NONE);
    }

    private static Counts count(Queries queries, Instant lastVisit) {
        Map<GroupView, Integer> groups = queries.viewCounts(lastVisit);
        Map<InboxView, Integer> views = new EnumMap<>(InboxView.class);
        for (InboxView view : InboxView.values()) {
            views.put(view, view.count(groups));
        }
        SortedMap<String, Integer> sources = queries.dumpCounts(Query.ALL, Trait.SOURCE);
        return new Counts(views, sources, queries.library().snapshot().dumpCount());
    }

    ReadOnlyObjectProperty<Counts> countsProperty() {
        return counts.getReadOnlyProperty();
    }
}
