package dumpexplorer.core.remote.sslrpc2;

import dumpexplorer.core.format.MalformedException;
import dumpexplorer.core.remote.AnswerTooLargeException;
import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Objects;

/// Unpacks a snappy block bit by bit (snappy's `format_description.txt`). Of what it has unpacked it
/// keeps as much as copies reach back: 64 KB, beyond which snappy's own writers never go. When a block
/// does go beyond, it is looked through and unpacked once more with as much as it needs, within reason.
final class SnappyInput extends InputStream {

    /// How far copies may reach back: as far as must be held in memory.
    static final long MOST_HISTORY_BYTES = 32L << 20;

    private static final int USUAL_HISTORY_BYTES = 64 * 1024;
    private static final int WORKING_BYTES = 64 * 1024;
    private static final int LONGEST_COPY = 64;

    /// Room behind the unpacked bytes, so that short pieces can be copied in whole words.
    private static final int SLACK_BYTES = 2 * Long.BYTES;

    private static final VarHandle WORD =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());

    private final SnappyBlock block;
    private final byte[] packed;
    private final long unpackedBytes;
    private int keptBytes;

    /// Unpacked bytes: from `given` to `made` they have not been read yet.
    private byte[] history;

    private int at;
    private int literalLeft;
    private int given;
    private int made;

    /// Number of bytes unpacked before the history's first one.
    private long slidBytes;

    /// Begins to unpack; errors of the block show while it is read.
    SnappyInput(SnappyBlock block) {
        this(block, USUAL_HISTORY_BYTES);
    }

    private SnappyInput(SnappyBlock block, int keptBytes) {
        this.block = block;
        this.keptBytes = keptBytes;
        packed = block.packed();
        unpackedBytes = block.unpackedBytes();
        at = block.firstElement();
        long room = Math.min(unpackedBytes, 2L * keptBytes + WORKING_BYTES);
        history = new byte[(int) room + SLACK_BYTES];
    }

    @Override
    public int read() throws IOException {
        return given < made || make() ? history[given++] & 0xff : -1;
    }

    @Override
    public int read(byte[] target, int from, int length) throws IOException {
        Objects.checkFromIndexSize(from, length, target.length);
        if (length == 0) {
            return 0;
        }
        if (given == made && !make()) {
            return -1;
        }
        int count = Math.min(length, made - given);
        System.arraycopy(history, given, target, from, count);
        given += count;
        return count;
    }

    /// Unpacks more, after all was read.
    ///
    /// @return whether there was more
    private boolean make() throws IOException {
        boolean hasRoom = true;
        while (hasRoom && (literalLeft > 0 || at < packed.length)) {
            if (room() < LONGEST_COPY && given == made) {
                slide();
            }
            if (literalLeft == 0) {
                manyElements();
            }
            hasRoom = literalLeft > 0 ? literal() : at == packed.length || element();
        }
        if (given == made && slidBytes + made != unpackedBytes) {
            throw malformed("it is shorter than it says");
        }
        return given < made;
    }

    /// Unpacks elements as long as they are short and sound, and as there is plenty of room; all others
    /// are left to [#element]. Nearly all elements of a block are of this kind.
    private void manyElements() {
        long announced = unpackedBytes - slidBytes;
        int lastMade = (int) Math.min(history.length - SLACK_BYTES, announced) - LONGEST_COPY;
        int lastAt = packed.length - 1 - SLACK_BYTES;
        int from = at;
        int to = made;
        while (from <= lastAt && to <= lastMade) {
            int tag = packed[from] & 0xff;
            int kind = tag & 3;
            if (kind == SnappyBlock.LITERAL) {
                int length = (tag >>> 2) + 1;
                if (length > SLACK_BYTES) {
                    break;
                }
                WORD.set(history, to, (long) WORD.get(packed, from + 1));
                WORD.set(history, to + Long.BYTES, (long) WORD.get(packed, from + 1 + Long.BYTES));
                from += 1 + length;
                to += length;
            } else {
                int back = (int) SnappyBlock.distance(packed, from);
                if (back < Long.BYTES || back > to) {
                    break;
                }
                int length = SnappyBlock.copyLength(tag);
                copyWords(history, to - back, to, length);
                from += 1 + SnappyBlock.offsetBytes(tag);
                to += length;
            }
        }
        at = from;
        made = to;
    }

    /// Unpacks a copy, or begins a literal.
    ///
    /// @return whether there was room
    private boolean element() throws IOException {
        int tag = packed[at] & 0xff;
        if ((tag & 3) == SnappyBlock.LITERAL) {
            beginLiteral(tag);
            return true;
        }
        if (room() >= LONGEST_COPY || room() >= SnappyBlock.copyLength(tag)) {
            copy(tag);
            return true;
        }
        requireAnnounced(SnappyBlock.copyLength(tag));
        return false;
    }

    private void requireAnnounced(long length) throws MalformedException {
        if (slidBytes + made + length > unpackedBytes) {
            throw malformed("it is longer than it says");
        }
    }

    private int room() {
        return history.length - SLACK_BYTES - made;
    }

    private void slide() {
        int kept = Math.min(keptBytes, made);
        int gone = made - kept;
        System.arraycopy(history, gone, history, 0, kept);
        slidBytes += gone;
        made = kept;
        given = kept;
    }

    private void beginLiteral(int tag) throws MalformedException {
        int lengthBytes = SnappyBlock.lengthBytes(tag);
        if (packed.length - at <= lengthBytes) {
            throw malformed("an element is cut off");
        }
        long length =
                lengthBytes == 0
                        ? (tag >>> 2) + 1
                        : SnappyBlock.little(packed, at + 1, lengthBytes) + 1;
        if (packed.length - at - 1 - lengthBytes < length) {
            throw malformed("an element is cut off");
        }
        requireAnnounced(length);
        literalLeft = (int) length;
        at += 1 + lengthBytes;
    }

    /// Goes on with a literal.
    ///
    /// @return whether all of it had room
    private boolean literal() {
        int count = Math.min(literalLeft, room());
        if (count <= SLACK_BYTES && packed.length - at >= SLACK_BYTES) {
            WORD.set(history, made, (long) WORD.get(packed, at));
            WORD.set(history, made + Long.BYTES, (long) WORD.get(packed, at + Long.BYTES));
        } else {
            System.arraycopy(packed, at, history, made, count);
        }
        at += count;
        made += count;
        literalLeft -= count;
        return literalLeft == 0;
    }

    private void copy(int tag) throws IOException {
        int offsetBytes = SnappyBlock.offsetBytes(tag);
        if (packed.length - at <= offsetBytes) {
            throw malformed("an element is cut off");
        }
        long back = SnappyBlock.distance(packed, at);
        int length = SnappyBlock.copyLength(tag);
        requireAnnounced(length);
        if (back == 0 || back > made) {
            startOver(back);
            return;
        }
        copyWithin((int) back, length);
        at += 1 + offsetBytes;
        made += length;
    }

    private void copyWithin(int back, int length) {
        int from = made - back;
        if (back >= Long.BYTES) {
            copyWords(history, from, made, length);
        } else {
            for (int done = 0; done < length; done++) {
                history[made + done] = history[from + done];
            }
        }
    }

    /// Copies whole words, up to 7 bytes more than asked for, to at least 8 bytes after the source.
    private static void copyWords(byte[] bytes, int from, int to, int length) {
        for (int done = 0; done < length; done += Long.BYTES) {
            WORD.set(bytes, to + done, (long) WORD.get(bytes, from + done));
        }
    }

    /// A copy reaches back further than what was kept: unpacks again, up to what was given, with as much
    /// history as the block needs.
    private void startOver(long back) throws IOException {
        if (back == 0 || back > slidBytes + made) {
            throw malformed("a copy reaches back " + back + " of " + (slidBytes + made) + " bytes");
        }
        long needed = block.farthestBack();
        if (needed > MOST_HISTORY_BYTES) {
            throw new AnswerTooLargeException("its packing reaches back " + needed + " bytes");
        }
        SnappyInput again = new SnappyInput(block, (int) needed);
        again.skipNBytes(slidBytes + given);
        keptBytes = again.keptBytes;
        history = again.history;
        at = again.at;
        literalLeft = again.literalLeft;
        given = again.given;
        made = again.made;
        slidBytes = again.slidBytes;
    }

    private MalformedException malformed(String what) {
        return SnappyBlock.malformed(what, at);
    }
}
