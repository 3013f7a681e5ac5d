package dumpexplorer.ui.timeline;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Where was looked at before, like the pages of a browser. Turns of a wheel and steps of a drag that
/// follow each other at once are one move.
final class LookHistory {

    private static final int MOST = 100;
    private static final long ONE_MOVE_MILLIS = Duration.ofMillis(700).toMillis();

    private final Deque<Place> before = new ArrayDeque<>();
    private final Deque<Place> after = new ArrayDeque<>();
    private long movedMillis = Long.MIN_VALUE / 2;

    /// A place that was looked at.
    ///
    /// @param window null where all was seen
    record Place(@Nullable TimeWindow window) {}

    /// Notes that a place is left for another one.
    ///
    /// @param nowMillis by whatever clock
    void leave(Place place, long nowMillis) {
        boolean sameMove = nowMillis - movedMillis < ONE_MOVE_MILLIS;
        movedMillis = nowMillis;
        if (sameMove) {
            return;
        }
        after.clear();
        before.push(place);
        if (before.size() > MOST) {
            before.removeLast();
        }
    }

    /// The place before, if there is one.
    ///
    /// @param now where is looked at
    Optional<Place> back(Place now) {
        return step(before, after, now);
    }

    /// The place that was left by going back, if there is one.
    Optional<Place> forward(Place now) {
        return step(after, before, now);
    }

    private Optional<Place> step(Deque<Place> from, Deque<Place> to, Place now) {
        movedMillis = Long.MIN_VALUE / 2;
        Place next = from.poll();
        if (next != null) {
            to.push(now);
        }
        return Optional.ofNullable(next);
    }

    boolean hasBefore() {
        return !before.isEmpty();
    }

    boolean hasAfter() {
        return !after.isEmpty();
    }
}
