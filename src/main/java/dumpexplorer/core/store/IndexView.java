package dumpexplorer.core.store;

import dumpexplorer.core.model.DumpId;
import dumpexplorer.core.model.GroupId;
import dumpexplorer.core.model.Trait;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// The index at one moment: the columns' arrays as far as they were filled then.
final class IndexView implements IndexSnapshot {

    private final RowTable.View rows;
    private final GroupTable.View groups;
    private final Map<Trait, List<@Nullable String>> words;
    private final List<@Nullable String> places;
    private final TextSource texts;

    IndexView(
            RowTable.View rows,
            GroupTable.View groups,
            Map<Trait, List<@Nullable String>> words,
            List<@Nullable String> places,
            TextSource texts) {
        this.rows = rows;
        this.groups = groups;
        this.words = words;
        this.places = places;
        this.texts = texts;
    }

    @Override
    public int rowCount() {
        return rows.rowCount;
    }

    @Override
    public int dumpCount() {
        return rows.dumpCount;
    }

    @Override
    public long generation() {
        return rows.generation;
    }

    @Override
    public boolean isLive(int row) {
        return rows.isLive(row);
    }

    @Override
    public DumpId dumpId(int row) {
        return rows.id(row);
    }

    @Override
    public long timeMicros(int row) {
        return rows.time(row);
    }

    @Override
    public int group(int row) {
        return rows.number(RowTable.GROUP, row);
    }

    @Override
    public int groupCount() {
        return groups.size();
    }

    @Override
    public GroupId groupId(int group) {
        return groups.id(group);
    }

    @Override
    public int groupNumber(GroupId group) {
        return groups.find(group);
    }

    @Override
    public String groupTitle(int group) {
        return groups.title(group);
    }

    @Override
    public int trait(Trait trait, int row) {
        return rows.number(RowTable.column(trait), row);
    }

    @Override
    public List<@Nullable String> words(Trait trait) {
        return words.getOrDefault(trait, List.of());
    }

    @Override
    public int titleNumber(int row) {
        return rows.number(RowTable.TITLE, row);
    }

    @Override
    public int stackNumber(int row) {
        return rows.number(RowTable.STACK, row);
    }

    @Override
    public BitSet titlesMatching(Predicate<String> test) {
        return texts.titlesMatching(test);
    }

    @Override
    public BitSet stacksMatching(Predicate<String> frameTest) {
        return texts.stacksMatching(frameTest);
    }

    @Override
    public List<RowText> texts(int[] wanted) {
        return texts.texts(this, wanted);
    }

    /// A number of the row, by the columns of {@link RowTable}.
    int number(int column, int row) {
        return rows.number(column, row);
    }

    /// Number of the row's file's place among the words of places.
    int placeNumber(int row) {
        return rows.number(RowTable.PLACE, row);
    }

    /// The word that says where the row's file lies, see {@link PlaceWord}.
    String place(int row) {
        String place = places.get(placeNumber(row));
        return place == null ? PlaceWord.CANONICAL : place;
    }

    /// Path of the row's file, relative to the root.
    String path(int row) {
        return PlaceWord.path(place(row), dumpId(row));
    }

    /// Size of the row's file in bytes, at most that of the largest int.
    int sizeBytes(int row) {
        return rows.number(RowTable.SIZE, row);
    }

    int flags(int row) {
        return rows.number(RowTable.FLAGS, row);
    }
}
