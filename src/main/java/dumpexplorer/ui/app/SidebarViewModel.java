package dumpexplorer.ui.app;

import dumpexplorer.core.job.JobStarter;
import dumpexplorer.core.model.Trait;
import dumpexplorer.core.query.GroupView;
import dumpexplorer.core.query.Queries;
import dumpexplorer.core.query.Query;
import dumpexplorer.core.query.QueryException;
import dumpexplorer.core.settings.SavedSearch;
import java.time.Clock;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
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
    /// @param searches groups that each saved search finds
    /// @param sources dumps of each source, by name
    /// @param dumps dumps in all
    record Counts(
            Map<InboxView, Integer> views,
            Map<SavedSearch, Integer> searches,
            SortedMap<String, Integer> sources,
            int dumps) {

        static final Counts NONE = new Counts(Map.of(), Map.of(), Collections.emptySortedMap(), 0);

        int groups() {
            return views.getOrDefault(InboxView.EVERYTHING, 0);
        }
    }

    private final JobStarter jobs;
    private final Clock clock;
    private final Consumer<Exception> failed;
    private final ReadOnlyObjectWrapper<Counts> counts = new ReadOnlyObjectWrapper<>(Counts.NONE);
    private int generation;

    /// @param failed takes what goes wrong while counting
    SidebarViewModel(JobStarter jobs, Clock clock, Consumer<Exception> failed) {
        this.jobs = jobs;
        this.clock = clock;
        this.failed = failed;
    }

    /// Counts anew; answers to older calls are dropped.
    void refresh(Queries queries, Instant lastVisit, List<SavedSearch> searches) {
        int asked = ++generation;
        jobs.start(
                "count-views",
                progress -> count(queries, lastVisit, searches),
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

    private Counts count(Queries queries, Instant lastVisit, List<SavedSearch> searches) {
        Map<GroupView, Integer> groups = queries.viewCounts(lastVisit);
        Map<InboxView, Integer> views = new EnumMap<>(InboxView.class);
        for (InboxView view : InboxView.values()) {
            views.put(view, view.count(groups));
        }
        SortedMap<String, Integer> sources = queries.dumpCounts(Query.ALL, Trait.SOURCE);
        return new Counts(
                views, count(queries, searches), sources, queries.library().snapshot().dumpCount());
    }

    private Map<SavedSearch, Integer> count(Queries queries, List<SavedSearch> searches) {
        Map<SavedSearch, Integer> groups = new HashMap<>();
        for (SavedSearch search : searches) {
            try {
                groups.put(search, queries.groupCount(Query.parse(search.query(), clock)));
            } catch (QueryException wrong) {
                // Edited by hand, or of another version: the search field says what is wrong with
                // it.
                groups.put(search, 0);
            }
        }
        return groups;
    }

    ReadOnlyObjectProperty<Counts> countsProperty() {
        return counts.getReadOnlyProperty();
    }
}
