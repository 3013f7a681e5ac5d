package dumpexplorer.benchmark.limits;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;

/// Inserting rows into H2 in large batches.
public final class RowLimits {

    private static final int BATCH = 1000;
    private static final int COLUMNS = 11;

    private RowLimits() {}

    /// Microseconds to insert a row of eleven columns, found by its number alone, in batches and commits of a
    /// thousand. The second round counts.
    ///
    /// @param folder for the database
    public static double insert(Path folder, int rows) throws SQLException {
        double microseconds = 0;
        for (int round = 0; round < 2; round++) {
            microseconds = insertInto(folder.resolve("rows" + round), rows);
        }
        return microseconds;
    }

    private static double insertInto(Path file, int rows) throws SQLException {
        String url = "jdbc:h2:async:" + file.toAbsolutePath() + ";WRITE_DELAY=0;CACHE_SIZE=262144";
        try (Connection database = DriverManager.getConnection(url)) {
            database.setAutoCommit(false);
            try (Statement create = database.createStatement()) {
                create.execute(
                        "create table row_of_dump (num int primary key, id uuid, at bigint, grp int,"
                                + " a int, b int, c int, d int, e int, title int, stack int)");
            }
            long begin = System.nanoTime();
            try (PreparedStatement insert =
                    database.prepareStatement(
                            "insert into row_of_dump values (?,?,?,?,?,?,?,?,?,?,?)")) {
                for (int number = 0; number < rows; number++) {
                    fill(insert, number);
                    if (number % BATCH == BATCH - 1) {
                        insert.executeBatch();
                        database.commit();
                    }
                }
                insert.executeBatch();
                database.commit();
            }
            return (System.nanoTime() - begin) / 1e3 / rows;
        }
    }

    private static void fill(PreparedStatement insert, int number) throws SQLException {
        insert.setInt(1, number);
        insert.setObject(2, new UUID(number * 0x9e3779b97f4a7c15L, number));
        insert.setLong(3, 1_290_000_000_000_000L + number);
        for (int column = 4; column <= COLUMNS; column++) {
            insert.setInt(column, number % (column * 7));
        }
        insert.addBatch();
    }
}
