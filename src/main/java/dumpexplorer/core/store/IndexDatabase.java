package dumpexplorer.core.store;

import dumpexplorer.core.model.GroupId;
import dumpexplorer.core.model.Trait;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.h2.mvstore.MVStoreException;
import org.h2.mvstore.MVStoreTool;

/// The index on disk: an embedded database that holds the rows, the lists of words, and the texts that are
/// not kept in memory. It can be thrown away at any time.
final class IndexDatabase implements AutoCloseable {

    private static final String FILE = "dumps";
    private static final String ENDING = ".mv.db";
    private static final String PLACES = "place";

    /// Changes with every change of the tables or of what their rows mean.
    private static final String SCHEMA = "1";

    private static final String SCHEMA_FACT = "schema";

    /// Order of the traits in the table of dumps.
    private static final Trait[] TRAITS = {
        Trait.SOURCE,
        Trait.TYPE,
        Trait.COMPONENT,
        Trait.PRODUCT,
        Trait.VERSION,
        Trait.OS,
        Trait.CPU,
        Trait.REASON
    };

    private final Path file;
    private final SqlSession writing;
    private final TreeNotes notes;
    private final IndexTexts texts;
    private boolean isShutDown;

    private IndexDatabase(Path folder, SqlSession writing, IndexTexts texts) {
        this.file = file(folder);
        this.writing = writing;
        this.notes = new TreeNotes(writing);
        this.texts = texts;
    }

    /// Whether a folder holds an index.
    static boolean exists(Path folder) {
        return Files.exists(file(folder));
    }

    private static Path file(Path folder) {
        return folder.resolve(FILE + ENDING);
    }

    /// Throws an index away.
    static void delete(Path folder) throws IOException {
        new RowFile(folder).delete();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, FILE + ".*")) {
            for (Path file : files) {
                Files.delete(file);
            }
        }
    }

    /// Opens the index of a folder, or begins one.
    ///
    /// @throws StoreException when it cannot be used: damaged, or of another version
    static IndexDatabase open(Path folder) {
        try {
            SqlSession writing = connect(folder);
            IndexDatabase database =
                    new IndexDatabase(folder, writing, new IndexTexts(connect(folder)));
            database.createTables();
            return database;
        } catch (SQLException failed) {
            throw new StoreException("index: open " + folder, failed);
        }
    }

    // "async:", because an interrupt of a thread inside plain file mode was measured to lose
    // committed rows. Rows are written as soon as they are committed. We close by ourselves, after
    // the writer has ended.
    private static SqlSession connect(Path folder) throws SQLException {
        long cacheKilobytes = Math.min(262_144, Runtime.getRuntime().maxMemory() / 1024 / 8);
        var connection =
                DriverManager.getConnection(
                        "jdbc:h2:async:"
                                + folder.resolve(FILE)
                                + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE;TRACE_LEVEL_FILE=0"
                                + ";CACHE_SIZE="
                                + cacheKilobytes,
                        "",
                        "");
        connection.setAutoCommit(false);
        return new SqlSession(connection);
    }

    private void createTables() {
        for (Sql sql : Sql.values()) {
            if (sql.name().startsWith("CREATE_")) {
                writing.run(sql, statement -> {});
            }
        }
        Optional<String> schema = notes.findFact(SCHEMA_FACT);
        if (schema.isEmpty()) {
            notes.putFact(SCHEMA_FACT, SCHEMA);
        } else if (!schema.get().equals(SCHEMA)) {
            throw new StoreException(
                    "index: open",
                    new IllegalStateException("its tables are of version " + schema.get()));
        }
    }

    // ---- loading

    /// Loads the lists of words and groups, which rows need.
    void loadLists(IndexMemory memory) {
        synchronized (writing) {
            writing.read(
                    Sql.LOAD_WORDS,
                    statement -> {},
                    row -> {
                        String list = row.getString(1);
                        Trait trait =
                                list.equals(PLACES)
                                        ? null
                                        : Trait.valueOf(list.toUpperCase(Locale.ROOT));
                        memory.loadWord(trait, row.getInt(2), row.getString(3));
                    });
            writing.read(
                    Sql.LOAD_GROUPS,
                    statement -> {},
                    row -> memory.loadGroup(new GroupId(row.getString(1))));
        }
    }

    /// Loads all rows.
    void loadRows(IndexMemory memory) {
        synchronized (writing) {
            writing.readPaged(Sql.LAST_DUMP, Sql.LOAD_DUMPS, row -> loadRow(row, memory));
        }
    }

    private static void loadRow(ResultSet row, IndexMemory memory) throws SQLException {
        int[] columns = new int[RowTable.COLUMNS];
        for (int column = RowTable.GROUP; column <= RowTable.FLAGS; column++) {
            columns[column] = row.getInt(5 + column);
        }
        for (int trait = 0; trait < TRAITS.length; trait++) {
            columns[RowTable.column(TRAITS[trait])] = row.getInt(11 + trait);
        }
        memory.loadRow(
                row.getInt(1), new UUID(row.getLong(2), row.getLong(3)), row.getLong(4), columns);
    }

    /// Loads what is needed to take in more dumps: which texts are known.
    void loadHashes(LongTexts texts) {
        synchronized (writing) {
            writing.readPaged(
                    Sql.LAST_TITLE, Sql.LOAD_TITLE_HASHES, row -> texts.loadTitle(hash(row)));
            writing.readPaged(
                    Sql.LAST_FRAME, Sql.LOAD_FRAME_HASHES, row -> texts.loadFrame(hash(row)));
            writing.readPaged(
                    Sql.LAST_STACK, Sql.LOAD_STACK_HASHES, row -> texts.loadStack(hash(row)));
        }
    }

    private static Hashes.Half hash(ResultSet row) throws SQLException {
        return new Hashes.Half(row.getLong(1), row.getLong(2));
    }

    // ---- saving

    /// Saves changes, all or none.
    ///
    /// @param view holds the columns of the new rows
    void save(Unsaved changes, IndexView view) {
        synchronized (writing) {
            writing.runAll(
                    Sql.INSERT_WORD,
                    changes.words,
                    (statement, word) -> {
                        Trait list = word.list();
                        String name = list == null ? PLACES : list.name().toLowerCase(Locale.ROOT);
                        statement.setString(1, name);
                        statement.setInt(2, word.number());
                        statement.setString(3, word.text());
                    });
            int[] number = {changes.firstGroup};
            writing.runAll(
                    Sql.INSERT_GROUP,
                    changes.groups,
                    (statement, group) -> {
                        statement.setInt(1, number[0]++);
                        statement.setString(2, group.text());
                    });
            saveTexts(Sql.INSERT_TITLE, changes.firstTitle, changes.titles);
            saveTexts(Sql.INSERT_FRAME, changes.firstFrame, changes.frames);
            number[0] = changes.firstStack;
            writing.runAll(
                    Sql.INSERT_STACK,
                    changes.stacks,
                    (statement, stack) -> {
                        bindHash(statement, number[0]++, stack.hash());
                        statement.setBytes(4, stack.frames());
                    });
            writing.runAll(
                    Sql.INSERT_DUMP, changes.rows, (statement, row) -> bind(statement, row, view));
            writing.runAll(
                    Sql.DELETE_DUMP,
                    changes.removedRows,
                    (statement, row) -> statement.setInt(1, row));
            writing.commit();
        }
    }

    private void saveTexts(Sql sql, int first, Iterable<Unsaved.Text> texts) {
        int[] number = {first};
        writing.runAll(
                sql,
                texts,
                (statement, text) -> {
                    bindHash(statement, number[0]++, text.hash());
                    statement.setString(4, text.text());
                });
    }

    private static void bindHash(PreparedStatement statement, int number, Hashes.Half hash)
            throws SQLException {
        statement.setInt(1, number);
        statement.setLong(2, hash.high());
        statement.setLong(3, hash.low());
    }

    private static void bind(PreparedStatement statement, Unsaved.Row row, IndexView view)
            throws SQLException {
        int number = row.number();
        UUID id = view.dumpId(number).uuid();
        statement.setInt(1, number);
        statement.setLong(2, id.getMostSignificantBits());
        statement.setLong(3, id.getLeastSignificantBits());
        statement.setLong(4, view.timeMicros(number));
        for (int column = RowTable.GROUP; column <= RowTable.FLAGS; column++) {
            statement.setInt(5 + column, view.number(column, number));
        }
        for (int trait = 0; trait < TRAITS.length; trait++) {
            statement.setInt(11 + trait, view.trait(TRAITS[trait], number));
        }
        statement.setString(19, row.dumpId());
    }

    /// What is remembered of the tree.
    TreeNotes notes() {
        return notes;
    }

    /// Reads the texts, beside the writer.
    IndexTexts texts() {
        return texts;
    }

    /// Closes it, packing its file: worth the time after much was written. The file is copied without what is
    /// no longer used: closing in the way that packs it where it lies takes ten times as long.
    void closePacked() {
        if (shutDown(Sql.MAKE_DURABLE, Sql.LET_GO)) {
            try {
                MVStoreTool.compact(file.toString(), false);
            } catch (MVStoreException noRoom) {
                // It stays as it is: whole, and larger.
            }
        }
    }

    @Override
    public void close() {
        shutDown(Sql.SHUT_DOWN);
    }

    private boolean shutDown(Sql... ways) {
        synchronized (writing) {
            if (isShutDown) {
                return false;
            }
            isShutDown = true;
            texts.close();
            for (Sql sql : ways) {
                writing.run(sql, statement -> {});
            }
            return true;
        }
    }
}
