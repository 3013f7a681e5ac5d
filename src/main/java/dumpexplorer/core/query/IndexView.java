package dumpexplorer.core.query;

import dumpexplorer.core.model.GroupId;
import dumpexplorer.core.model.Trait;
import dumpexplorer.core.store.IndexSnapshot;
import java.util.BitSet;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// One generation of the index with what was derived from it: rows in order of time, rows by group,
/// words in order, texts that were searched for.
final class IndexView {

    private static final int TEXTS_KEPT = 64;

    private final IndexSnapshot snapshot;
    private final Lazy<int[]> timeOrder;
    private final Lazy<GroupRows> groupRows;
    private final Lazy<int[]> groupOrder;
    private final Lazy<FirstSeen> firstSeen;
    private final Map<Trait, Lazy<SortedWords>> words = new EnumMap<>(Trait.class);
    private final RecentAnswers<TextQuestion, BitSet> texts = new RecentAnswers<>(TEXTS_KEPT);

    IndexView(IndexSnapshot snapshot) {
        this.snapshot = snapshot;
        timeOrder = new Lazy<>(() -> TimeOrder.rows(snapshot));
        groupRows = new Lazy<>(() -> new GroupRows(snapshot, timeOrder.get()));
        groupOrder = new Lazy<>(() -> sortedGroups(snapshot));
        firstSeen = new Lazy<>(() -> new FirstSeen(snapshot));
        for (Trait trait : Trait.values()) {
            words.put(trait, new Lazy<>(() -> new SortedWords(snapshot.words(trait))));
        }
    }

    IndexSnapshot snapshot() {
        return snapshot;
    }

    /// Live rows, the oldest dump first. Not to be changed.
    int[] timeOrder() {
        return timeOrder.get();
    }

    GroupRows groupRows() {
        return groupRows.get();
    }

    /// Numbers of the index's groups in the order of their ids. Not to be changed.
    int[] groupOrder() {
        return groupOrder.get();
    }

    FirstSeen firstSeen() {
        return firstSeen.get();
    }

    private static int[] sortedGroups(IndexSnapshot snapshot) {
        return IntStream.range(0, snapshot.groupCount())
                .mapToObj(number -> new Named(number, snapshot.groupId(number)))
                .sorted(Comparator.comparing(Named::id))
                .mapToInt(Named::number)
                .toArray();
    }

    private record Named(int number, GroupId id) {}

    SortedWords words(Trait trait) {
        Lazy<SortedWords> sorted = words.get(trait);
        return sorted == null ? new SortedWords(List.of()) : sorted.get();
    }

    /// Numbers of the titles or stacks that one of some texts is found in.
    BitSet matching(TextQuestion question) {
        return texts.get(question, asked -> asked.answer(snapshot));
    }

    /// A search in the texts of the index.
    record TextQuestion(Where where, List<Glob> globs) {

        BitSet answer(IndexSnapshot snapshot) {
            return switch (where) {
                case TITLES -> snapshot.titlesMatching(this::anyMatchesText);
                case FRAMES -> snapshot.stacksMatching(this::anyMatchesText);
                case TITLES_LOOSELY -> snapshot.titlesMatching(this::anyOccurs);
                case FRAMES_LOOSELY -> snapshot.stacksMatching(this::anyOccurs);
                case MODULES -> snapshot.stacksMatching(this::anyNamesModule);
            };
        }

        private boolean anyMatchesText(String text) {
            return globs.stream().anyMatch(glob -> glob.matchesText(text));
        }

        private boolean anyOccurs(String text) {
            return globs.stream().anyMatch(glob -> glob.occursIn(text));
        }

        /// A frame without a function is called by its module and address: `libxul.so@0x1a2b`.
        private boolean anyNamesModule(String frame) {
            int at = frame.indexOf("@0x");
            return at > 0 && anyMatchesText(frame.substring(0, at));
        }
    }

    /// Where to search, and whether a text with `*` must describe the whole of what is searched.
    enum Where {
        TITLES,
        FRAMES,
        TITLES_LOOSELY,
        FRAMES_LOOSELY,
        MODULES
    }
}
