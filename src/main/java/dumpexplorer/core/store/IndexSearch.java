package dumpexplorer.core.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Finds and reads texts that are not in memory: saved ones in the database, those on their way there in
/// the lists of changes. These are looked at first: a change leaves its list only once it is saved.
final class IndexSearch implements TextSource {

    // Below this, one row after another is quicker than a stretch of rows.
    private static final int MANY = 200;
    private static final int MAX_THINNING = 8;

    private final SavedTexts saved;
    private final Supplier<List<Unsaved>> unsaved;

    /// @param unsaved gives the changes that are not saved for sure, which must not change any more
    IndexSearch(SavedTexts saved, Supplier<List<Unsaved>> unsaved) {
        this.saved = saved;
        this.unsaved = unsaved;
    }

    @Override
    public BitSet titlesMatching(Predicate<String> test) {
        BitSet matching = new BitSet();
        for (Unsaved changes : unsaved.get()) {
            addMatching(changes.titles, changes.firstTitle, test, matching);
        }
        saved.readTitles((text, number) -> setIf(test.test(text), number, matching));
        return matching;
    }

    @Override
    public BitSet stacksMatching(Predicate<String> frameTest) {
        List<Unsaved> recent = unsaved.get();
        BitSet frames = new BitSet();
        for (Unsaved changes : recent) {
            addMatching(changes.frames, changes.firstFrame, frameTest, frames);
        }
        saved.readFrames((text, number) -> setIf(frameTest.test(text), number, frames));
        BitSet stacks = new BitSet();
        if (frames.isEmpty()) {
            return stacks;
        }
        for (Unsaved changes : recent) {
            int number = changes.firstStack;
            for (Unsaved.Stack stack : changes.stacks) {
                setIf(FrameList.anyMatch(stack.frames(), frames::get), number++, stacks);
            }
        }
        saved.readStacks(
                (packed, number) -> setIf(FrameList.anyMatch(packed, frames::get), number, stacks));
        return stacks;
    }

    private static void addMatching(
            List<Unsaved.Text> texts, int first, Predicate<String> test, BitSet matching) {
        int number = first;
        for (Unsaved.Text text : texts) {
            setIf(test.test(text.text()), number++, matching);
        }
    }

    private static void setIf(boolean matches, int number, BitSet matching) {
        if (matches) {
            matching.set(number);
        }
    }

    @Override
    public List<IndexSnapshot.RowText> texts(IndexView view, int[] rows) {
        List<Unsaved> recent = unsaved.get();
        Map<Integer, String> titles = new HashMap<>();
        Map<Integer, String> dumpIds = dumpIds(view, rows, recent);
        List<IndexSnapshot.RowText> texts = new ArrayList<>(rows.length);
        for (int row : rows) {
            String title =
                    titles.computeIfAbsent(
                            view.titleNumber(row), number -> requireTitle(number, recent));
            texts.add(new IndexSnapshot.RowText(title, dumpIds.get(row)));
        }
        return texts;
    }

    /// The text of a title.
    ///
    /// @throws StoreException when the index does not hold it, which only damage explains
    String requireTitle(int number) {
        return requireTitle(number, unsaved.get());
    }

    /// Gives the texts of titles: read all at once where many of them are wanted.
    ///
    /// @param wanted numbers of titles that will be asked for
    IntFunction<String> titles(BitSet wanted) {
        int count = wanted.cardinality();
        if (count < MANY || wanted.length() / MAX_THINNING > count) {
            return this::requireTitle;
        }
        @Nullable String[] texts = new @Nullable String[wanted.length()];
        saved.readTitles((text, number) -> {
            if (wanted.get(number)) {
                texts[number] = text;
            }
        });
        return number -> {
            String text = number < texts.length ? texts[number] : null;
            return text == null ? requireTitle(number) : text;
        };
    }

    private String requireTitle(int number, List<Unsaved> recent) {
        for (Unsaved changes : recent) {
            int at = number - changes.firstTitle;
            if (at >= 0 && at < changes.titles.size()) {
                return changes.titles.get(at).text();
            }
        }
        return saved.findTitle(number)
                .orElseThrow(() ->
                        new StoreException(
                                "index: find title",
                                new IllegalStateException("there is no " + number)));
    }

    private Map<Integer, String> dumpIds(IndexView view, int[] rows, List<Unsaved> recent) {
        Map<Integer, String> found = new HashMap<>();
        int[] wanted =
                Arrays.stream(rows)
                        .filter(row -> RowFlags.hasDumpId(view.flags(row)))
                        .sorted()
                        .toArray();
        if (wanted.length == 0) {
            return found;
        }
        int first = wanted[0];
        int last = wanted[wanted.length - 1];
        if (wanted.length > MANY && (last - first) / MAX_THINNING < wanted.length) {
            saved.readDumpIds(first, last, (text, row) -> found.put(row, text));
        } else {
            for (int row : wanted) {
                saved.findDumpId(row).ifPresent(text -> found.put(row, text));
            }
        }
        for (Unsaved changes : recent) {
            for (Unsaved.Row row : changes.rows) {
                String dumpId = row.dumpId();
                if (dumpId != null) {
                    found.put(row.number(), dumpId);
                }
            }
        }
        return found;
    }
}
