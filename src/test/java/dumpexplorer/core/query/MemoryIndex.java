package dumpexplorer.core.query;

import dumpexplorer.core.model.DumpId;
import dumpexplorer.core.model.GroupId;
import dumpexplorer.core.model.Trait;
import dumpexplorer.core.store.IndexSnapshot;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// An index that a test fills row by row, so that answers can be checked and measured without a
/// disk.
final class MemoryIndex implements IndexSnapshot {

    /// What a test says about one dump.
    record Row(
            UUID id,
            String group,
            long timeMicros,
            Map<Trait, String> traits,
            String title,
            List<String> frames,
            boolean live) {}

    private final List<Row> rows;
    private final List<String> groups = new ArrayList<>();
    private final Map<String, Integer> groupNumbers = new HashMap<>();
    private final List<String> titles = new ArrayList<>();
    private final List<List<String>> stacks = new ArrayList<>();
    private final Map<Trait, List<@Nullable String>> words = new EnumMap<>(Trait.class);
    private final Map<Trait, int[]> wordOfRow = new EnumMap<>(Trait.class);
    private final Map<String, Row> earliest = new HashMap<>();
    private final BitSet live = new BitSet();
    private final int[] groupOfRow;
    private final int[] titleOfRow;
    private final int[] stackOfRow;
    private final long[] times;

    MemoryIndex(List<Row> rows) {
        this.rows = rows;
        groupOfRow = new int[rows.size()];
        titleOfRow = new int[rows.size()];
        stackOfRow = new int[rows.size()];
        times = rows.stream().mapToLong(Row::timeMicros).toArray();
        Map<String, Integer> titleNumbers = new HashMap<>();
        Map<List<String>, Integer> stackNumbers = new HashMap<>();
        for (int row = 0; row < rows.size(); row++) {
            groupOfRow[row] = number(groupNumbers, groups, rows.get(row).group());
            titleOfRow[row] = number(titleNumbers, titles, rows.get(row).title());
            stackOfRow[row] = number(stackNumbers, stacks, rows.get(row).frames());
        }
        for (int place = 0; place < rows.size(); place++) {
            Row row = rows.get(place);
            live.set(place, row.live());
            if (row.live()) {
                earliest.merge(row.group(), row, MemoryIndex::earlier);
            }
        }
        for (Trait trait : Trait.values()) {
            fill(trait);
        }
    }

    private static Row earlier(Row one, Row other) {
        return other.timeMicros() < one.timeMicros() ? other : one;
    }

    private void fill(Trait trait) {
        List<@Nullable String> list = new ArrayList<>();
        list.add(null);
        Map<String, Integer> numbers = new HashMap<>();
        int[] column = new int[rows.size()];
        for (int row = 0; row < column.length; row++) {
            String word = rows.get(row).traits().get(trait);
            if (word != null) {
                Integer known = numbers.putIfAbsent(word, list.size());
                column[row] = known == null ? list.size() : known;
                if (known == null) {
                    list.add(word);
                }
            }
        }
        words.put(trait, Collections.unmodifiableList(list));
        wordOfRow.put(trait, column);
    }

    private static <T> int number(Map<T, Integer> numbers, List<T> values, T value) {
        Integer known = numbers.putIfAbsent(value, values.size());
        if (known == null) {
            values.add(value);
            return values.size() - 1;
        }
        return known;
    }

    Row row(int row) {
        return rows.get(row);
    }

    @Override
    public int rowCount() {
        return rows.size();
    }

    @Override
    public int dumpCount() {
        return live.cardinality();
    }

    @Override
    public long generation() {
        return 1;
    }

    @Override
    public boolean isLive(int row) {
        return live.get(row);
    }

    @Override
    public DumpId dumpId(int row) {
        return new DumpId(rows.get(row).id());
    }

    @Override
    public long timeMicros(int row) {
        return times[row];
    }

    @Override
    public int group(int row) {
        return groupOfRow[row];
    }

    @Override
    public int groupCount() {
        return groups.size();
    }

    @Override
    public GroupId groupId(int group) {
        return new GroupId(groups.get(group));
    }

    @Override
    public int groupNumber(GroupId group) {
        return groupNumbers.getOrDefault(group.text(), -1);
    }

    @Override
    public String groupTitle(int group) {
        Row first = earliest.get(groups.get(group));
        return first == null ? "" : first.title();
    }

    @Override
    public int trait(Trait trait, int row) {
        return Objects.requireNonNull(wordOfRow.get(trait))[row];
    }

    @Override
    public List<@Nullable String> words(Trait trait) {
        return Objects.requireNonNull(words.get(trait));
    }

    @Override
    public int titleNumber(int row) {
        return titleOfRow[row];
    }

    @Override
    public int stackNumber(int row) {
        return stackOfRow[row];
    }

    @Override
    public BitSet titlesMatching(Predicate<String> test) {
        BitSet matching = new BitSet();
        for (int number = 0; number < titles.size(); number++) {
            matching.set(number, test.test(titles.get(number)));
        }
        return matching;
    }

    @Override
    public BitSet stacksMatching(Predicate<String> frameTest) {
        BitSet matching = new BitSet();
        for (int number = 0; number < stacks.size(); number++) {
            matching.set(number, stacks.get(number).stream().anyMatch(frameTest));
        }
        return matching;
    }

    @Override
    public List<RowText> texts(int[] wanted) {
        List<RowText> texts = new ArrayList<>();
        for (int row : wanted) {
            texts.add(new RowText(rows.get(row).title(), null));
        }
        return texts;
    }
}
