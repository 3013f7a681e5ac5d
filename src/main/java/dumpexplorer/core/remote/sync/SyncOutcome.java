package dumpexplorer.core.remote.sync;

import org.jspecify.annotations.Nullable;

/// What became of one backend when several were told.
///
/// @param report what it was told and what waits
/// @param error why it could not be told everything, one line; null when it was
public record SyncOutcome(SyncReport report, @Nullable String error) {}
