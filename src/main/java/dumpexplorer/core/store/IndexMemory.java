package dumpexplorer.core.store;

import dumpexplorer.core.format.ParsedDump;
import dumpexplorer.core.model.DumpId;
import dumpexplorer.core.model.GroupId;
import dumpexplorer.core.model.Trait;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/// The index in memory: one row for each dump, and the lists that the rows' numbers stand for. Every
/// method takes its lock for a moment; views are read without it.
final class IndexMemory {

    private static final Trait[] TRAITS = Trait.values();

    private final RowTable rows;
    private final GroupTable groups = new GroupTable();
    private final Map<Trait, Words> words = new EnumMap<>(Trait.class);
    private final Words places = new Words();
    private final LongTexts texts = new LongTexts();
    private Unsaved unsaved = new Unsaved(0, 0, 0, 0);

    /// What appending a row did.
    ///
    /// @param emptied the group that its dump left and that is empty now; null where there is none
    record Appended(int row, @Nullable GroupId emptied) {}

    /// A dump that the index knows.
    ///
    /// @param place where its file lies, see {@link PlaceWord}
    /// @param path the same, relative to the root
    /// @param sizeBytes of its file, at most that of the largest int
    record Held(
            int row,
            String place,
            String path,
            int sizeBytes,
            ParsedDump.Kind kind,
            boolean hasData,
            GroupId group,
            long timeMicros) {}

    /// @param earlierGenerations where to begin counting changes
    IndexMemory(long earlierGenerations) {
        rows = new RowTable(earlierGenerations);
        for (Trait trait : Trait.values()) {
            words.put(trait, new Words());
        }
    }

    private Words words(@Nullable Trait list) {
        return list == null ? places : words.getOrDefault(list, places);
    }

    // ---- loading

    /// Takes a word in as it was saved.
    ///
    /// @param list null for the words of places
    /// @throws StoreException when numbers are missing
    synchronized void loadWord(@Nullable Trait list, int number, String text) {
        if (words(list).add(text) != number) {
            throw damaged("word " + number + " is out of order");
        }
    }

    synchronized void loadGroup(GroupId group) {
        groups.add(group);
    }

    /// Takes a row in as it was saved. A later row of the same dump replaces an earlier one; numbers left out
    /// are rows that were removed.
    ///
    /// @throws StoreException when it names words or groups that are not there
    synchronized void loadRow(int row, UUID id, long timeMicros, int[] columns) {
        while (rows.rowCount() < row) {
            rows.kill(rows.add(new UUID(0, 0), 0, new int[RowTable.COLUMNS]));
        }
        int added = rows.add(id, timeMicros, columns);
        checkKnown(added);
        countIn(added);
    }

    private void checkKnown(int row) {
        boolean known =
                rows.get(RowTable.GROUP, row) < groups.size()
                        && rows.get(RowTable.PLACE, row) < places.size();
        for (Trait trait : TRAITS) {
            known &= rows.get(RowTable.column(trait), row) < words(trait).size();
        }
        if (!known) {
            throw damaged("row " + row + " names what is not there");
        }
    }

    /// All that is in memory, in the order of the file of rows.
    private List<FilePart> parts() {
        List<FilePart> parts = new ArrayList<>();
        for (Trait trait : TRAITS) {
            parts.add(words(trait));
        }
        parts.addAll(List.of(places, groups, rows));
        return parts;
    }

    /// Takes everything in at once, instead of one by one, into an empty memory.
    ///
    /// @throws IOException when the file ends too early
    synchronized void readFrom(BulkReader in) throws IOException {
        for (FilePart part : parts()) {
            part.readFrom(in);
        }
    }

    /// Writes everything; all of it must be saved.
    synchronized void writeTo(BulkWriter out) throws IOException {
        for (FilePart part : parts()) {
            part.writeTo(out);
        }
    }

    private static StoreException damaged(String what) {
        return new StoreException("index: load", new IllegalStateException(what));
    }

    /// Takes the long texts in by their hashes.
    synchronized void loadTexts(Consumer<LongTexts> loader) {
        loader.accept(texts);
    }

    /// Ends loading: what comes from now on is unsaved.
    synchronized void loaded() {
        unsaved = texts.newUnsaved(groups.size());
    }

    // ---- changing

    /// Adds a dump, replacing the row that it may have.
    ///
    /// @param file to be made durable before the row is saved; null where it is already
    synchronized Appended append(IndexRow row, RowHashes hashes, @Nullable Path file) {
        int group = groupNumber(row.group());
        int[] columns = new int[RowTable.COLUMNS];
        columns[RowTable.GROUP] = group;
        columns[RowTable.TITLE] = texts.title(hashes.title(), row.title(), unsaved);
        columns[RowTable.STACK] = texts.stack(hashes.stack(), row.frames(), unsaved);
        columns[RowTable.PLACE] = row.place().isEmpty() ? 0 : wordNumber(null, row.place());
        columns[RowTable.SIZE] = size(row);
        columns[RowTable.FLAGS] = RowFlags.of(row);
        row.traits()
                .forEach(
                        (trait, word) -> columns[RowTable.column(trait)] = wordNumber(trait, word));
        int number = rows.add(row.id().uuid(), row.timeMicros(), columns);
        GroupId emptied = countIn(number);
        if (groups.earliest(group) == number) {
            groups.setTitle(group, row.title());
        }
        unsaved.rows.add(new Unsaved.Row(number, row.dumpId()));
        if (file != null) {
            unsaved.files.add(file);
        }
        return new Appended(number, emptied);
    }

    private static int size(IndexRow row) {
        return (int) Math.min(row.sizeBytes(), Integer.MAX_VALUE);
    }

    private int groupNumber(GroupId group) {
        int known = groups.find(group);
        if (known >= 0) {
            return known;
        }
        unsaved.groups.add(group);
        return groups.add(group);
    }

    private int wordNumber(@Nullable Trait list, String text) {
        int known = words(list).find(text);
        if (known > 0) {
            return known;
        }
        int number = words(list).add(text);
        unsaved.words.add(new Unsaved.Word(list, number, text));
        return number;
    }

    // Makes a row the one of its dump. Gives the group that the dump left empty.
    private @Nullable GroupId countIn(int row) {
        int old = rows.findSame(row);
        if (old < 0) {
            countNew(row);
            return null;
        }
        int left = rows.get(RowTable.GROUP, old);
        rows.kill(old);
        groups.uncount(left, old);
        countNew(row);
        return groups.liveCount(left) == 0 ? groups.id(left) : null;
    }

    private void countNew(int row) {
        rows.register(row);
        countLive(row);
    }

    private void countLive(int row) {
        int group = rows.get(RowTable.GROUP, row);
        groups.count(group);
        int earliest = groups.earliest(group);
        boolean only = earliest < 0 && groups.liveCount(group) == 1;
        if (only || (earliest >= 0 && rows.isEarlier(row, earliest))) {
            groups.setEarliest(group, row);
        }
    }

    /// Takes a dump out whose file is gone.
    synchronized void remove(int row) {
        if (rows.isLive(row)) {
            rows.kill(row);
            groups.uncount(rows.get(RowTable.GROUP, row), row);
            unsaved.removedRows.add(row);
        }
    }

    /// Gives the groups titles whose earliest dump is not known any more.
    ///
    /// @param titleOf gives the text of a title by its number; may read the database
    synchronized void mendTitles(IntFunction<String> titleOf) {
        BitSet stale = groups.takeStale();
        if (stale.isEmpty()) {
            return;
        }
        for (int row = 0; row < rows.rowCount(); row++) {
            int group = rows.get(RowTable.GROUP, row);
            if (stale.get(group) && rows.isLive(row)) {
                int earliest = groups.earliest(group);
                if (earliest < 0 || rows.isEarlier(row, earliest)) {
                    groups.setEarliest(group, row);
                }
            }
        }
        stale.stream().forEach(group -> groups.setTitle(group, earliestTitle(group, titleOf)));
    }

    private String earliestTitle(int group, IntFunction<String> titleOf) {
        int row = groups.earliest(group);
        return row < 0 ? "" : titleOf.apply(rows.get(RowTable.TITLE, row));
    }

    /// Gives every group its title after loading.
    ///
    /// @param titles gives the texts of titles of which it is told before
    synchronized void loadTitles(Function<BitSet, IntFunction<String>> titles) {
        mendTitles(titles.apply(new BitSet()));
        BitSet wanted = new BitSet();
        for (int group = 0; group < groups.size(); group++) {
            int row = groups.earliest(group);
            if (row >= 0) {
                wanted.set(rows.get(RowTable.TITLE, row));
            }
        }
        IntFunction<String> titleOf = titles.apply(wanted);
        for (int group = 0; group < groups.size(); group++) {
            groups.setTitle(group, earliestTitle(group, titleOf));
        }
    }

    // ---- asking

    /// A dump, or null where it is not known.
    synchronized @Nullable Held findHeld(DumpId id) {
        int row = rows.find(id.uuid());
        if (row < 0) {
            return null;
        }
        String word = places.get(rows.get(RowTable.PLACE, row));
        String place = word == null ? PlaceWord.CANONICAL : word;
        int flags = rows.get(RowTable.FLAGS, row);
        return new Held(
                row,
                place,
                PlaceWord.path(place, id),
                rows.get(RowTable.SIZE, row),
                RowFlags.kind(flags),
                RowFlags.hasData(flags),
                groups.id(rows.get(RowTable.GROUP, row)),
                rows.time(row));
    }

    /// Tells whether a row says exactly what another would.
    synchronized boolean isAsIndexed(IndexRow wanted, RowHashes hashes, int row) {
        boolean same =
                rows.time(row) == wanted.timeMicros()
                        && rows.get(RowTable.FLAGS, row) == RowFlags.of(wanted)
                        && rows.get(RowTable.SIZE, row) == size(wanted)
                        && rows.get(RowTable.GROUP, row) == groups.find(wanted.group())
                        && texts.are(
                                hashes,
                                rows.get(RowTable.TITLE, row),
                                rows.get(RowTable.STACK, row));
        for (Trait trait : Trait.values()) {
            String word = wanted.traits().get(trait);
            int number = word == null ? 0 : words(trait).find(word);
            same &=
                    rows.get(RowTable.column(trait), row) == number
                            && (word == null) == (number == 0);
        }
        return same;
    }

    /// Dumps that a group holds.
    synchronized int liveCount(GroupId group) {
        int number = groups.find(group);
        return number < 0 ? 0 : groups.liveCount(number);
    }

    /// The index as it is now.
    synchronized IndexView view(TextSource source) {
        Map<Trait, List<@Nullable String>> lists = new EnumMap<>(Trait.class);
        words.forEach((trait, list) -> lists.put(trait, list.view()));
        return new IndexView(rows.view(), groups.view(), lists, places.view(), source);
    }

    /// What is to be saved; starts anew.
    synchronized Unsaved takeUnsaved() {
        Unsaved taken = unsaved;
        unsaved = texts.newUnsaved(groups.size());
        return taken;
    }

    /// What was not taken yet: to be read under this object's lock only.
    Unsaved unsaved() {
        return unsaved;
    }
}
