package dumpexplorer.core.importing;

import dumpexplorer.core.format.ParsedDump;
import org.jspecify.annotations.Nullable;

/// A candidate on its way through the queue. Its finding is written by one worker before others see
/// it.
final class Task {

    private final long number;
    private final Candidate candidate;
    private final long weightBytes;
    private @Nullable Finding finding;

    /// @param number place in the order of the input
    Task(long number, Candidate candidate) {
        this.number = number;
        this.candidate = candidate;
        this.weightBytes = candidate.weightBytes();
    }

    long number() {
        return number;
    }

    Candidate candidate() {
        return candidate;
    }

    long weightBytes() {
        return weightBytes;
    }

    @Nullable Finding finding() {
        return finding;
    }

    void found(Finding found) {
        finding = found;
    }

    ParsedDump requireDump() {
        if (finding instanceof Finding.Dump(var parsed)) {
            return parsed;
        }
        throw new IllegalStateException("only dumps are put: " + place());
    }

    /// Where the candidate is, as reports name it; empty for what has no place.
    String place() {
        return switch (candidate) {
            case Candidate.Bytes bytes -> bytes.place();
            case Candidate.Unread unread -> unread.where().place();
            case Candidate.Broken broken -> broken.place();
            case Candidate.Foreign foreign -> "";
            case Candidate.EndOfLines end -> "";
        };
    }

    /// The file that the candidate is a line of.
    @Nullable LineFile lines() {
        return candidate instanceof Candidate.Bytes bytes ? bytes.lines() : null;
    }
}
