package dumpexplorer.core.store;

import dumpexplorer.core.model.DumpId;
import dumpexplorer.core.model.Trait;
import java.io.IOException;
import java.util.Arrays;
import java.util.UUID;

/// The rows of the index in columns of numbers, about eighty bytes for each dump. A row never changes; the
/// row of a dump that was replaced or is gone is marked dead. Written under the lock of
/// {@link IndexMemory}; views share the arrays and read them without it.
final class RowTable implements FilePart {

    static final int GROUP = 0;
    static final int TITLE = 1;
    static final int STACK = 2;
    static final int PLACE = 3;
    static final int SIZE = 4;
    static final int FLAGS = 5;
    static final int COLUMNS = 6 + Trait.values().length;

    private final LongColumn idHigh = new LongColumn();
    private final LongColumn idLow = new LongColumn();
    private final LongColumn times = new LongColumn();
    private final IntColumn[] ints = new IntColumn[COLUMNS];
    private final RowMap rowsById = new RowMap(idHigh, idLow);
    private long[] dead = new long[0];
    private boolean deadIsShared;
    private int rowCount;
    private int dumpCount;
    private long generation;

    /// Whether rows that were read are not found by their ids yet. A window opens asking for one or two, and
    /// to register a million takes longer than to read them.
    private boolean isToBeRegistered;

    /// So many ids are looked for one by one before it is worth it to register them all.
    private int searchesLeft = 4;

    /// @param generation where to begin counting changes
    RowTable(long generation) {
        this.generation = generation;
        Arrays.setAll(ints, column -> new IntColumn());
    }

    /// Column of a trait's numbers.
    @SuppressWarnings(
            "EnumOrdinal") // asked for every row of every scan; no number of it is kept on disk
    static int column(Trait trait) {
        return 6 + trait.ordinal();
    }

    /// The rows at one moment.
    static final class View {

        final int rowCount;
        final int dumpCount;
        final long generation;
        private final long[] dead;
        private final long[][] idHigh;
        private final long[][] idLow;
        private final long[][] times;
        private final int[][][] ints = new int[COLUMNS][][];

        private View(RowTable table) {
            rowCount = table.rowCount;
            dumpCount = table.dumpCount;
            generation = table.generation;
            dead = table.dead;
            idHigh = table.idHigh.chunks();
            idLow = table.idLow.chunks();
            times = table.times.chunks();
            Arrays.setAll(ints, column -> table.ints[column].chunks());
        }

        boolean isLive(int row) {
            return RowTable.isLive(dead, row);
        }

        DumpId id(int row) {
            return new DumpId(new UUID(LongColumn.get(idHigh, row), LongColumn.get(idLow, row)));
        }

        long time(int row) {
            return LongColumn.get(times, row);
        }

        int number(int column, int row) {
            return IntColumn.get(ints[column], row);
        }
    }

    /// Writes all rows, column after column.
    @Override
    public void writeTo(BulkWriter out) throws IOException {
        out.writeInt(rowCount);
        LongColumn.write(idHigh.chunks(), rowCount, out);
        LongColumn.write(idLow.chunks(), rowCount, out);
        LongColumn.write(times.chunks(), rowCount, out);
        for (IntColumn column : ints) {
            IntColumn.write(column.chunks(), rowCount, out);
        }
        int deadWords = deadWords(rowCount);
        out.writeLongs(Arrays.copyOf(dead, deadWords), deadWords);
    }

    private static int deadWords(int rowCount) {
        return (rowCount + 63) >>> 6;
    }

    /// Reads rows into this table, which is empty. The live ones are registered when first asked for.
    ///
    /// @throws IOException when there are fewer
    @Override
    public void readFrom(BulkReader in) throws IOException {
        int count = in.checkCount(in.readInt(), 3 * Long.BYTES + COLUMNS * Integer.BYTES);
        idHigh.read(count, in);
        idLow.read(count, in);
        times.read(count, in);
        for (IntColumn column : ints) {
            column.read(count, in);
        }
        dead = new long[deadWords(count)];
        int deadCount = 0;
        in.readLongs(dead, dead.length);
        for (long word : dead) {
            deadCount += Long.bitCount(word);
        }
        rowCount = count;
        dumpCount = count - deadCount;
        generation += count;
        isToBeRegistered = true;
    }

    /// Adds a row, live.
    ///
    /// @return its number
    int add(UUID id, long timeMicros, int[] columns) {
        registerAll();
        idHigh.set(rowCount, id.getMostSignificantBits());
        idLow.set(rowCount, id.getLeastSignificantBits());
        times.set(rowCount, timeMicros);
        for (int column = 0; column < COLUMNS; column++) {
            ints[column].set(rowCount, columns[column]);
        }
        dumpCount++;
        generation++;
        return rowCount++;
    }

    /// Marks a row dead.
    void kill(int row) {
        int word = row >>> 6;
        if (deadIsShared || word >= dead.length) {
            dead = Arrays.copyOf(dead, Math.max(dead.length, word + 1 + (word >>> 2)));
            deadIsShared = false;
        }
        dead[word] |= 1L << row;
        dumpCount--;
        generation++;
    }

    boolean isLive(int row) {
        return isLive(dead, row);
    }

    private static boolean isLive(long[] dead, int row) {
        int word = row >>> 6;
        return word >= dead.length || (dead[word] & (1L << row)) == 0;
    }

    /// The live row of a dump, -1 where there is none.
    int find(UUID id) {
        long high = id.getMostSignificantBits();
        long low = id.getLeastSignificantBits();
        if (isToBeRegistered && searchesLeft > 0) {
            searchesLeft--;
            return search(high, low);
        }
        registerAll();
        int row = rowsById.find(high, low);
        return row >= 0 && isLive(row) ? row : -1;
    }

    private int search(long high, long low) {
        for (int row = 0; row < rowCount; row++) {
            if (idLow.get(row) == low && idHigh.get(row) == high && isLive(row)) {
                return row;
            }
        }
        return -1;
    }

    /// The live row of another row's dump, -1 where there is none.
    int findSame(int row) {
        return find(new UUID(idHigh.get(row), idLow.get(row)));
    }

    /// Makes a row the one that its dump is found by.
    void register(int row) {
        rowsById.put(row);
    }

    private void registerAll() {
        if (isToBeRegistered) {
            isToBeRegistered = false;
            rowsById.reserve(dumpCount);
            for (int row = 0; row < rowCount; row++) {
                if (isLive(row)) {
                    rowsById.put(row);
                }
            }
        }
    }

    int get(int column, int row) {
        return ints[column].get(row);
    }

    long time(int row) {
        return times.get(row);
    }

    int rowCount() {
        return rowCount;
    }

    /// Whether a row's dump comes before another's: by time, then by id.
    boolean isEarlier(int row, int other) {
        int order = Long.compare(times.get(row), times.get(other));
        order = order != 0 ? order : Long.compareUnsigned(idHigh.get(row), idHigh.get(other));
        return order < 0
                || (order == 0 && Long.compareUnsigned(idLow.get(row), idLow.get(other)) < 0);
    }

    View view() {
        deadIsShared = true;
        return new View(this);
    }
}
