package dumpexplorer.core.query;

import java.time.Clock;

/// A query, understood: which dumps it selects. Immutable. Terms are joined by AND; see
/// {@link #parse}.
@SuppressWarnings({"UnusedVariable", "DoNotCallSuggester"})
public final class Query {

    /// Selects every dump.
    public static final Query ALL = new Query("");

    private final String text;

    private Query(String text) {
        this.text = text;
    }

    /// Reads a query such as `status:open product:Foxglove -version:4.0* since:7d "window server"`.
    ///
    /// @param clock tells what `since:7d` counts from
    /// @throws QueryException where the query is wrong
    public static Query parse(String text, Clock clock) throws QueryException {
        throw new IllegalStateException("not there yet");
    }

    /// This query, and only dumps of that time.
    public Query within(TimeRange range) {
        throw new IllegalStateException("not there yet");
    }

    /// This query, and only dumps of that group (after merges).
    public Query inGroup(dumpexplorer.core.model.GroupId group) {
        throw new IllegalStateException("not there yet");
    }

    /// The query as it was written.
    public String text() {
        return text;
    }
}
