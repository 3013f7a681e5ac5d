package dumpexplorer.core.remote;

import java.io.IOException;
import java.io.OutputStream;

/// Takes an answer that is a list apart: each element is handed on as JSON of its own as soon as it is
/// complete, so that memory does not grow with the list. Elements of some MB lie in memory, larger ones
/// in temporary files. An answer that is no list is read over; [#shape] tells.
public final class ElementSink implements ValueSink, AutoCloseable {

    /// From this size on an element lies in a file.
    public static final int MOST_HELD_BYTES = 4 << 20;

    /// What an answer turned out to be.
    public enum Shape {
        /// Nothing has come yet.
        UNKNOWN,
        LIST,
        /// Null: what `host_dump_list` answers for a host that cannot be reached.
        NOTHING,
        /// A map, a text, a number.
        OTHER
    }

    /// Takes the elements, in their order.
    @FunctionalInterface
    public interface Taker {

        /// Takes one element.
        ///
        /// @param element JSON in UTF-8; the taker's own to close, now or later
        /// @throws IOException ends the call; leaves it as the cause of a [SinkException]
        void take(HeldContent element) throws IOException;
    }

    private final Taker taker;
    private final int mostHeldBytes;
    private final JsonSink json = new JsonSink(new Current());
    private Overflow bytes;
    private Shape shape = Shape.UNKNOWN;
    private int depth;
    private long count;

    /// @param taker takes each element
    public ElementSink(Taker taker) {
        this(taker, MOST_HELD_BYTES);
    }

    /// @param mostHeldBytes from this size on an element lies in a file
    ElementSink(Taker taker, int mostHeldBytes) {
        this.taker = taker;
        this.mostHeldBytes = mostHeldBytes;
        bytes = new Overflow(mostHeldBytes);
    }

    /// What the answer is, as far as it has come.
    public Shape shape() {
        return shape;
    }

    /// Number of elements handed on.
    public long count() {
        return count;
    }

    @Override
    public void beginList() throws IOException {
        if (depth == 0) {
            shape = Shape.LIST;
        } else {
            json.beginList();
        }
        depth++;
    }

    @Override
    public void endList() throws IOException {
        depth--;
        if (depth > 0) {
            json.endList();
            complete();
        }
    }

    @Override
    public void beginMap() throws IOException {
        begin();
        json.beginMap();
        depth++;
    }

    @Override
    public void endMap() throws IOException {
        depth--;
        json.endMap();
        complete();
    }

    @Override
    public void key(byte[] utf8, int offsetBytes, int lengthBytes) throws IOException {
        json.key(utf8, offsetBytes, lengthBytes);
    }

    @Override
    public void beginText() throws IOException {
        begin();
        json.beginText();
    }

    @Override
    public void text(byte[] utf8, int offsetBytes, int lengthBytes) throws IOException {
        json.text(utf8, offsetBytes, lengthBytes);
    }

    @Override
    public void endText() throws IOException {
        json.endText();
        complete();
    }

    @Override
    public void integer(byte[] digits, int offsetBytes, int lengthBytes) throws IOException {
        begin();
        json.integer(digits, offsetBytes, lengthBytes);
        complete();
    }

    @Override
    public void integer(long value) throws IOException {
        begin();
        json.integer(value);
        complete();
    }

    @Override
    public void real(double value) throws IOException {
        begin();
        json.real(value);
        complete();
    }

    @Override
    public void truth(boolean value) throws IOException {
        begin();
        json.truth(value);
        complete();
    }

    @Override
    public void nothing() throws IOException {
        if (depth == 0) {
            shape = Shape.NOTHING;
            return;
        }
        json.nothing();
        complete();
    }

    /// Before a value that is not the list itself.
    private void begin() {
        if (depth == 0) {
            shape = Shape.OTHER;
        }
    }

    /// After a value: hands it on where it was an element.
    private void complete() throws IOException {
        if (depth != 1 || shape != Shape.LIST) {
            return;
        }
        json.flush();
        json.restart();
        HeldContent element = bytes.finish();
        // Dumps of a source are alike: the next one will hardly have to grow.
        bytes = new Overflow(mostHeldBytes, element.sizeBytes() * 9 / 8);
        count++;
        taker.take(element);
    }

    /// Drops what has come of an element that never became complete.
    @Override
    public void close() throws IOException {
        bytes.close();
    }

    /// Leads to the element at hand.
    private final class Current extends OutputStream {

        @Override
        public void write(int value) throws IOException {
            write(new byte[] {(byte) value}, 0, 1);
        }

        @Override
        public void write(byte[] source, int from, int length) throws IOException {
            if (shape == Shape.LIST) {
                bytes.write(source, from, length);
            }
        }
    }
}
