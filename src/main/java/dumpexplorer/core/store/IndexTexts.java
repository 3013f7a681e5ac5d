package dumpexplorer.core.store;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.function.ObjIntConsumer;

/// Reads the texts of the index, over a connection of its own, so that it never
/// waits for the writer. Safe from any thread.
final class IndexTexts implements SavedTexts, AutoCloseable {

    private static final int PART_OF_HEAP = 16;

    private final SqlSession session;
    private final KeptTexts titles;
    private final KeptTexts frames;

    IndexTexts(SqlSession session) {
        this.session = session;
        long mostBytes = Runtime.getRuntime().maxMemory() / PART_OF_HEAP;
        titles = new KeptTexts(session, Sql.LAST_TITLE, Sql.READ_TITLES, mostBytes);
        frames = new KeptTexts(session, Sql.LAST_FRAME, Sql.READ_FRAMES, mostBytes);
    }

    @Override
    public void readTitles(ObjIntConsumer<String> taker) {
        titles.forEach(taker);
    }

    @Override
    public void readFrames(ObjIntConsumer<String> taker) {
        frames.forEach(taker);
    }

    @Override
    public void readStacks(ObjIntConsumer<byte[]> taker) {
        synchronized (session) {
            session.readPaged(
                    Sql.LAST_STACK,
                    Sql.READ_STACKS,
                    row -> taker.accept(row.getBytes(2), row.getInt(1)));
            session.commit();
        }
    }

    @Override
    public Optional<String> findTitle(int number) {
        return findText(Sql.FIND_TITLE, number);
    }

    @Override
    public Optional<String> findDumpId(int row) {
        return findText(Sql.FIND_DUMP_ID, row);
    }

    private Optional<String> findText(Sql sql, int number) {
        Deque<String> found = new ArrayDeque<>();
        synchronized (session) {
            session.read(
                    sql,
                    statement -> statement.setInt(1, number),
                    row -> {
                        String text = row.getString(1);
                        if (text != null) {
                            found.add(text);
                        }
                    });
            session.commit();
        }
        return Optional.ofNullable(found.poll());
    }

    @Override
    public void readDumpIds(int first, int last, ObjIntConsumer<String> taker) {
        synchronized (session) {
            session.read(
                    Sql.READ_DUMP_IDS,
                    statement -> {
                        statement.setInt(1, first);
                        statement.setInt(2, last);
                    },
                    row -> {
                        String text = row.getString(2);
                        if (text != null) {
                            taker.accept(text, row.getInt(1));
                        }
                    });
            session.commit();
        }
    }

    @Override
    public void close() {
        synchronized (session) {
            session.close();
        }
    }
}
