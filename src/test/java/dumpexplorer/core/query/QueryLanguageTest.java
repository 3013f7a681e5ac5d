package dumpexplorer.core.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dumpexplorer.core.model.GroupId;
import dumpexplorer.core.model.Trait;
import dumpexplorer.core.triage.Status;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QueryLanguageTest {

    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2010-11-10T12:00:00Z"), ZoneOffset.UTC);

    private static Query parse(String text) throws QueryException {
        return Query.parse(text, CLOCK);
    }

    private static Term only(String text) throws QueryException {
        Term.All all = (Term.All) parse(text).term();
        assertEquals(1, all.terms().size());
        return all.terms().getFirst();
    }

    private static Stretch stretch(String from, String to) {
        return new Stretch(Times.micros(Instant.parse(from)), Times.micros(Instant.parse(to)));
    }

    @Test
    void readsTermsOfEveryShape() throws QueryException {
        Term expected =
                new Term.All(
                        List.of(
                                new Term.HasStatus(Set.of(Status.OPEN, Status.REGRESSED)),
                                new Term.TraitValue(
                                        Trait.PRODUCT, List.of(Glob.literal("kestrel mail"))),
                                new Term.Not(
                                        new Term.TraitValue(
                                                Trait.VERSION,
                                                List.of(new Glob(List.of("4.0", ""))))),
                                new Term.AnyText(List.of(Glob.literal("window server"))),
                                new Term.Not(
                                        new Term.AnyText(
                                                List.of(Glob.literal("a"), Glob.literal("b"))))));
        assertEquals(
                expected,
                parse(
                                "status:open,Regressed PRODUCT:\"Kestrel Mail\" -version:4.0* "
                                        + " \"window server\" -a,b")
                        .term());
    }

    @Test
    void keepsColonsOfProgramsAndPaths() throws QueryException {
        assertEquals(
                new Term.AnyText(List.of(Glob.literal("js::interpret"))), only("js::Interpret"));
        assertEquals(new Term.AnyText(List.of(Glob.literal("http://a/b"))), only("http://a/b"));
        assertEquals(new Term.AnyText(List.of(Glob.literal("c:\\temp"))), only("C:\\temp"));
        assertEquals(
                new Term.TraitValue(Trait.SOURCE, List.of(Glob.literal("host:host-01"))),
                only("source:host:host-01"));
    }

    @Test
    void takesStarsAndCommasInQuotesAsTheyAre() throws QueryException {
        assertEquals(
                new Term.Title(List.of(Glob.literal("f(int*, \"x\\y\")"))),
                only("signature:\"f(int*, \\\"x\\y\\\")\""));
        assertEquals(
                new Term.Title(List.of(new Glob(List.of("a b", "")))), only("signature:\"a b\"*"));
    }

    @ParameterizedTest
    @CsvSource({
        "on:2010, 2010-01-01T00:00:00Z, 2011-01-01T00:00:00Z",
        "on:2010-11, 2010-11-01T00:00:00Z, 2010-12-01T00:00:00Z",
        "on:2010-11-03, 2010-11-03T00:00:00Z, 2010-11-04T00:00:00Z",
        "on:2010-11-03T10, 2010-11-03T10:00:00Z, 2010-11-03T11:00:00Z",
        "on:2010-11-03T10:44, 2010-11-03T10:44:00Z, 2010-11-03T10:45:00Z",
        "on:2010-11-03T10:44:59Z, 2010-11-03T10:44:59Z, 2010-11-03T10:45:00Z",
        "on:2010-11-03T10:44:59.503195Z, 2010-11-03T10:44:59.503195Z, 2010-11-03T10:44:59.503196Z",
        "on:2010-11-03..2010-11-05, 2010-11-03T00:00:00Z, 2010-11-06T00:00:00Z",
        "on:today, 2010-11-10T00:00:00Z, 2010-11-11T00:00:00Z",
        "on:yesterday, 2010-11-09T00:00:00Z, 2010-11-10T00:00:00Z",
    })
    void readsDays(String query, String from, String to) throws QueryException {
        assertEquals(new Term.DumpTime(List.of(stretch(from, to))), only(query));
    }

    @ParameterizedTest
    @CsvSource({
        "since:7d, 2010-11-03T12:00:00Z",
        "since:24h, 2010-11-09T12:00:00Z",
        "since:2w, 2010-10-27T12:00:00Z",
        "since:30min, 2010-11-10T11:30:00Z",
        "since:2010-11, 2010-11-01T00:00:00Z",
    })
    void readsStarts(String query, String from) throws QueryException {
        Stretch expected = Stretch.startingWith(Times.micros(Instant.parse(from)));
        assertEquals(new Term.DumpTime(List.of(expected)), only(query));
    }

    @Test
    void endsBeforeTheStretchThatIsNamed() throws QueryException {
        Stretch expected =
                Stretch.endingBefore(Times.micros(Instant.parse("2010-11-03T00:00:00Z")));
        assertEquals(new Term.DumpTime(List.of(expected)), only("before:2010-11-03"));
    }

    @ParameterizedTest
    @CsvSource({
        "count:10, 10, 11",
        "count:>10, 11, 9223372036854775807",
        "count:>=10, 10, 9223372036854775807",
        "count:<10, -9223372036854775808, 10",
        "count:<=10, -9223372036854775808, 11",
        "count:5..10, 5, 11",
        "count:5..*, 5, 9223372036854775807",
        "count:..10, -9223372036854775808, 11",
    })
    void readsNumbers(String query, long from, long to) throws QueryException {
        assertEquals(
                new Term.GroupNumber(Term.GroupFact.COUNT, List.of(new Stretch(from, to))),
                only(query));
    }

    @Test
    void readsTimesOfGroups() throws QueryException {
        assertEquals(
                new Term.GroupNumber(
                        Term.GroupFact.FIRST,
                        List.of(
                                Stretch.startingWith(
                                        Times.micros(Instant.parse("2010-11-04T00:00:00Z"))))),
                only("first:>2010-11-03"));
        assertEquals(
                new Term.GroupNumber(
                        Term.GroupFact.LAST,
                        List.of(
                                Stretch.startingWith(
                                        Times.micros(Instant.parse("2010-11-03T12:00:00Z"))))),
                only("last:7d"));
    }

    @Test
    void readsMarksAndStatusesBehindIs() throws QueryException {
        assertEquals(new Term.HasMark(Set.of(Term.Mark.FAVOURITE)), only("is:Favorite"));
        assertEquals(new Term.HasStatus(Set.of(Status.IGNORED)), only("is:ignored"));
        assertEquals(
                new Term.Any(
                        List.of(
                                new Term.HasStatus(Set.of(Status.OPEN)),
                                new Term.HasMark(Set.of(Term.Mark.NOTED)))),
                only("is:open,noted"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {
                "prodct:Foxglove | 0 | there is no field \"prodct:\" (character 1); did you mean"
                        + " \"product:\"? To search for the text itself, put it in quotes",
                "a host:h1 | 2 | there is no field \"host:\" (character 3); did you mean"
                        + " \"source:\"? To search for the text itself, put it in quotes",
                "zebra:x | 0 | there is no field \"zebra:\" (character 1); fields are status, is,"
                        + " group, source, type, component, product, version, os, cpu, reason,"
                        + " signature, frame, crashing, module, tag, since, before, on, count, first,"
                        + " last; To search for the text itself, put it in quotes",
                "status:opne | 7 | status: does not know \"opne\" (character 8); did you mean"
                        + " \"open\"?",
                "status:broken | 7 | status: does not know \"broken\" (character 8); it can be"
                        + " open, acknowledged, resolved, ignored, regressed",
                "is:favorit | 3 | is: does not know \"favorit\" (character 4); did you mean"
                        + " \"favorite\"?",
                "product: Foxglove | 8 | \"product:\" wants a value right after it (character 9)",
                "a - b | 3 | \"-\" wants a value right after it (character 4)",
                "product:a,,b | 10 | a value is missing beside the comma; put text that holds a"
                        + " comma in quotes (character 11)",
                "x \"window server | 2 | the quote that opens at character 3 is never closed",
                "since:soon | 6 | \"soon\" is no time (character 7); write 2010-11-03,"
                        + " 2010-11-03T10:44, 2010-11, today, or 24h, 7d, 2w for a time ago, in UTC",
                "since:2010-13-01 | 6 | \"2010-13-01\" is no time (character 7); write 2010-11-03,"
                        + " 2010-11-03T10:44, 2010-11, today, or 24h, 7d, 2w for a time ago, in UTC",
                "on:7d | 3 | on: wants a day, month or year, not the moment \"7d\" (character 4);"
                        + " did you mean \"since:7d\"?",
                "count:many | 6 | \"many\" is no number (character 7); write 10, >10, <=10 or"
                        + " 5..10",
                "count:>-1 | 6 | \">-1\" is no number (character 7); write 10, >10, <=10 or 5..10",
                "(a b) | 0 | parentheses cannot group terms (character 1); put text that starts"
                        + " with one in quotes",
                "a OR b | 2 | OR is no operator here (character 3): terms are all required, a,b is"
                        + " either, -a is not; put the word in quotes to search for it",
            })
    void saysWhatIsWrongAndWhere(String query, int position, String message) {
        QueryException wrong = assertThrows(QueryException.class, () -> parse(query));
        assertEquals(message, wrong.getMessage());
        assertEquals(position, wrong.position());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "status:open -version:4.0* \"window server\"",
                "group:\"odd \\\"id\\\" with \\\\ and *\"",
                "since:7d count:>=10 first:2010..2011 is:new,favourite",
                "signature:\"a b\"*,c -tag:x on:2010-11",
            })
    void readsItsOwnTextAgain(String text) throws QueryException {
        TimeRange range =
                new TimeRange(
                        Instant.parse("2010-11-03T10:44:59.503195Z"),
                        Instant.parse("2010-11-04T00:00:00Z"));
        Query query = parse(text).within(range).inGroup(new GroupId("Error__\"odd\"\\ *"));
        Query again = parse(query.text());
        assertEquals(query.text(), again.text());
        assertNotEquals(Query.ALL, again);
    }

    @Test
    void equalsAQueryOfTheSameMeaning() throws QueryException {
        assertEquals(parse("product:a  type:\"B\""), parse(" PRODUCT:A type:b"));
        assertNotEquals(parse("product:a"), parse("-product:a"));
    }
}
