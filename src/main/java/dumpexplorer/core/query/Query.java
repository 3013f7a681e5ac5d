package dumpexplorer.core.query;

import dumpexplorer.core.model.GroupId;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A query, understood: which dumps it selects. Immutable. Two queries are equal when they mean the
/// same, however they are written.
///
/// Terms are separated by spaces and all of them must hold. `-` before a term negates it, `a,b` is
/// either of two values, quotes keep spaces, commas and stars together, `*` stands for any run of
/// characters. Case never counts. `source: type: component: product: version: os: cpu: reason:
/// group: tag:` compare the whole value; `signature: frame: crashing: module:` and bare words find
/// a part of a text.
public final class Query {

    /// Selects every dump.
    public static final Query ALL = new Query("", new Term.All(List.of()));

    private final String text;
    private final Term term;

    private Query(String text, Term term) {
        this.text = text;
        this.term = term;
    }

    /// Reads a query such as `status:open product:Foxglove -version:4.0* since:7d "window server"`.
    ///
    /// @param clock tells what `since:7d` counts from
    /// @throws QueryException where the query is wrong
    public static Query parse(String text, Clock clock) throws QueryException {
        return new Query(text.strip(), Parser.parse(text, clock));
    }

    /// This query, and only dumps of that time.
    public Query within(TimeRange range) {
        long from = Times.micros(range.from());
        long to = Times.micros(range.to());
        return and(
                "since:" + Times.instantOf(from) + " before:" + Times.instantOf(to),
                new Term.DumpTime(List.of(new Stretch(from, to))));
    }

    /// This query, and only dumps of that group (after merges).
    public Query inGroup(GroupId group) {
        return and("group:" + quoted(group.text()), new Term.InGroup(group));
    }

    /// This query, and only dumps that another one selects too.
    public Query and(Query other) {
        return other.text.isEmpty() ? this : and(other.text, other.term);
    }

    private Query and(String moreText, Term more) {
        List<Term> terms = new ArrayList<>();
        terms.add(term);
        terms.add(more);
        return new Query((text + " " + moreText).strip(), new Term.All(terms));
    }

    private static String quoted(String value) {
        return '"' + value.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    /// The query as it was written, followed by what {@link #within} and {@link #inGroup} added,
    /// written in the same language: reading it again gives an equal choice of dumps.
    public String text() {
        return text;
    }

    Term term() {
        return term;
    }

    /// The only group that can hold a selected dump, where a term says so.
    Optional<GroupId> findOnlyGroup() {
        return onlyGroup(term);
    }

    private static Optional<GroupId> onlyGroup(Term term) {
        return switch (term) {
            case Term.InGroup(GroupId group) -> Optional.of(group);
            case Term.All(List<Term> terms) ->
                    terms.stream().flatMap(inner -> onlyGroup(inner).stream()).findFirst();
            case Term _ -> Optional.empty();
        };
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Query query && term.equals(query.term);
    }

    @Override
    public int hashCode() {
        return term.hashCode();
    }

    @Override
    public String toString() {
        return text;
    }
}
