package dumpexplorer.core.query;

import dumpexplorer.core.model.DumpId;
import dumpexplorer.core.store.IndexSnapshot;
import dumpexplorer.core.triage.GroupState;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/// Turns terms into tests of rows. What can be known before the first row (which words, titles and
/// groups are meant) is looked up once; a test of a row then is an array access or two.
final class RowTests {

    private final Moment moment;
    private final IndexSnapshot snapshot;

    RowTests(Moment moment) {
        this.moment = moment;
        this.snapshot = moment.snapshot();
    }

    RowTest of(Term term) {
        return switch (term) {
            case Term.All(List<Term> terms) -> all(terms);
            case Term.Any(List<Term> terms) -> any(terms);
            case Term.Not(Term inner) -> not(of(inner));
            case Term.AnyText(List<Glob> texts) -> anyText(texts);
            case Term.Title(List<Glob> texts) -> titles(IndexView.Where.TITLES, texts);
            case Term.FrameText(List<Glob> texts) -> stacks(IndexView.Where.FRAMES, texts);
            case Term.ModuleName(List<Glob> texts) -> stacks(IndexView.Where.MODULES, texts);
            case Term.TraitValue value -> trait(value);
            case Term.DumpTime(List<Stretch> times) -> time(times);
            case Term.InGroup(var group) -> inGroup(moment.groups().findNumber(group));
            case Term.GroupName(List<Glob> names) -> groupNames(names);
            case Term.HasStatus(var statuses) ->
                    groups(group -> statuses.contains(moment.status(group)));
            case Term.HasMark(var marks) -> groups(group -> hasMark(group, marks));
            case Term.Tag(List<Glob> tags) -> groups(group -> hasTag(group, tags));
            case Term.GroupNumber number -> groups(group -> numberFits(group, number));
        };
    }

    private RowTest all(List<Term> terms) {
        RowTest[] tests = terms.stream().map(this::of).toArray(RowTest[]::new);
        return switch (tests.length) {
            case 0 -> row -> true;
            case 1 -> tests[0];
            default -> row -> allAccept(tests, row);
        };
    }

    private static boolean allAccept(RowTest[] tests, int row) {
        for (RowTest test : tests) {
            if (!test.accepts(row)) {
                return false;
            }
        }
        return true;
    }

    private RowTest any(List<Term> terms) {
        RowTest[] tests = terms.stream().map(this::of).toArray(RowTest[]::new);
        return row -> anyAccepts(tests, row);
    }

    private static boolean anyAccepts(RowTest[] tests, int row) {
        for (RowTest test : tests) {
            if (test.accepts(row)) {
                return true;
            }
        }
        return false;
    }

    private static RowTest not(RowTest test) {
        return row -> !test.accepts(row);
    }

    private RowTest anyText(List<Glob> texts) {
        RowTest inTitle = titles(IndexView.Where.TITLES_LOOSELY, texts);
        RowTest inStack = stacks(IndexView.Where.FRAMES_LOOSELY, texts);
        RowTest renamed = groups(group -> isRenamedTo(group, texts));
        RowTest inIndex =
                row -> inTitle.accepts(row) || inStack.accepts(row) || renamed.accepts(row);
        Set<DumpId> ids = ids(texts);
        return ids.isEmpty()
                ? inIndex
                : row -> inIndex.accepts(row) || ids.contains(snapshot.dumpId(row));
    }

    private static Set<DumpId> ids(List<Glob> texts) {
        return Set.copyOf(
                texts.stream()
                        .flatMap(text -> DumpId.parse(text.parts().getFirst()).stream())
                        .toList());
    }

    private boolean isRenamedTo(int group, List<Glob> texts) {
        String title = moment.findState(group).map(GroupState::title).orElse(null);
        return title != null && texts.stream().anyMatch(text -> text.occursIn(title));
    }

    private RowTest titles(IndexView.Where where, List<Glob> texts) {
        BitSet numbers = moment.index().matching(new IndexView.TextQuestion(where, texts));
        return row -> numbers.get(snapshot.titleNumber(row));
    }

    private RowTest stacks(IndexView.Where where, List<Glob> texts) {
        BitSet numbers = moment.index().matching(new IndexView.TextQuestion(where, texts));
        return row -> numbers.get(snapshot.stackNumber(row));
    }

    private RowTest trait(Term.TraitValue value) {
        List<@Nullable String> words = snapshot.words(value.trait());
        boolean[] accepted = new boolean[words.size()];
        for (int number = 0; number < accepted.length; number++) {
            accepted[number] = wordFits(words.get(number), value.values());
        }
        return row -> accepted[snapshot.trait(value.trait(), row)];
    }

    private static boolean wordFits(@Nullable String word, List<Glob> values) {
        return word == null
                ? values.stream().anyMatch(Glob::isEmpty)
                : values.stream().anyMatch(value -> value.matchesWhole(word));
    }

    private RowTest time(List<Stretch> times) {
        if (times.size() == 1) {
            long from = times.getFirst().from();
            long to = times.getFirst().to();
            return row -> snapshot.timeMicros(row) >= from && snapshot.timeMicros(row) < to;
        }
        return row -> contains(times, snapshot.timeMicros(row));
    }

    private static boolean contains(List<Stretch> stretches, long value) {
        return stretches.stream().anyMatch(stretch -> stretch.contains(value));
    }

    private RowTest inGroup(int group) {
        return row -> moment.groups().ofRow(row) == group;
    }

    /// A term about groups is decided once for each group.
    private RowTest groups(IntPredicate test) {
        Groups groups = moment.groups();
        boolean[] accepted = new boolean[groups.count()];
        for (int group = 0; group < accepted.length; group++) {
            accepted[group] = !moment.facts().isEmpty(group) && test.test(group);
        }
        return row -> accepted[groups.ofRow(row)];
    }

    /// A name also finds the group that the named one was merged into.
    private RowTest groupNames(List<Glob> names) {
        Groups groups = moment.groups();
        boolean[] accepted = new boolean[groups.count()];
        for (int group = 0; group < accepted.length; group++) {
            String id = groups.id(group).text();
            if (names.stream().anyMatch(name -> name.matchesWhole(id))) {
                accepted[groups.canonical(group)] = true;
            }
        }
        return row -> accepted[groups.ofRow(row)];
    }

    private boolean hasMark(int group, Set<Term.Mark> marks) {
        Optional<GroupState> state = moment.findState(group);
        return marks.stream().anyMatch(mark -> hasMark(group, state, mark));
    }

    private boolean hasMark(int group, Optional<GroupState> found, Term.Mark mark) {
        return switch (mark) {
            case FAVOURITE -> found.filter(GroupState::favourite).isPresent();
            case NOTED -> found.map(GroupState::note).isPresent();
            case TAGGED -> found.filter(state -> !state.tags().isEmpty()).isPresent();
            case LINKED -> found.map(GroupState::issue).isPresent();
            case RENAMED -> found.map(GroupState::title).isPresent();
            case UNDECIDED -> found.filter(state -> !state.history().isEmpty()).isEmpty();
            case PROVISIONAL -> moment.groups().id(group).isProvisional();
        };
    }

    private boolean hasTag(int group, List<Glob> tags) {
        return moment.findState(group).stream()
                .flatMap(state -> state.tags().stream())
                .anyMatch(tag -> tags.stream().anyMatch(wanted -> wanted.matchesWhole(tag)));
    }

    private boolean numberFits(int group, Term.GroupNumber number) {
        return contains(number.stretches(), moment.facts().get(number.fact(), group));
    }
}
