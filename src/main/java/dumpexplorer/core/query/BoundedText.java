package dumpexplorer.core.query;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/// Collects text up to a bound and then tells its writer to stop.
final class BoundedText extends OutputStream {

    private final ByteArrayOutputStream collected = new ByteArrayOutputStream(1 << 14);
    private final int mostBytes;
    private boolean full;

    BoundedText(int mostBytes) {
        this.mostBytes = mostBytes;
    }

    /// Nothing more is wanted.
    static final class FullException extends IOException {
        private static final long serialVersionUID = 1;
    }

    @Override
    public void write(int next) throws IOException {
        if (collected.size() >= mostBytes) {
            full = true;
            throw new FullException();
        }
        collected.write(next);
    }

    /// Whether something was left out.
    boolean isFull() {
        return full;
    }

    /// What was collected; where it was cut, it ends with the last whole line.
    String text() {
        String text = collected.toString(StandardCharsets.UTF_8);
        return full ? text.substring(0, Math.max(text.lastIndexOf('\n'), 0)) : text.stripTrailing();
    }
}
