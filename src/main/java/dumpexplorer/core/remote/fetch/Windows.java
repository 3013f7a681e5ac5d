package dumpexplorer.core.remote.fetch;

import dumpexplorer.core.remote.RemoteFailure;
import dumpexplorer.core.remote.SourceStatus;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Fetches the newest dumps of a source that cannot hand over all of them: because their list is larger
/// than its protocol allows, or one of them makes it fail (PROTOCOLS.md sections 6.2 and 10). A list can
/// only be cut off at its old end; the widest that comes through is looked for.
final class Windows {

    private static final Duration FIRST = Duration.ofHours(1);
    private static final Duration NARROWEST = Duration.ofMinutes(1);
    private static final int STEP = 4;
    private static final int HALVINGS = 4;

    private final Visit visit;
    private final DumpList list;
    private final DumpList.Way way;
    private @Nullable Instant newest;
    private Instant widest = Instant.MAX;

    Windows(Visit visit, DumpList list, DumpList.Way way) {
        this.visit = visit;
        this.list = list;
        this.way = way;
    }

    /// Whether less may come through after a failure.
    static boolean mayHaveLess(RemoteFailure failure) {
        return switch (failure.kind()) {
            case TOO_LARGE, FAULT -> true;
            case UNREACHABLE, UNTRUSTED, UNAUTHORISED, CUT_OFF, MALFORMED -> false;
        };
    }

    /// Fetches what comes through.
    ///
    /// @param why not everything does
    /// @return whether anything came through
    /// @throws RemoteFailure when the server failed otherwise
    boolean fetch(SourceStatus before, RemoteFailure why) throws RemoteFailure, IOException {
        Instant last = before.lastUpdate();
        Instant oldest = last == null ? Instant.EPOCH : last;
        Instant from = findFrom(before, oldest);
        if (from == null) {
            return false;
        }
        visit.flush();
        visit.asked(widest, visit.now());
        Instant reached = newest != null ? newest : before.reached();
        String missing = missing(oldest, from, why);
        visit.tally().miss(missing);
        visit.note(before.fetchedInPart(visit.now(), reached, from, missing));
        return true;
    }

    private static String missing(Instant oldest, Instant from, RemoteFailure why) {
        String since = oldest.equals(Instant.EPOCH) ? "" : " after " + oldest;
        return "dumps" + since + " before " + from + " cannot be had: " + why.getMessage();
    }

    private @Nullable Instant findFrom(SourceStatus before, Instant oldest) throws RemoteFailure {
        Instant now = visit.now();
        Instant reached = before.reached();
        Instant known = before.missingUntil();
        if (reached != null && known != null && comesThrough(reached.minus(DumpList.OVERLAP))) {
            return known;
        }
        Duration span = FIRST;
        while (!comesThrough(now.minus(span))) {
            span = span.dividedBy(STEP);
            if (span.compareTo(NARROWEST) < 0) {
                return null;
            }
        }
        return widen(now, span, oldest);
    }

    private Instant widen(Instant now, Duration sound, Instant oldest) throws RemoteFailure {
        Instant from = now.minus(sound);
        Instant tooWide = oldest;
        for (Duration span = sound.multipliedBy(STEP);
                now.minus(span).isAfter(oldest);
                span = span.multipliedBy(STEP)) {
            if (!comesThrough(now.minus(span))) {
                tooWide = now.minus(span);
                break;
            }
            from = now.minus(span);
        }
        for (int halving = 0; halving < HALVINGS && tooWide.isBefore(from); halving++) {
            Instant middle = from.minus(Duration.between(tooWide, from).dividedBy(2));
            if (comesThrough(middle)) {
                from = middle;
            } else {
                tooWide = middle;
            }
        }
        return from;
    }

    private boolean comesThrough(Instant after) throws RemoteFailure {
        visit.progress().checkStopped();
        try {
            DumpList.Answer answer = list.ask(way, after);
            widest = after.isBefore(widest) ? after : widest;
            Instant seen = answer.newest();
            if (seen != null && (newest == null || seen.isAfter(newest))) {
                newest = seen;
            }
            return true;
        } catch (RemoteFailure failure) {
            if (mayHaveLess(failure)) {
                return false;
            }
            throw failure;
        }
    }
}
