package dumpexplorer.ui.sources;

import dumpexplorer.core.OpenLibrary;
import dumpexplorer.core.job.JobStarter;
import dumpexplorer.core.model.GroupId;
import dumpexplorer.core.query.GroupRow;
import dumpexplorer.core.query.GroupSort;
import dumpexplorer.core.query.Query;
import dumpexplorer.core.remote.fetch.Coverage;
import dumpexplorer.ui.kit.LatestJob;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// What is held of each source and day, what never came, and which groups servers have thinned out.
public final class CoverageViewModel {

    /// Days that are shown.
    static final int DAYS = 60;

    private final OpenLibrary opened;
    private final Clock clock;
    private final Consumer<Exception> failed;
    private final LatestJob reading;
    private final ReadOnlyObjectWrapper<Shown> shown = new ReadOnlyObjectWrapper<>(Shown.NOTHING);

    /// All that is shown.
    ///
    /// @param sources by name, each with the same days
    /// @param thinned groups of which dumps are gone for good, those that lack most first
    record Shown(
            SortedMap<String, SortedMap<LocalDate, Coverage.Day>> sources, List<Thinned> thinned) {

        static final Shown NOTHING = new Shown(new TreeMap<>(), List.of());
    }

    /// A group that a server has thinned out.
    record Thinned(Coverage.Thinned facts, String title) {}

    CoverageViewModel(
            OpenLibrary opened, JobStarter jobs, Clock clock, Consumer<Exception> failed) {
        this.opened = opened;
        this.clock = clock;
        this.failed = failed;
        reading = new LatestJob(jobs, "read-coverage");
    }

    /// Reads it anew.
    public void readAgain() {
        reading.refine(progress -> read(), shown::set, failed);
    }

    private Shown read() throws IOException {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        var days = opened.coverage().days(today.minusDays(DAYS - 1L), today);
        Map<GroupId, String> titles = new HashMap<>();
        for (GroupRow group : opened.queries().groups(Query.ALL, GroupSort.LAST)) {
            titles.put(group.id(), group.title());
        }
        List<Thinned> thinned = new ArrayList<>();
        for (Coverage.Thinned group : opened.coverage().thinned()) {
            thinned.add(
                    new Thinned(group, titles.getOrDefault(group.group(), group.group().text())));
        }
        return new Shown(days, List.copyOf(thinned));
    }

    ReadOnlyObjectProperty<Shown> shownProperty() {
        return shown.getReadOnlyProperty();
    }
}
