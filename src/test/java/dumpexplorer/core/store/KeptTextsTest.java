package dumpexplorer.core.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What is kept of a table is what the table holds, be there room or not.
class KeptTextsTest {

    private static final long PLENTY = 1 << 20;
    private static final long HARDLY_ANY = 200;

    private Connection connection;

    @BeforeEach
    void createTable() throws SQLException {
        connection = DriverManager.getConnection("jdbc:h2:mem:");
        connection
                .createStatement()
                .execute("create table title(number int primary key, text varchar)");
    }

    @AfterEach
    void close() throws SQLException {
        connection.close();
    }

    private void insert(int number, String text) throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement("insert into title values(?, ?)")) {
            insert.setInt(1, number);
            insert.setString(2, text);
            insert.execute();
        }
    }

    private static Map<Integer, String> all(KeptTexts texts) {
        Map<Integer, String> all = new TreeMap<>();
        texts.forEach((text, number) -> all.put(number, text));
        return all;
    }

    @ParameterizedTest
    @ValueSource(longs = {PLENTY, HARDLY_ANY})
    void hasWhatTheTableHasAtEachQuestion(long mostBytes) throws SQLException {
        KeptTexts texts =
                new KeptTexts(
                        new SqlSession(connection), Sql.LAST_TITLE, Sql.READ_TITLES, mostBytes);
        assertEquals(Map.of(), all(texts));
        insert(0, "first");
        insert(3, "after a gap");
        assertEquals(Map.of(0, "first", 3, "after a gap"), all(texts));
        insert(4, "later");
        insert(20_000, "in another page");
        assertEquals(
                Map.of(0, "first", 3, "after a gap", 4, "later", 20_000, "in another page"),
                all(texts));
        assertEquals(4, all(texts).size(), "asked once more");
    }
}
