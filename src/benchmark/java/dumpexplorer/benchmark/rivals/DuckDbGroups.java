package dumpexplorer.benchmark.rivals;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;

/// DuckDB, asked once for the groups of a tree's dumps: number, first and last, by signature. A process of
/// its own, so that it is cold. Prints seconds, dumps and groups.
public final class DuckDbGroups {

    private DuckDbGroups() {}

    /// Asks and prints.
    ///
    /// @param arguments the tree
    public static void main(String[] arguments) throws SQLException {
        String files = arguments[0] + "/name/*/*/*.jsonz";
        try (Connection database = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = database.createStatement()) {
            statement.execute("set threads = " + Runtime.getRuntime().availableProcessors());
            long begin = System.nanoTime();
            long dumps = 0;
            long groups = 0;
            try (ResultSet rows = statement.executeQuery(sql(files))) {
                while (rows.next()) {
                    dumps += rows.getLong(2);
                    groups++;
                }
            }
            double seconds = (System.nanoTime() - begin) / 1e9;
            System.out.printf(Locale.ROOT, "%.4f %d %d%n", seconds, dumps, groups);
        }
    }

    private static String sql(String files) {
        return "select signature, count(*), min(date_processed), max(date_processed) from read_json('"
                + files.replace("'", "''")
                + "', columns = {signature: 'varchar', date_processed: 'varchar'},"
                + " format = 'unstructured', compression = 'gzip', maximum_object_size = 67108864)"
                + " group by signature";
    }
}
