package dumpexplorer.ui.timeline;

import dumpexplorer.core.query.TimeRange;
import dumpexplorer.ui.kit.Navigator;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Objects;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// The range that the groups are limited to, always whole bars.
final class ChosenRange {

    private final Supplier<Detail> shown;
    private final Supplier<ZoneId> zone;
    private final Navigator navigator;
    private final ReadOnlyObjectWrapper<@Nullable TimeRange> range = new ReadOnlyObjectWrapper<>();

    /// @param shown the bars that there are
    /// @param zone whose clock is shown
    ChosenRange(Supplier<Detail> shown, Supplier<ZoneId> zone, Navigator navigator) {
        this.shown = shown;
        this.zone = zone;
        this.navigator = navigator;
    }

    /// Chooses the time from the bucket of one moment to the bucket of another, in any order.
    void choose(long oneMillis, long otherMillis) {
        chooseBuckets(
                bucketOf(Math.min(oneMillis, otherMillis)),
                bucketOf(Math.max(oneMillis, otherMillis)));
    }

    /// Chooses as many buckets as a range has, earlier or later.
    void chooseMoved(TimeRange moved, long byMillis) {
        long half = Buckets.length(shown.get().level()).toMillis() / 2;
        long from = moved.from().toEpochMilli();
        long last = bucketOf(moved.to().toEpochMilli() - 1);
        long movedFrom = bucketOf(from + byMillis + half);
        chooseBuckets(movedFrom, bucketOf(movedFrom + last - from + half));
    }

    private long bucketOf(long millis) {
        return Buckets.startOf(shown.get().level(), millis, bucketZone());
    }

    private void chooseBuckets(long first, long last) {
        long to = Buckets.endOf(shown.get().level(), last, bucketZone());
        limit(new TimeRange(Instant.ofEpochMilli(first), Instant.ofEpochMilli(to)));
    }

    private ZoneId bucketZone() {
        Bars bars = shown.get().bars();
        return bars.size() == 0 ? zone.get() : bars.zone();
    }

    /// Lifts the limit, wherever it came from.
    void clear() {
        limit(null);
    }

    private void limit(@Nullable TimeRange wanted) {
        if (!Objects.equals(wanted, range.get())) {
            range.set(wanted);
            navigator.limitTo(wanted);
        }
    }

    ReadOnlyObjectProperty<@Nullable TimeRange> property() {
        return range.getReadOnlyProperty();
    }
}
