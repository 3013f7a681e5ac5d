package dumpexplorer.core.store;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// What the index remembers of its tree beside the dumps: how far it agrees with it. Safe from any thread.
final class TreeNotes {

    private final SqlSession session;

    /// @param session shared with the writer; locked while in use
    TreeNotes(SqlSession session) {
        this.session = session;
    }

    /// A fact about the whole index.
    Optional<String> findFact(String name) {
        Deque<String> found = new ArrayDeque<>();
        synchronized (session) {
            session.read(
                    Sql.FIND_FACT,
                    statement -> statement.setString(1, name),
                    row -> found.add(row.getString(1)));
        }
        return Optional.ofNullable(found.poll());
    }

    /// Notes a fact about the whole index.
    void putFact(String name, String text) {
        synchronized (session) {
            session.run(Sql.DELETE_FACT, statement -> statement.setString(1, name));
            session.run(
                    Sql.INSERT_FACT,
                    statement -> {
                        statement.setString(1, name);
                        statement.setString(2, text);
                    });
            session.commit();
        }
    }

    /// Folders of the tree with their {@link FolderTimes} when they were last listed.
    Map<String, Long> readFolders() {
        Map<String, Long> times = new HashMap<>();
        synchronized (session) {
            session.read(
                    Sql.LOAD_FOLDER_PAGES,
                    statement -> {},
                    row -> FolderPages.read(row.getBytes(1), times));
        }
        return times;
    }

    /// Replaces what is known of the folders.
    void saveFolders(Map<String, Long> times) {
        int[] number = {0};
        synchronized (session) {
            session.run(Sql.DELETE_FOLDER_PAGES, statement -> {});
            session.runAll(
                    Sql.INSERT_FOLDER_PAGE,
                    FolderPages.of(times),
                    (statement, page) -> {
                        statement.setInt(1, number[0]++);
                        statement.setBytes(2, page);
                    });
            session.commit();
        }
    }

    /// Files of the tree that are not in the index, by path.
    Map<String, PassedOver> readPassedOver() {
        Map<String, PassedOver> files = new HashMap<>();
        synchronized (session) {
            session.read(
                    Sql.LOAD_PASSED_OVER,
                    statement -> {},
                    row -> {
                        Instant modified = Instant.EPOCH.plus(row.getLong(3), ChronoUnit.MICROS);
                        files.put(
                                row.getString(1),
                                new PassedOver(row.getLong(2), modified, row.getString(4)));
                    });
        }
        return files;
    }

    /// Replaces what is known of files that are not in the index.
    void savePassedOver(Map<String, PassedOver> files) {
        synchronized (session) {
            session.run(Sql.DELETE_PASSED_OVER, statement -> {});
            session.runAll(
                    Sql.INSERT_PASSED_OVER,
                    files.entrySet(),
                    (statement, file) -> {
                        PassedOver known = file.getValue();
                        statement.setString(1, file.getKey());
                        statement.setLong(2, known.sizeBytes());
                        statement.setLong(
                                3, ChronoUnit.MICROS.between(Instant.EPOCH, known.modified()));
                        statement.setString(4, known.reason());
                    });
            session.commit();
        }
    }
}
