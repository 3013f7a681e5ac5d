package dumpexplorer.core.store;

import dumpexplorer.core.model.GroupId;
import java.io.IOException;
import java.util.Arrays;
import java.util.BitSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// The groups that were seen, each with a number in order of arrival, its live dumps, and its title: that of
/// its earliest dump. Written under the lock of {@link IndexMemory}; views share its arrays until the next
/// change.
final class GroupTable implements FilePart {

    private static final int NO_ROW = -1;

    private final GroupNumbers numbers = new GroupNumbers();
    private @Nullable GroupId[] ids = new @Nullable GroupId[16];
    private @Nullable String[] titles = new @Nullable String[0];
    private boolean titlesAreShared;
    private int[] liveCounts = new int[16];
    private int[] earliest = new int[16];
    private int size;

    /// Groups whose earliest dump has gone: which one is the earliest now has to be looked for.
    private final BitSet stale = new BitSet();

    /// The groups at one moment.
    static final class View {

        private final GroupNumbers numbers;
        private final @Nullable GroupId[] ids;
        private final @Nullable String[] titles;
        private final int size;

        private View(GroupTable table) {
            numbers = table.numbers;
            ids = table.ids;
            titles = table.titles;
            size = table.size;
        }

        int size() {
            return size;
        }

        GroupId id(int group) {
            return GroupTable.id(ids, size, group);
        }

        int find(GroupId group) {
            int number = numbers.find(group);
            return number < size ? number : -1;
        }

        String title(int group) {
            String title = group < titles.length ? titles[group] : null;
            return title == null ? "" : title;
        }
    }

    /// Number of a group, -1 where it was never seen.
    int find(GroupId group) {
        return numbers.find(group);
    }

    /// Takes in a group that was never seen.
    ///
    /// @return its number
    int add(GroupId group) {
        if (size == ids.length) {
            ids = Arrays.copyOf(ids, 2 * size);
            liveCounts = Arrays.copyOf(liveCounts, 2 * size);
            earliest = Arrays.copyOf(earliest, 2 * size);
        }
        ids[size] = group;
        earliest[size] = NO_ROW;
        numbers.put(group, size);
        return size++;
    }

    /// Takes in all groups of a file; there must be none yet.
    @Override
    public void readFrom(BulkReader in) throws IOException {
        @Nullable GroupId[] read =
                Arrays.stream(in.readTexts()).map(GroupId::new).toArray(GroupId[]::new);
        size = read.length;
        ids = Arrays.copyOf(read, size + 1);
        titles = Arrays.copyOf(in.readTexts(), ids.length);
        liveCounts = Arrays.copyOf(in.readInts(size), ids.length);
        earliest = Arrays.copyOf(in.readInts(size), ids.length);
        numbers.putAll(read);
    }

    /// Writes all groups; none may be waiting for its title.
    @Override
    public void writeTo(BulkWriter out) throws IOException {
        View all = new View(this);
        out.writeTexts(IntStream.range(0, size).mapToObj(group -> all.id(group).text()).toList());
        out.writeTexts(IntStream.range(0, size).mapToObj(all::title).toList());
        out.writeInts(liveCounts, size);
        out.writeInts(earliest, size);
    }

    int size() {
        return size;
    }

    GroupId id(int group) {
        return id(ids, size, group);
    }

    private static GroupId id(@Nullable GroupId[] ids, int size, int group) {
        GroupId id = ids[group];
        if (group >= size || id == null) {
            throw new IndexOutOfBoundsException("group " + group + " of " + size);
        }
        return id;
    }

    int liveCount(int group) {
        return liveCounts[group];
    }

    /// Earliest row of a group, -1 where none is known.
    int earliest(int group) {
        return earliest[group];
    }

    /// Counts a dump in.
    void count(int group) {
        liveCounts[group]++;
    }

    /// Makes a row the earliest of its group.
    void setEarliest(int group, int row) {
        earliest[group] = row;
    }

    /// Counts a dump out.
    void uncount(int group, int row) {
        liveCounts[group]--;
        if (earliest[group] == row) {
            earliest[group] = NO_ROW;
            stale.set(group);
        }
    }

    /// Groups whose earliest dump has to be looked for; empties the list.
    BitSet takeStale() {
        BitSet taken = (BitSet) stale.clone();
        stale.clear();
        return taken;
    }

    void setTitle(int group, String title) {
        if (titlesAreShared || group >= titles.length) {
            titles = Arrays.copyOf(titles, Math.max(ids.length, titles.length));
            titlesAreShared = false;
        }
        titles[group] = title;
    }

    View view() {
        titlesAreShared = true;
        return new View(this);
    }
}
