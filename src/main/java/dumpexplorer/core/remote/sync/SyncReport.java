package dumpexplorer.core.remote.sync;

import java.util.List;

/// What giving decisions back to one backend came to.
///
/// @param server name of the source
/// @param sent changes that arrived over there
/// @param agreed changes that were there already
/// @param queued changes that wait for the next time, conflicts not among them
/// @param conflicts changes that wait for the user, in the order in which they were decided
/// @param problems one line for each change that the backend would not take; it stays queued
public record SyncReport(
        String server,
        int sent,
        int agreed,
        int queued,
        List<Conflict> conflicts,
        List<String> problems) {

    public SyncReport {
        conflicts = List.copyOf(conflicts);
        problems = List.copyOf(problems);
    }
}
