package dumpexplorer.core.importing;

import java.io.IOException;
import java.io.InputStream;

/// Looks at brackets and quotes only: how far a JSON value goes, and whether a file holds one value
/// or one a line. Reads a block at a time; for one thread.
final class JsonShape {

    private static final int BLOCK_BYTES = 1 << 16;
    private static final int END = -1;

    private final InputStream source;
    private final byte[] block = new byte[BLOCK_BYTES];
    private int at;
    private int count;

    private long depth;
    private boolean inText;
    private boolean escaped;
    private int last = ' ';

    private JsonShape(InputStream source) {
        this.source = source;
    }

    /// Whether the bytes are one JSON object, from start to end.
    static boolean isWhole(InputStream bytes) throws IOException {
        JsonShape shape = new JsonShape(bytes);
        if (!shape.opensObject()) {
            return false;
        }
        while (!shape.isClosed()) {
            int next = shape.next();
            if (next == END) {
                return false;
            }
            shape.see(next);
        }
        return shape.skipBlank() == END;
    }

    /// Whether there is an object a line. An object that is laid out over several lines is one
    /// object. The first line may be cut off, as long as it is clear that the second begins anew.
    ///
    /// @param bytes from the start of the file
    static boolean isLines(InputStream bytes) throws IOException {
        JsonShape shape = new JsonShape(bytes);
        if (!shape.opensObject()) {
            return false;
        }
        int next = shape.next();
        while (next != END && next != '\n') {
            shape.see(next);
            next = shape.next();
        }
        if (next == END) {
            return false;
        }
        if (shape.isClosed()) {
            return shape.skipBlank() == '{';
        }
        boolean cut = shape.inText || "[{,:".indexOf(shape.last) < 0;
        return cut && shape.next() == '{' && shape.next() == '"';
    }

    private boolean opensObject() throws IOException {
        int first = skipBlank();
        if (first == 0xef) {
            // A byte order mark: two more bytes.
            next();
            next();
            first = skipBlank();
        }
        depth = 1;
        last = first;
        return first == '{';
    }

    private boolean isClosed() {
        return depth <= 0;
    }

    private void see(int next) {
        if (inText) {
            if (escaped) {
                escaped = false;
            } else if (next == '\\') {
                escaped = true;
            } else if (next == '"') {
                inText = false;
            }
            return;
        }
        switch (next) {
            case '"' -> inText = true;
            case '{', '[' -> depth++;
            case '}', ']' -> depth--;
            default -> {
                // Numbers and words do not matter here.
            }
        }
        if (!isBlank(next)) {
            last = next;
        }
    }

    private int skipBlank() throws IOException {
        int next = next();
        while (isBlank(next)) {
            next = next();
        }
        return next;
    }

    private static boolean isBlank(int next) {
        return next == ' ' || next == '\n' || next == '\r' || next == '\t';
    }

    private int next() throws IOException {
        if (at == count) {
            count = source.read(block);
            at = 0;
            if (count <= 0) {
                count = 0;
                return END;
            }
        }
        return block[at++] & 0xff;
    }
}
