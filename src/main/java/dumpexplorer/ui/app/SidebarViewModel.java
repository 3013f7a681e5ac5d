package dumpexplorer.ui.app;

import dumpexplorer.core.job.JobStarter;
import dumpexplorer.core.query.GroupRow;
import dumpexplorer.core.query.GroupSort;
import dumpexplorer.core.query.Queries;
import dumpexplorer.core.query.Query;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// How many groups each view and each source holds.
final class SidebarViewModel {

    /// Numbers of one moment.
    ///
    /// @param views groups in each view
    /// @param sources groups of each source, by name
    /// @param groups groups in all
    /// @param dumps dumps in all
    record Counts(
            Map<InboxView, Integer> views,
            SortedMap<String, Integer> sources,
            int groups,
            long dumps) {

        static final Counts NONE =
                new Counts(Map.of(), Collections.emptySortedMap(), 0, 0);
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
    void refresh(Queries queries, @Nullable Instant lastVisit) {
        int asked = ++generation;
        jobs.start(
                "count-views",
                progress -> count(queries.groups(Query.ALL, GroupSort.LAST), lastVisit),
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

    private static Counts count(List<GroupRow> groups, @Nullable Instant lastVisit) {
        Map<InboxView, Integer> views = new EnumMap<>(InboxView.class);
        SortedMap<String, Integer> sources = new TreeMap<>();
        long dumps = 0;
        for (InboxView view : InboxView.values()) {
            views.put(view, 0);
        }
        for (GroupRow group : groups) {
            dumps += group.count();
            for (InboxView view : InboxView.values()) {
                if (view.shows(group, lastVisit)) {
                    views.merge(view, 1, Integer::sum);
                }
            }
            group.sources().forEach(source -> sources.merge(source, 1, Integer::sum));
        }
        return new Counts(views, sources, groups.size(), dumps);
    }

    ReadOnlyObjectProperty<Counts> countsProperty() {
        return counts.getReadOnlyProperty();
    }
}
