package dumpexplorer.ui.sources;

import dumpexplorer.core.remote.Source;
import dumpexplorer.core.remote.SourceState;
import dumpexplorer.core.remote.SourceStatus;
import dumpexplorer.core.remote.fetch.SourceReport;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One line of the list: a source, or a host that was found through one.
///
/// @param name of the source or the host
/// @param source the definition; of a found host that of the source that it was found through
/// @param rank whether it is a source of its own
/// @param status what is remembered of it
/// @param report what it handed over at the last fetch since the library was opened; null for none
/// @param activity whether it is being asked
record SourceLine(
        String name,
        Source source,
        Rank rank,
        SourceStatus status,
        @Nullable SourceReport report,
        Activity activity) {

    /// Whether a line is a source of its own.
    enum Rank {
        DEFINED,
        FOUND
    }

    /// Whether it is being asked.
    enum Activity {
        IDLE,
        FETCHING
    }

    /// How it does, as the list says it.
    SourceState state() {
        return source.use() == Source.Use.DISABLED ? SourceState.DISABLED : status.state();
    }

    boolean isFetching() {
        return activity == Activity.FETCHING;
    }

    /// When it is asked next by itself; nothing where it is not.
    Optional<Instant> findNextRun(Instant now) {
        return rank == Rank.DEFINED ? Timetable.findNextRun(source, status, now) : Optional.empty();
    }
}
