package dumpexplorer.ui.sources;

import dumpexplorer.core.remote.Source;
import dumpexplorer.core.remote.SourceStatus;
import java.time.Instant;
import java.util.Optional;

/// When sources are asked by themselves, while the window is open.
final class Timetable {

    private Timetable() {}

    /// When a source is asked next; now where it is overdue. Nothing where it is only asked by hand.
    static Optional<Instant> findNextRun(Source source, SourceStatus status, Instant now) {
        if (source.use() == Source.Use.DISABLED || !source.every().isPositive()) {
            return Optional.empty();
        }
        Instant last = status.lastTry();
        if (last == null || last.isAfter(now)) {
            // A clock that was set back must not keep a source waiting for years.
            return Optional.of(last == null ? now : now.plus(source.every()));
        }
        Instant next = last.plus(source.every());
        return Optional.of(next.isBefore(now) ? now : next);
    }

    /// Whether a source is to be asked now.
    static boolean isDue(Source source, SourceStatus status, Instant now) {
        return findNextRun(source, status, now).filter(next -> !next.isAfter(now)).isPresent();
    }
}
