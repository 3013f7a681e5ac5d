package dumpexplorer.core.query;

import java.time.Instant;

/// The inbox-like lists of groups, each of them a query.
public enum GroupView {
    /// What still wants attention: neither resolved nor ignored.
    OPEN("status:open,acknowledged,regressed"),
    /// Groups whose first dump is newer than the last visit.
    NEW_SINCE_LAST_VISIT(""),
    /// Resolved groups that came back.
    REGRESSED("status:regressed"),
    /// Starred groups.
    FAVOURITES("is:favourite"),
    /// Groups that are said to be repaired.
    RESOLVED("status:resolved"),
    /// Groups that nobody wants to see.
    IGNORED("status:ignored");

    private final String query;

    GroupView(String query) {
        this.query = query;
    }

    /// The view as a query that can be read by {@link Query#parse}.
    ///
    /// @param lastVisit when the library was left the last time; {@link Instant#EPOCH} for never
    public String queryText(Instant lastVisit) {
        return this == NEW_SINCE_LAST_VISIT
                ? "first:>=" + Times.instantOf(Times.micros(lastVisit))
                : query;
    }
}
