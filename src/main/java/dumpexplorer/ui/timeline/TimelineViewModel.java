package dumpexplorer.ui.timeline;

import dumpexplorer.core.job.JobStarter;
import dumpexplorer.core.model.Trait;
import dumpexplorer.core.query.Queries;
import dumpexplorer.core.query.Query;
import dumpexplorer.core.query.TimeLevel;
import dumpexplorer.core.query.TimeRange;
import dumpexplorer.ui.kit.LatestJob;
import dumpexplorer.ui.kit.Navigator;
import java.time.Instant;
import java.time.ZoneId;
import java.util.BitSet;
import java.util.Objects;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableSet;
import org.jspecify.annotations.Nullable;

/// What the timeline shows: which time is looked at, how it is counted, and the range that is chosen.
/// Lives on the JavaFX thread; counts are read in jobs.
public final class TimelineViewModel {

    /// Stands for all values beyond the biggest ones in {@link #hidden}.
    static final String OTHERS = "";

    private static final double WIDTH_BEFORE_LAYOUT = 900;

    private final BarsReader reader;
    private final Navigator navigator;
    private final LatestJob pictures;
    private final LatestJob details;

    private final ReadOnlyObjectWrapper<Picture> picture =
            new ReadOnlyObjectWrapper<>(Picture.EMPTY);
    private final ReadOnlyObjectWrapper<@Nullable TimeRange> selection =
            new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<TimelineLayout> layout =
            new ReadOnlyObjectWrapper<>(TimelineLayout.DEFAULT);
    private final ReadOnlyStringWrapper failure = new ReadOnlyStringWrapper("");
    private final ObservableSet<String> hidden = FXCollections.observableSet();

    private Query query = Query.ALL;
    private @Nullable TimeWindow kept;
    private double widthPixels = WIDTH_BEFORE_LAYOUT;

    /// A timeline that shows nothing yet.
    public TimelineViewModel(Queries queries, JobStarter jobs, Navigator navigator) {
        this.reader = new BarsReader(queries);
        this.navigator = navigator;
        this.pictures = new LatestJob(jobs, "read-timeline");
        this.details = new LatestJob(jobs, "read-timeline-detail");
    }

    /// Shows the dumps of a query; shows them anew where it is the same query as before. What is
    /// looked at stays where it has any sense for the query.
    ///
    /// @param query without the range that is chosen here
    public void show(Query query) {
        boolean same = query.text().equals(this.query.text());
        this.query = query;
        read(same);
    }

    /// Reads everything again, after a failure or a change of the library.
    public void readAgain() {
        read(true);
    }

    private void read(boolean refining) {
        Sight sight = sight();
        TimeWindow wanted = kept;
        Query asked = query;
        if (refining) {
            pictures.refine(p -> reader.read(asked, sight, wanted), this::take, this::fail);
        } else {
            pictures.ask(p -> reader.read(asked, sight, wanted), this::take, this::fail);
        }
    }

    private void take(Picture read) {
        details.forget();
        failure.set("");
        TimeWindow now = kept;
        if (now != null && !read.isEmpty() && now.overlaps(read.domain())) {
            picture.set(read.withWindow(now.within(read.domain())));
        } else {
            picture.set(read);
        }
        readMissingDetail();
    }

    private void fail(Exception problem) {
        failure.set(Objects.requireNonNullElse(problem.getMessage(), problem.toString()));
    }

    /// Looks at another stretch of time, as far as there is any.
    void look(TimeWindow window) {
        Picture shown = picture.get();
        if (shown.isEmpty()) {
            return;
        }
        TimeWindow possible = window.within(shown.domain());
        keep(possible.equals(shown.all()) ? null : possible);
        picture.set(shown.withWindow(possible));
        readMissingDetail();
    }

    private void keep(@Nullable TimeWindow window) {
        kept = window;
        TimelineLayout now = layout.get();
        long from = window == null ? 0 : window.fromMillis();
        long to = window == null ? 0 : window.toMillis();
        layout.set(new TimelineLayout(now.zone(), now.scale(), now.stackedBy(), from, to));
    }

    private void readMissingDetail() {
        Picture shown = picture.get();
        TimeLevel needed = Buckets.levelFor(shown.window(), widthPixels);
        if (!shown.isEmpty() && !shown.detail().serves(shown.window(), needed)) {
            readDetail();
        }
    }

    private void readDetail() {
        Sight sight = sight();
        Query asked = query;
        Picture shown = picture.get();
        details.refine(
                progress ->
                        reader.readDetail(asked, sight, shown.overview().series(), shown.window()),
                detail -> picture.set(picture.get().withDetail(detail)),
                this::fail);
    }

    /// Shows more or less time around a place.
    ///
    /// @param factor above 1 to see more time, below 1 to see less
    /// @param anchor the place that stays, 0 at the left to 1 at the right
    void zoom(double factor, double anchor) {
        look(picture.get().window().zoomed(factor, anchor));
    }

    /// Goes later or earlier.
    ///
    /// @param share of what is seen; negative to go back
    void pan(double share) {
        TimeWindow window = picture.get().window();
        look(window.moved(Math.round(window.lengthMillis() * share)));
    }

    /// Looks at all selected dumps, and follows them as they become more.
    void lookAtAll() {
        look(picture.get().all());
    }

    /// Looks at one bar, so that the bars of the next finer level fill the width.
    void lookInto(int bucket) {
        Bars bars = picture.get().detail().bars();
        look(new TimeWindow(bars.start(bucket), bars.end(bucket)));
    }

    /// Makes room for bars.
    void setWidthPixels(double pixels) {
        if (pixels > 0 && pixels != widthPixels) {
            widthPixels = pixels;
            readMissingDetail();
        }
    }

    /// Chooses the time from the bucket of one moment to the bucket of another, in any order.
    void choose(long oneMillis, long otherMillis) {
        chooseBuckets(
                bucketOf(Math.min(oneMillis, otherMillis)),
                bucketOf(Math.max(oneMillis, otherMillis)));
    }

    /// Chooses as many buckets as a range has, earlier or later.
    void chooseMoved(TimeRange range, long byMillis) {
        long half = Buckets.length(picture.get().detail().level()).toMillis() / 2;
        long from = range.from().toEpochMilli();
        long last = bucketOf(range.to().toEpochMilli() - 1);
        long movedFrom = bucketOf(from + byMillis + half);
        chooseBuckets(movedFrom, bucketOf(movedFrom + last - from + half));
    }

    private long bucketOf(long millis) {
        return Buckets.startOf(picture.get().detail().level(), millis, bucketZone());
    }

    private void chooseBuckets(long first, long last) {
        long to = Buckets.endOf(picture.get().detail().level(), last, bucketZone());
        limit(new TimeRange(Instant.ofEpochMilli(first), Instant.ofEpochMilli(to)));
    }

    private ZoneId bucketZone() {
        Bars bars = picture.get().detail().bars();
        return bars.size() == 0 ? layout.get().zone().zone() : bars.zone();
    }

    /// Lifts the limit, wherever it came from.
    public void clearSelection() {
        limit(null);
    }

    private void limit(@Nullable TimeRange range) {
        if (!Objects.equals(range, selection.get())) {
            selection.set(range);
            navigator.limitTo(range);
        }
    }

    /// Divides the bars by a trait; null shows them whole.
    void stackBy(@Nullable Trait trait) {
        hidden.clear();
        TimelineLayout now = layout.get();
        setLayout(new TimelineLayout(now.zone(), now.scale(), trait, 0, 0));
        read(true);
    }

    void setZone(ZoneChoice zone) {
        TimelineLayout now = layout.get();
        setLayout(new TimelineLayout(zone, now.scale(), now.stackedBy(), 0, 0));
        if (!picture.get().isEmpty()) {
            readDetail();
        }
    }

    void setScale(CountScale scale) {
        TimelineLayout now = layout.get();
        setLayout(new TimelineLayout(now.zone(), scale, now.stackedBy(), 0, 0));
    }

    private void setLayout(TimelineLayout changed) {
        layout.set(changed);
        keep(kept);
    }

    /// Looks at things as at the last visit. To be called before anything is shown.
    public void restore(TimelineLayout remembered) {
        kept = remembered.findWindow().orElse(null);
        layout.set(remembered);
    }

    /// What is worth remembering; changes as the user looks around.
    public ReadOnlyObjectProperty<TimelineLayout> layoutProperty() {
        return layout.getReadOnlyProperty();
    }

    /// The time that the groups are limited to; null when they are not.
    public ReadOnlyObjectProperty<@Nullable TimeRange> selectionProperty() {
        return selection.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Picture> pictureProperty() {
        return picture.getReadOnlyProperty();
    }

    /// Why there is nothing to see; empty where all went well.
    ReadOnlyStringProperty failureProperty() {
        return failure.getReadOnlyProperty();
    }

    /// Values whose part of the bars is left out; {@link #OTHERS} for all beyond the biggest.
    ObservableSet<String> hidden() {
        return hidden;
    }

    void toggle(String value) {
        if (!hidden.remove(value)) {
            hidden.add(value);
        }
    }

    /// Places of the hidden values among the series.
    BitSet hiddenPlaces() {
        var series = picture.get().overview().series();
        var places = new BitSet();
        for (int place = 0; place < series.size(); place++) {
            places.set(
                    place, hidden.contains(Objects.requireNonNullElse(series.get(place), OTHERS)));
        }
        return places;
    }

    private Sight sight() {
        return new Sight(widthPixels, layout.get().stackedBy(), layout.get().zone().zone());
    }
}
