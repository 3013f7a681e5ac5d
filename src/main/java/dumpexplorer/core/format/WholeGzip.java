package dumpexplorer.core.format;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// Small gzip that lies in memory, inflated in one go. Answers only where everything is sound and
/// plain; all else is left to [GzipInput], which says what is wrong and where.
///
/// @param text holds the inflated bytes; lent by the workspace
/// @param length how many they are
/// @param packing how they were packed
@SuppressWarnings("ArrayRecordComponent") // never compared
record WholeGzip(byte[] text, int length, Packing packing) {

    /// What may be longer is read bit by bit, so that memory stays bounded.
    static final int MOST_TEXT = 4 << 20;

    private static final int FIXED_HEADER = 10;
    private static final int LEAST_MEMBER = 18;
    private static final int FLAGS = 3;
    private static final int HAS_NAME = 8;
    private static final int HAS_COMMENT = 16;
    private static final int USUAL_RATIO = 8;

    /// Inflates all members.
    ///
    /// @return null where it cannot be done this way
    static @Nullable WholeGzip inflate(byte[] packed, Workspace workspace) {
        LibdeflateInflater library = workspace.library();
        if (library == null
                || packed.length < LEAST_MEMBER
                || !GzipInput.isGzip(packed, packed.length)) {
            return null;
        }
        long wanted = Math.max(lengthAtEnd(packed), (long) USUAL_RATIO * packed.length);
        if (lengthAtEnd(packed) > MOST_TEXT) {
            return null;
        }
        byte[] text = workspace.text((int) Math.min(wanted, MOST_TEXT));
        return new Members(packed, text).inflate(library);
    }

    /// Length of the last member, unless other bytes follow it.
    private static long lengthAtEnd(byte[] packed) {
        long length = 0;
        for (int back = 1; back <= Integer.BYTES; back++) {
            length = length << 8 | (packed[packed.length - back] & 0xff);
        }
        return length;
    }

    /// Goes from member to member.
    private static final class Members {

        private final byte[] packed;
        private final byte[] text;
        private int from;
        private int filled;
        private int count;
        private int bodyOffset;
        private @Nullable String source;

        Members(byte[] packed, byte[] text) {
            this.packed = packed;
            this.text = text;
        }

        @Nullable WholeGzip inflate(LibdeflateInflater library) {
            while (startsMember()) {
                int body = headerEnd();
                if (body < 0 || !library.inflate(packed, from, packed.length, text, filled)) {
                    return null;
                }
                bodyOffset = body;
                from += library.taken();
                filled += library.given();
                count++;
            }
            return new WholeGzip(text, filled, new Packing(count, bodyOffset, from, source));
        }

        private boolean startsMember() {
            return from + 1 < packed.length
                    && packed[from] == 0x1f
                    && packed[from + 1] == (byte) 0x8b;
        }

        /// Reads over a header (RFC 1952, section 2.3) that has a name and a comment at most.
        ///
        /// @return where it ends, -1 where it is of another kind
        private int headerEnd() {
            int end = from + FIXED_HEADER;
            if (end > packed.length || (packed[from + FLAGS] & ~(HAS_NAME | HAS_COMMENT)) != 0) {
                return -1;
            }
            int flags = packed[from + FLAGS];
            if ((flags & HAS_NAME) != 0) {
                end = textEnd(end);
            }
            if ((flags & HAS_COMMENT) != 0 && end >= 0) {
                int begin = end;
                end = textEnd(begin);
                if (end >= 0) {
                    takeComment(begin, end - 1);
                }
            }
            return end;
        }

        private int textEnd(int begin) {
            int end = begin;
            while (end < packed.length && packed[end] != 0) {
                end++;
            }
            return end < packed.length ? end + 1 : -1;
        }

        private void takeComment(int begin, int end) {
            String comment = new String(packed, begin, end - begin, StandardCharsets.UTF_8);
            GzipInput.findSource(comment).ifPresent(name -> source = name);
        }
    }
}
