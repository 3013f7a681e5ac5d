package dumpexplorer.core.remote.fetch;

import com.fasterxml.jackson.databind.JsonNode;
import dumpexplorer.core.model.SourceName;
import dumpexplorer.core.remote.ElementSink;
import dumpexplorer.core.remote.RemoteFailure;
import dumpexplorer.core.remote.SourceState;
import dumpexplorer.core.remote.SourceStatus;
import dumpexplorer.core.remote.ValueSink;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Fetches from a source that has one list of dumps, which can only be cut off at a time (`after`, with
/// data, in no order: PROTOCOLS.md sections 7 and 8).
///
/// What it is asked after is the newest time seen from it, a little earlier: a dump may appear in the
/// list after a later one. Times of a clock that is ahead of ours count as now, so that one dump from
/// the far future does not hide all that follow. Where its clock was put back since, so is that time.
final class DumpList {

    /// A host collects the output of many commands before a dump appears.
    static final Duration OVERLAP = Duration.ofMinutes(10);

    private static final Duration LIFETIME = Duration.ofDays(7);
    private static final long MOST_KEPT = 1000;
    private static final Duration SOON = Duration.ofSeconds(30);

    private final Visit visit;

    DumpList(Visit visit) {
        this.visit = visit;
    }

    /// One way to ask for the list.
    interface Way {

        /// Asks something small first.
        ///
        /// @return the source's clock minus ours, where it tells
        /// @throws RemoteFailure when it is of no use to ask for the list
        Optional<Duration> prepare() throws RemoteFailure;

        /// Asks for the list.
        ///
        /// @param after as {@link Asking#seconds} writes it
        void ask(JsonNode after, ValueSink sink) throws RemoteFailure;
    }

    /// What came.
    ///
    /// @param count elements of the list
    /// @param newest time of the newest dump that can be read; null for none
    /// @param oldest time of the oldest one; null for none
    record Answer(long count, @Nullable Instant newest, @Nullable Instant oldest) {

        /// From when on nothing is missing. Sources keep the newest thousand dumps, for a week
        /// (PROTOCOLS.md section 3): what is older had perhaps gone before it was asked for.
        ///
        /// @param after what was asked for
        /// @param now the source's time
        Instant wholeSince(Instant after, Instant now) {
            Instant listed = oldest == null ? now : oldest;
            Instant expired = now.minus(LIFETIME);
            Instant since = count < MOST_KEPT && expired.isBefore(listed) ? expired : listed;
            return since.isBefore(after) ? after : since;
        }
    }

    /// Fetches what is new, the first way that works; where none does, what can be had.
    ///
    /// @param ways at least one
    /// @throws RemoteFailure when nothing can be had
    void fetch(List<Way> ways) throws RemoteFailure, IOException {
        SourceStatus before = visit.status();
        List<RemoteFailure> failures = new ArrayList<>();
        String firstStep = "";
        for (Way way : ways) {
            try {
                fetchAll(way, before);
                return;
            } catch (RemoteFailure failure) {
                firstStep = failures.isEmpty() ? visit.doing() : firstStep;
                failures.add(failure);
            }
        }
        for (int place = 0; place < ways.size(); place++) {
            RemoteFailure failure = failures.get(place);
            boolean mayHaveLess = Windows.mayHaveLess(failure);
            if (mayHaveLess && new Windows(visit, this, ways.get(place)).fetch(before, failure)) {
                return;
            }
        }
        visit.doing(firstStep);
        throw together(failures);
    }

    private void fetchAll(Way way, SourceStatus before) throws RemoteFailure, IOException {
        Instant began = visit.now();
        visit.doing("connecting");
        Optional<Duration> offset = way.prepare();
        Instant after = after(before, offset, began);
        visit.doing("dump_list");
        Answer answer = askTwice(way, after);
        visit.flush();
        Instant theirs = began.plus(offset.orElse(Duration.ZERO));
        visit.asked(answer.wholeSince(after, theirs), theirs);
        Instant newest = newest(before.lastUpdate(), answer.newest(), began);
        SourceState how =
                newest == null && answer.count() == 0 ? SourceState.EMPTY : SourceState.OK;
        visit.note(
                before.fetched(how, visit.now(), newest)
                        .withOffset(offset.orElse(before.clockOffset())));
    }

    private static Instant after(SourceStatus before, Optional<Duration> offset, Instant now) {
        Instant last = before.lastUpdate();
        if (last == null) {
            return Instant.EPOCH;
        }
        Instant after = (last.isAfter(now) ? now : last).minus(OVERLAP);
        Duration earlier = before.clockOffset();
        if (offset.isEmpty() || earlier == null || offset.get().compareTo(earlier) >= 0) {
            return after;
        }
        return after.minus(earlier.minus(offset.get()));
    }

    private static @Nullable Instant newest(
            @Nullable Instant before, @Nullable Instant seen, Instant now) {
        Instant newest = before == null || (seen != null && seen.isAfter(before)) ? seen : before;
        return newest != null && newest.isAfter(now) ? now : newest;
    }

    /// A connection that broke may be chance; one that stood still for minutes is none.
    private Answer askTwice(Way way, Instant after) throws RemoteFailure {
        long beganNanos = System.nanoTime();
        try {
            return ask(way, after);
        } catch (RemoteFailure first) {
            Duration took = Duration.ofNanos(System.nanoTime() - beganNanos);
            if (first.kind() != RemoteFailure.Kind.CUT_OFF || took.compareTo(SOON) > 0) {
                throw first;
            }
            return ask(way, after);
        }
    }

    /// Asks for the dumps since a time and takes them in as they come.
    Answer ask(Way way, Instant after) throws RemoteFailure {
        Newest newest = new Newest();
        SourceName name = new SourceName(visit.name());
        try (ElementSink sink =
                new ElementSink(element -> {
                    try (element) {
                        newest.see(visit.take(element, "dump " + newest.next(), name));
                    }
                })) {
            way.ask(Asking.seconds(after), sink);
            if (sink.shape() != ElementSink.Shape.LIST) {
                throw noList(sink.shape());
            }
            return new Answer(sink.count(), newest.time, newest.oldest);
        } catch (IOException temporary) {
            throw new IllegalStateException("letting go of a temporary file", temporary);
        }
    }

    private RemoteFailure noList(ElementSink.Shape shape) {
        boolean isNull = shape == ElementSink.Shape.NOTHING;
        return new RemoteFailure(
                visit.name(),
                isNull ? RemoteFailure.Kind.UNREACHABLE : RemoteFailure.Kind.MALFORMED,
                RemoteFailure.Step.ANSWER,
                isNull
                        ? "the backend could not reach " + visit.name()
                        : visit.name() + " answered with something that is no list of dumps",
                null,
                null);
    }

    private RemoteFailure together(List<RemoteFailure> failures) {
        RemoteFailure first = failures.getFirst();
        if (failures.size() == 1) {
            return first;
        }
        String message = first.getMessage() + "; " + failures.getLast().getMessage();
        return new RemoteFailure(
                visit.name(), first.kind(), first.step(), message, first.error(), first);
    }

    /// The newest of the times seen.
    private static final class Newest {

        private @Nullable Instant time;
        private @Nullable Instant oldest;
        private long count;

        long next() {
            return ++count;
        }

        void see(Optional<Instant> seen) {
            if (seen.isPresent() && (time == null || seen.get().isAfter(time))) {
                time = seen.get();
            }
            if (seen.isPresent() && (oldest == null || seen.get().isBefore(oldest))) {
                oldest = seen.get();
            }
        }
    }
}
