package dumpexplorer.core.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.Map;
import java.util.OptionalInt;

/// A connection with its prepared statements. One thread at a time.
final class SqlSession implements AutoCloseable {

    private static final int PAGE = 10_000;

    private final Connection connection;
    private final Map<Sql, PreparedStatement> statements = new EnumMap<>(Sql.class);

    SqlSession(Connection connection) {
        this.connection = connection;
    }

    /// Takes one row of an answer.
    @FunctionalInterface
    interface RowReader {
        void read(ResultSet row) throws SQLException;
    }

    /// Fills in the parameters of a statement.
    @FunctionalInterface
    interface Binder {
        void bind(PreparedStatement statement) throws SQLException;
    }

    private PreparedStatement statement(Sql sql) throws SQLException {
        PreparedStatement known = statements.get(sql);
        if (known == null) {
            known = connection.prepareStatement(sql.text());
            statements.put(sql, known);
        }
        return known;
    }

    /// Runs a statement without an answer.
    ///
    /// @throws StoreException when it fails
    void run(Sql sql, Binder binder) {
        try {
            PreparedStatement statement = statement(sql);
            binder.bind(statement);
            statement.execute();
        } catch (SQLException failed) {
            throw new StoreException(sql.step(), failed);
        }
    }

    /// Runs a statement for each of some items, as one batch.
    ///
    /// @throws StoreException when it fails
    <T> void runAll(Sql sql, Iterable<T> items, ItemBinder<T> binder) {
        try {
            PreparedStatement statement = statement(sql);
            boolean any = false;
            for (T item : items) {
                binder.bind(statement, item);
                statement.addBatch();
                any = true;
            }
            if (any) {
                statement.executeBatch();
            }
        } catch (SQLException failed) {
            throw new StoreException(sql.step(), failed);
        }
    }

    /// Fills in the parameters of a statement for one item.
    @FunctionalInterface
    interface ItemBinder<T> {
        void bind(PreparedStatement statement, T item) throws SQLException;
    }

    /// Reads all rows of an answer.
    ///
    /// @throws StoreException when it fails
    void read(Sql sql, Binder binder, RowReader reader) {
        try {
            PreparedStatement statement = statement(sql);
            binder.bind(statement);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    reader.read(rows);
                }
            }
        } catch (SQLException failed) {
            throw new StoreException(sql.step(), failed);
        }
    }

    /// Reads a whole table in the order of its numbers, a page at a time.
    ///
    /// @param last tells the highest number
    /// @param page reads the rows from one number up to before another
    /// @throws StoreException when it fails
    void readPaged(Sql last, Sql page, RowReader reader) {
        readPaged(last, page, 0, reader);
    }

    /// Reads a table from one number on.
    ///
    /// @throws StoreException when it fails
    void readPaged(Sql last, Sql page, int start, RowReader reader) {
        int end = findNumber(last).orElse(-1);
        for (int from = start; from <= end; from += PAGE) {
            int first = from;
            read(
                    page,
                    statement -> {
                        statement.setInt(1, first);
                        statement.setInt(2, first + PAGE);
                    },
                    reader);
        }
    }

    /// A number that the index may have.
    OptionalInt findNumber(Sql sql) {
        Deque<Integer> found = new ArrayDeque<>();
        read(
                sql,
                statement -> {},
                row -> {
                    int number = row.getInt(1);
                    if (!row.wasNull()) {
                        found.add(number);
                    }
                });
        return found.isEmpty() ? OptionalInt.empty() : OptionalInt.of(found.getFirst());
    }

    /// Makes what was run since the last commit part of the index, all of it at once.
    ///
    /// @throws StoreException when it fails
    void commit() {
        try {
            connection.commit();
        } catch (SQLException failed) {
            throw new StoreException("index: commit", failed);
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException failed) {
            throw new StoreException("index: close", failed);
        }
    }
}
