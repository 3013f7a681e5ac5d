package dumpexplorer.core.query;

import dumpexplorer.core.triage.Status;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// Reads a field and its values as a term, and says what is wrong with a value.
final class TermReader {

    /// How long a group counts as new.
    private static final String NEW_FOR = "7d";

    private static final Map<String, Term.Mark> MARKS =
            new TreeMap<>(
                    Map.of(
                            "favourite", Term.Mark.FAVOURITE,
                            "favorite", Term.Mark.FAVOURITE,
                            "starred", Term.Mark.FAVOURITE,
                            "noted", Term.Mark.NOTED,
                            "tagged", Term.Mark.TAGGED,
                            "linked", Term.Mark.LINKED,
                            "renamed", Term.Mark.RENAMED,
                            "undecided", Term.Mark.UNDECIDED,
                            "provisional", Term.Mark.PROVISIONAL));

    private final Ranges ranges;
    private final Times times;

    TermReader(Clock clock) {
        this.times = new Times(clock);
        this.ranges = new Ranges(times);
    }

    Term read(Field field, List<Token.Value> values) throws QueryException {
        return switch (field) {
            case STATUS -> new Term.HasStatus(statuses(values));
            case IS -> is(values);
            case GROUP -> new Term.GroupName(globs(values));
            case SOURCE, TYPE, COMPONENT, PRODUCT, VERSION, OS, CPU, REASON ->
                    new Term.TraitValue(field.trait().orElseThrow(), globs(values));
            case SIGNATURE -> new Term.Title(globs(values));
            case FRAME, CRASHING -> new Term.FrameText(globs(values));
            case MODULE -> new Term.ModuleName(globs(values));
            case TAG -> new Term.Tag(globs(values));
            case SINCE, BEFORE, ON -> new Term.DumpTime(dumpTimes(field, values));
            case COUNT ->
                    new Term.GroupNumber(
                            Term.GroupFact.COUNT, stretches(values, ranges::requireNumbers));
            case FIRST ->
                    new Term.GroupNumber(
                            Term.GroupFact.FIRST, stretches(values, ranges::requireTimes));
            case LAST ->
                    new Term.GroupNumber(
                            Term.GroupFact.LAST, stretches(values, ranges::requireTimes));
        };
    }

    private static List<Glob> globs(List<Token.Value> values) {
        return values.stream().map(Token.Value::glob).toList();
    }

    private static Set<Status> statuses(List<Token.Value> values) throws QueryException {
        Set<Status> statuses = EnumSet.noneOf(Status.class);
        for (Token.Value value : values) {
            statuses.add(
                    Status.parse(value.text())
                            .orElseThrow(() -> unknown("status", value, statusWords())));
        }
        return statuses;
    }

    private Term is(List<Token.Value> values) throws QueryException {
        Set<Status> statuses = EnumSet.noneOf(Status.class);
        Set<Term.Mark> marks = EnumSet.noneOf(Term.Mark.class);
        List<Term> choices = new ArrayList<>();
        for (Token.Value value : values) {
            String word = value.text().toLowerCase(Locale.ROOT);
            Optional<Status> status = Status.parse(value.text());
            if (status.isPresent()) {
                statuses.add(status.get());
            } else if (MARKS.containsKey(word)) {
                marks.add(MARKS.get(word));
            } else if (word.equals("new")) {
                choices.add(isNew());
            } else {
                throw unknown("is", value, isWords());
            }
        }
        if (!statuses.isEmpty()) {
            choices.add(new Term.HasStatus(statuses));
        }
        if (!marks.isEmpty()) {
            choices.add(new Term.HasMark(marks));
        }
        return choices.size() == 1 ? choices.getFirst() : new Term.Any(choices);
    }

    private Term isNew() {
        long from = times.find(NEW_FOR).orElseThrow().from();
        return new Term.GroupNumber(Term.GroupFact.FIRST, List.of(Stretch.startingWith(from)));
    }

    private static List<String> statusWords() {
        return Arrays.stream(Status.values()).map(Status::word).toList();
    }

    private static List<String> isWords() {
        List<String> words = new ArrayList<>(statusWords());
        words.add("new");
        words.addAll(MARKS.keySet());
        return words;
    }

    private static QueryException unknown(String field, Token.Value value, List<String> words) {
        String wrong = value.text();
        String meant =
                Nearest.to(wrong.toLowerCase(Locale.ROOT), words)
                        .map(word -> "; did you mean \"" + word + "\"?")
                        .orElse("; it can be " + String.join(", ", words));
        return new QueryException(
                "%s: does not know \"%s\" (character %d)%s"
                        .formatted(field, wrong, value.position() + 1, meant),
                value.position());
    }

    private List<Stretch> dumpTimes(Field field, List<Token.Value> values) throws QueryException {
        return switch (field) {
            case SINCE ->
                    stretches(
                            values,
                            value -> Stretch.startingWith(ranges.requireTime(value).from()));
            case BEFORE ->
                    stretches(
                            values,
                            value -> Stretch.endingBefore(ranges.requireTime(value).from()));
            default -> stretches(values, ranges::requireDays);
        };
    }

    private interface StretchReader {
        Stretch read(Token.Value value) throws QueryException;
    }

    private static List<Stretch> stretches(List<Token.Value> values, StretchReader reader)
            throws QueryException {
        List<Stretch> stretches = new ArrayList<>();
        for (Token.Value value : values) {
            stretches.add(reader.read(value));
        }
        return stretches;
    }
}
