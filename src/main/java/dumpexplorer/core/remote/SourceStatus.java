package dumpexplorer.core.remote;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What is remembered of a source between two fetches.
///
/// @param state how it did when it was last asked
/// @param lastTry when it was last asked; null for never
/// @param lastFetch when it last handed over all that could be had; null for never
/// @param lastUpdate time of its newest dump that is safe here, by its own clock, as is every older one
///     that it had; null for none. What it is asked after next time lies a little before it
/// @param reached time of its newest dump that is safe here while older ones are missing; null where
///     none are
/// @param missingUntil what lies between {@link #lastUpdate} and this time could not be had; null where
///     nothing is missing
/// @param clockOffset its clock minus ours; null while unknown
/// @param error what went wrong, one line; null when nothing did
public record SourceStatus(
        SourceState state,
        @Nullable Instant lastTry,
        @Nullable Instant lastFetch,
        @Nullable Instant lastUpdate,
        @Nullable Instant reached,
        @Nullable Instant missingUntil,
        @Nullable Duration clockOffset,
        @Nullable String error) {

    /// Of a source that was never asked.
    public static final SourceStatus NONE =
            new SourceStatus(SourceState.NEVER_FETCHED, null, null, null, null, null, null, null);

    /// After it failed: all that is known stays.
    public SourceStatus failed(SourceState how, Instant when, String why) {
        return new SourceStatus(
                how, when, lastFetch, lastUpdate, reached, missingUntil, clockOffset, why);
    }

    /// After it handed over all.
    ///
    /// @param how `OK` or `EMPTY`
    /// @param newest time of its newest dump that is safe, or null for none
    public SourceStatus fetched(SourceState how, Instant when, @Nullable Instant newest) {
        return new SourceStatus(how, when, when, newest, null, null, clockOffset, null);
    }

    /// After it handed over the newer dumps only.
    ///
    /// @param newest time of its newest dump that is safe
    /// @param from nothing is missing from this time on
    /// @param why the older ones are missing
    public SourceStatus fetchedInPart(
            Instant when, @Nullable Instant newest, Instant from, String why) {
        return new SourceStatus(
                SourceState.PARTIAL, when, lastFetch, lastUpdate, newest, from, clockOffset, why);
    }

    /// With its clock compared to ours.
    public SourceStatus withOffset(@Nullable Duration offset) {
        return new SourceStatus(
                state, lastTry, lastFetch, lastUpdate, reached, missingUntil, offset, error);
    }
}
