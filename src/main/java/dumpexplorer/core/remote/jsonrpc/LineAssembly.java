package dumpexplorer.core.remote.jsonrpc;

import dumpexplorer.core.format.MalformedException;
import dumpexplorer.core.remote.AnswerTooLargeException;
import dumpexplorer.core.remote.HeldContent;
import dumpexplorer.core.remote.Limits;
import dumpexplorer.core.remote.Overflow;
import dumpexplorer.core.remote.Speech;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Makes lines of the bytes that arrive, and hands each over as soon as its id has come, which is at its
/// beginning. A long line whose id comes late is kept, in a file if need be, until its end.
final class LineAssembly {

    /// A line is looked into for its id when this much has come, then again each time it has doubled.
    private static final int FIRST_LOOK_BYTES = 256;

    /// Where the id has not come within this, it is waited for until the line's end.
    private static final int MOST_HEAD_BYTES = 64 * 1024;

    private static final int MOST_HELD_BYTES = 1 << 20;

    private final Limits limits;
    private final Runnable giveUp;
    private final Speech.Waiting<Answer> waiting;
    private final ByteArrayOutputStream head = new ByteArrayOutputStream(MOST_HEAD_BYTES);
    private int nextLookBytes = FIRST_LOOK_BYTES;
    private long sizeBytes;
    private @Nullable Line line;
    private @Nullable Overflow kept;

    /// @param giveUp ends the wire, because nothing comes any more
    LineAssembly(Limits limits, Runnable giveUp, Speech.Waiting<Answer> waiting) {
        this.limits = limits;
        this.giveUp = giveUp;
        this.waiting = waiting;
    }

    /// Takes the next bytes, wherever they are cut.
    ///
    /// @throws MalformedException when a line is no answer
    void take(byte[] bytes, int count) throws IOException {
        int from = 0;
        while (from < count) {
            int end = indexOfBreak(bytes, from, count);
            piece(bytes, from, end);
            if (end < count) {
                endLine();
            }
            from = end + 1;
        }
    }

    private static int indexOfBreak(byte[] bytes, int from, int end) {
        int at = from;
        while (at < end && bytes[at] != '\n') {
            at++;
        }
        return at;
    }

    private void piece(byte[] bytes, int offset, int end) throws IOException {
        int from = offset;
        while (sizeBytes == 0 && from < end && bytes[from] <= ' ' && bytes[from] >= 0) {
            from++;
        }
        sizeBytes += end - from;
        if (sizeBytes > limits.mostBytes()) {
            throw tooLong();
        }
        if (line != null) {
            line.put(Arrays.copyOfRange(bytes, from, end), waiting);
        } else if (kept != null) {
            kept.write(bytes, from, end - from);
        } else {
            head.write(bytes, from, end - from);
            if (head.size() >= nextLookBytes) {
                lookForId();
            }
        }
    }

    private MalformedException tooLong() {
        String words = "a line of more than " + limits.mostBytes() + " bytes";
        if (line != null) {
            line.fail(new AnswerTooLargeException(words));
            line = null;
        }
        return new MalformedException(words, -1);
    }

    private void lookForId() throws IOException {
        byte[] bytes = head.toByteArray();
        long id;
        try {
            id = AnswerIds.find(new ByteArrayInputStream(bytes));
        } catch (MalformedException notYet) {
            nextLookBytes = 2 * bytes.length;
            if (bytes.length >= MOST_HEAD_BYTES) {
                kept = new Overflow(MOST_HELD_BYTES);
                kept.write(bytes);
                head.reset();
            }
            return;
        }
        beginLine(id, bytes);
    }

    private Line beginLine(long id, byte[] bytes) throws IOException {
        Line begun = new Line(limits.silence(), giveUp);
        begun.put(bytes, waiting);
        waiting.hand(idOrOnly(id), begun);
        line = begun;
        head.reset();
        return begun;
    }

    private long idOrOnly(long id) {
        return id < 0 ? waiting.onlyId() : id;
    }

    private void endLine() throws IOException {
        if (kept != null) {
            HeldContent content = kept.finish();
            kept = null;
            handOver(content);
        } else if (line == null && head.size() > 0) {
            byte[] bytes = head.toByteArray();
            beginLine(AnswerIds.find(new ByteArrayInputStream(bytes)), bytes).end();
        } else if (line != null) {
            line.end();
        }
        line = null;
        head.reset();
        sizeBytes = 0;
        nextLookBytes = FIRST_LOOK_BYTES;
    }

    private void handOver(HeldContent content) throws IOException {
        try {
            long id = AnswerIds.find(content.open());
            waiting.hand(idOrOnly(id), new StoredLine(content));
        } catch (IOException unknown) {
            content.close();
            throw unknown;
        }
    }

    /// Says that the wire has ended.
    ///
    /// @throws EOFException when it has within a line
    void end() throws IOException {
        if (sizeBytes > 0) {
            throw new EOFException();
        }
    }

    /// Says that nothing more will be taken, and why.
    void fail(IOException why) throws IOException {
        if (line != null) {
            line.fail(why);
        }
        if (kept != null) {
            kept.close();
        }
    }
}
