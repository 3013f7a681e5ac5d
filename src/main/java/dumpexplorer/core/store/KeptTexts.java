package dumpexplorer.core.store;

import java.lang.ref.SoftReference;
import java.util.Arrays;
import java.util.function.ObjIntConsumer;
import org.jspecify.annotations.Nullable;

/// All texts of one table of the index, which every search goes through. Kept once they were read, where
/// they are not too many and as long as memory is not short; texts only ever come to such a table.
/// Safe from any thread.
final class KeptTexts {

    private static final int LETTER_BYTES = 2;
    private static final int TEXT_BYTES = 56;

    private final SqlSession session;
    private final Sql last;
    private final Sql page;
    private final long mostBytes;
    private SoftReference<Kept> kept = new SoftReference<>(null);
    private boolean tooMany;

    /// @param session also guards what is kept
    /// @param last asks for the greatest number of a text
    /// @param page asks for the texts from one number to another
    /// @param mostBytes memory that they may take
    KeptTexts(SqlSession session, Sql last, Sql page, long mostBytes) {
        this.session = session;
        this.last = last;
        this.page = page;
        this.mostBytes = mostBytes;
    }

    /// Hands over all texts that are saved now with their numbers, in the order of these.
    void forEach(ObjIntConsumer<String> taker) {
        @Nullable String[] texts = known();
        if (texts == null) {
            synchronized (session) {
                session.readPaged(last, page, row -> taker.accept(row.getString(2), row.getInt(1)));
                session.commit();
            }
            return;
        }
        for (int number = 0; number < texts.length; number++) {
            String text = texts[number];
            if (text != null) {
                taker.accept(text, number);
            }
        }
    }

    /// The texts by number, null where they are too many.
    private @Nullable String @Nullable [] known() {
        synchronized (session) {
            if (tooMany) {
                return null;
            }
            Kept all = kept.get();
            if (all == null) {
                all = new Kept();
            }
            all.readOn();
            tooMany = all.sizeBytes > mostBytes;
            kept = new SoftReference<>(tooMany ? null : all);
            return tooMany ? null : all.texts;
        }
    }

    private final class Kept {

        private @Nullable String[] texts = new @Nullable String[0];
        private long sizeBytes;

        /// Reads what has come since. What was given out stays as it is.
        private void readOn() {
            int known = texts.length;
            int count = session.findNumber(last).orElse(-1) + 1;
            if (count > known) {
                @Nullable String[] more = Arrays.copyOf(texts, count);
                session.readPaged(
                        last, page, known, row -> take(more, row.getInt(1), row.getString(2)));
                texts = more;
            }
            session.commit();
        }

        private void take(@Nullable String[] target, int number, String text) {
            if (number >= target.length) {
                return; // it came just now, and is read the next time
            }
            sizeBytes += TEXT_BYTES + (long) LETTER_BYTES * text.length();
            if (sizeBytes <= mostBytes) {
                target[number] = text;
            }
        }
    }
}
