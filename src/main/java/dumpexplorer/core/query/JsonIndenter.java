package dumpexplorer.core.query;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/// Writes a JSON text anew with a line for each value, two spaces for each level. Works on bytes
/// and passes every string and number on exactly as it is, so nothing is lost, and memory does not
/// grow with the text. What is no JSON comes out as something as readable as it was.
public final class JsonIndenter {

    private static final int WINDOW_BYTES = 1 << 16;
    private static final byte[] BREAK = {'\n'};
    private static final byte[] STEP = {' ', ' '};
    private static final int DEEPEST_STEP = 100;

    private final OutputStream target;
    private int depth;
    private boolean inString;
    private boolean escaped;
    private boolean opened;

    private JsonIndenter(OutputStream target) {
        this.target = target;
    }

    /// Reads all of a JSON text and writes it indented, ending with a line break.
    ///
    /// @throws IOException when the source cannot be read or the target not be written
    public static void indent(InputStream json, OutputStream target) throws IOException {
        JsonIndenter indenter = new JsonIndenter(target);
        byte[] window = new byte[WINDOW_BYTES];
        for (int count = json.read(window); count >= 0; count = json.read(window)) {
            for (int place = 0; place < count; place++) {
                indenter.take(window[place]);
            }
        }
        target.write(BREAK);
    }

    private void take(byte next) throws IOException {
        if (inString) {
            inString = escaped || next != '"';
            escaped = !escaped && next == '\\';
            target.write(next);
            return;
        }
        switch (next) {
            case ' ', '\t', '\r', '\n' -> {}
            case '{', '[' -> open(next);
            case '}', ']' -> close(next);
            case ',' -> {
                target.write(next);
                breakLine();
            }
            case ':' -> {
                target.write(next);
                target.write(' ');
            }
            default -> scalar(next);
        }
    }

    private void scalar(byte next) throws IOException {
        breakAfterOpening();
        inString = next == '"';
        target.write(next);
    }

    private void open(byte bracket) throws IOException {
        breakAfterOpening();
        target.write(bracket);
        depth++;
        opened = true;
    }

    private void close(byte bracket) throws IOException {
        depth = Math.max(0, depth - 1);
        if (!opened) {
            breakLine();
        }
        opened = false;
        target.write(bracket);
    }

    /// An empty list or object stays on its line.
    private void breakAfterOpening() throws IOException {
        if (opened) {
            breakLine();
            opened = false;
        }
    }

    private void breakLine() throws IOException {
        target.write(BREAK);
        for (int step = 0; step < Math.min(depth, DEEPEST_STEP); step++) {
            target.write(STEP);
        }
    }
}
