package dumpexplorer.ui.timeline;

import dumpexplorer.core.job.JobStarter;
import dumpexplorer.core.model.Trait;
import dumpexplorer.core.query.Queries;
import dumpexplorer.core.query.Query;
import dumpexplorer.core.query.Release;
import dumpexplorer.core.query.TimeLevel;
import dumpexplorer.core.query.TimeRange;
import dumpexplorer.ui.kit.LatestJob;
import dumpexplorer.ui.kit.Navigator;
import dumpexplorer.ui.kit.ZoneChoice;
import dumpexplorer.ui.timeline.LookHistory.Place;
import java.time.Clock;
import java.time.ZoneId;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/// What the timeline shows: which time is looked at, how it is counted, and the range that is chosen.
/// Lives on the JavaFX thread; counts are read in jobs.
public final class TimelineViewModel {

    private static final double WIDTH_BEFORE_LAYOUT = 900;
    private static final double STEP = 0.5;

    private final BarsReader reader;
    private final Clock clock;
    private final LatestJob pictures;
    private final LatestJob details;

    private final ReadOnlyObjectWrapper<Picture> picture =
            new ReadOnlyObjectWrapper<>(Picture.EMPTY);
    private final ReadOnlyObjectWrapper<TimelineLayout> layout =
            new ReadOnlyObjectWrapper<>(TimelineLayout.DEFAULT);
    private final ChosenRange chosen;
    private final LookHistory history = new LookHistory();
    private final ReadOnlyBooleanWrapper hasBefore = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper hasAfter = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper failure = new ReadOnlyStringWrapper("");
    private final HiddenValues hidden = new HiddenValues();

    private Query query = Query.ALL;
    private @Nullable TimeWindow kept;
    private double widthPixels = WIDTH_BEFORE_LAYOUT;

    /// A timeline that shows nothing yet.
    public TimelineViewModel(Queries queries, JobStarter jobs, Navigator navigator) {
        this(queries, jobs, navigator, Clock.systemUTC());
    }

    /// @param clock tells moves from each other, and what `yesterday` means
    TimelineViewModel(Queries queries, JobStarter jobs, Navigator navigator, Clock clock) {
        this.reader = new BarsReader(queries);
        this.clock = clock;
        this.chosen =
                new ChosenRange(
                        () -> picture.get().detail(), () -> layout.get().zone().zone(), navigator);
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
        if (!possible.equals(shown.window())) {
            history.leave(new Place(kept), clock.millis());
            move(possible);
        }
    }

    private void move(TimeWindow window) {
        Picture shown = picture.get();
        kept = window.equals(shown.all()) ? null : window;
        layout.set(layout.get().withWindow(kept));
        picture.set(shown.withWindow(window));
        tellHistory();
        readMissingDetail();
    }

    /// Looks again at what was looked at before the last move.
    public void back() {
        history.back(new Place(kept)).ifPresent(this::moveTo);
    }

    /// Takes the last going back back.
    public void forward() {
        history.forward(new Place(kept)).ifPresent(this::moveTo);
    }

    private void moveTo(Place place) {
        TimeWindow window = place.window();
        Picture shown = picture.get();
        move(window == null ? shown.all() : window.within(shown.domain()));
    }

    private void tellHistory() {
        hasBefore.set(history.hasBefore());
        hasAfter.set(history.hasAfter());
    }

    /// Looks at a time that a user typed.
    ///
    /// @param text such as `2024-05-29 14:30`, by the clock that is shown
    GoTo.Arrival goTo(String text) {
        Picture shown = picture.get();
        ZoneId zone = layout.get().zone().zone();
        Optional<TimeWindow> wanted = GoTo.find(text, shown.window(), zone, clock);
        if (wanted.isEmpty()) {
            return GoTo.Arrival.NO_TIME;
        }
        if (shown.isEmpty() || !wanted.get().overlaps(shown.domain())) {
            return GoTo.Arrival.NO_DUMPS;
        }
        look(wanted.get());
        return GoTo.Arrival.THERE;
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

    /// Shows half the time, around its middle.
    public void zoomIn() {
        zoom(STEP, 0.5);
    }

    /// Shows twice the time, around its middle.
    public void zoomOut() {
        zoom(1 / STEP, 0.5);
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
    public void lookAtAll() {
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

    /// Lifts the limit, wherever it came from.
    public void clearSelection() {
        chosen.clear();
    }

    /// Limits the groups to what is looked at: choosing a range without a mouse.
    public void chooseSeen() {
        TimeWindow seen = picture.get().window();
        if (!picture.get().isEmpty()) {
            chosen.choose(seen.fromMillis(), seen.toMillis() - 1);
        }
    }

    /// Divides the bars by a trait; null shows them whole.
    void stackBy(@Nullable Trait trait) {
        hidden.clear();
        layout.set(layout.get().withStackedBy(trait));
        read(true);
    }

    /// Shows another clock.
    public void setZone(ZoneChoice zone) {
        layout.set(layout.get().withZone(zone));
        if (!picture.get().isEmpty()) {
            readDetail();
        }
    }

    void setScale(CountScale scale) {
        layout.set(layout.get().withScale(scale));
    }

    void setReleases(ReleaseMarks releases) {
        layout.set(layout.get().withReleases(releases));
    }

    /// Looks at things as at the last visit. To be called before anything is shown.
    public void restore(TimelineLayout remembered) {
        kept = remembered.findWindow().orElse(null);
        layout.set(remembered);
    }

    /// Looks at things as at a first start.
    public void reset() {
        hidden.clear();
        restore(TimelineLayout.DEFAULT);
        read(true);
    }

    /// What is worth remembering; changes as the user looks around.
    public ReadOnlyObjectProperty<TimelineLayout> layoutProperty() {
        return layout.getReadOnlyProperty();
    }

    /// The time that the groups are limited to; null when they are not.
    public ReadOnlyObjectProperty<@Nullable TimeRange> selectionProperty() {
        return chosen.property();
    }

    /// Where a hand chooses ranges.
    ChosenRange chosen() {
        return chosen;
    }

    /// Whether there is something to go {@link #back} to.
    ReadOnlyBooleanProperty hasBeforeProperty() {
        return hasBefore.getReadOnlyProperty();
    }

    /// Whether there is something to go {@link #forward} to.
    ReadOnlyBooleanProperty hasAfterProperty() {
        return hasAfter.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Picture> pictureProperty() {
        return picture.getReadOnlyProperty();
    }

    /// The releases that are to be marked, in order of time.
    List<Release> releases() {
        return layout.get().releases() == ReleaseMarks.SHOWN ? picture.get().releases() : List.of();
    }

    /// Why there is nothing to see; empty where all went well.
    ReadOnlyStringProperty failureProperty() {
        return failure.getReadOnlyProperty();
    }

    /// Values whose part of the bars is left out.
    HiddenValues hidden() {
        return hidden;
    }

    /// Places of the hidden values among the series.
    BitSet hiddenPlaces() {
        return hidden.placesAmong(picture.get().overview().series());
    }

    private Sight sight() {
        return new Sight(widthPixels, layout.get().stackedBy(), layout.get().zone().zone());
    }
}
