package dumpexplorer.core.format;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.jspecify.annotations.Nullable;

/// Inflates gzip (RFC 1952), member after member, checking each one's length and checksum. Bytes
/// after the last member that start no other are ignored, as gzip does. Faster than
/// `java.util.zip`'s own stream, because it inflates straight into the caller's bytes, and
/// stricter: that one takes a member cut off for the end.
///
/// Errors in the packed bytes are [MalformedException]s with the offset of the packed bytes.
public final class GzipInput extends InputStream {

    /// What inflates to more is taken for an attack.
    public static final long MAX_INFLATED_BYTES = 4L << 30;

    private static final String SOURCE_COMMENT = "source=";
    private static final int MAX_HEADER_TEXT = 65_536;
    private static final int HAS_CHECKSUM = 2;
    private static final int HAS_EXTRA = 4;
    private static final int HAS_NAME = 8;
    private static final int HAS_COMMENT = 16;

    private final InputStream packed;
    private final Inflater inflater;
    private final byte[] window;
    private final CRC32 checksum = new CRC32();
    private int position;
    private int limit;
    private long windowOffset;
    private long inflatedBytes;
    private long memberBytes;
    private boolean inMember;
    private boolean ended;
    private int members;
    private long bodyOffset;
    private long endOffset;
    private @Nullable String sourceName;
    private @Nullable MalformedException failure;

    /// Inflates a stream, which this one closes with itself.
    ///
    /// @param packed gzip, from its first byte on
    public static InputStream inflate(InputStream packed) {
        return new OwningStream(packed);
    }

    /// @param packed gzip, from its first byte on; not closed
    /// @param inflater for raw deflate streams; the reader's own until it is done
    /// @param window holds packed bytes; the reader's own until it is done
    /// @param filled how many packed bytes are in the window already
    GzipInput(InputStream packed, Inflater inflater, byte[] window, int filled) {
        this.packed = packed;
        this.inflater = inflater;
        this.window = window;
        this.limit = filled;
    }

    /// Tells whether bytes start as gzip does.
    public static boolean isGzip(byte[] start, int length) {
        return length >= 2 && start[0] == 0x1f && start[1] == (byte) 0x8b;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    /// Fills the target as far as there are bytes. An error in the packed bytes is thrown only
    /// after all bytes before it were handed out.
    @Override
    public int read(byte[] target, int from, int length) throws IOException {
        if (failure != null) {
            // A new one each time: whoever closes a stream on the way adds to what it threw before.
            throw new MalformedException(failure.reason(), failure.offsetBytes());
        }
        int filled = 0;
        try {
            while (filled < length && reachMember()) {
                filled += inflate(target, from + filled, length - filled);
            }
        } catch (MalformedException e) {
            failure = e;
            if (filled == 0) {
                throw e;
            }
        }
        return filled == 0 && length > 0 ? -1 : filled;
    }

    /// Whether there is a member to inflate: the one under way, or the next one.
    private boolean reachMember() throws IOException {
        if (inMember && inflater.finished()) {
            endMember();
        }
        return inMember || beginMember();
    }

    private int inflate(byte[] target, int from, int length) throws IOException {
        if (inflater.needsInput()) {
            if (position == limit && !fill()) {
                throw malformed("the gzip data end early");
            }
            inflater.setInput(window, position, limit - position);
        }
        int count;
        try {
            count = inflater.inflate(target, from, length);
        } catch (DataFormatException e) {
            position = limit - inflater.getRemaining();
            throw malformed("damaged gzip data (" + e.getMessage() + ")");
        }
        position = limit - inflater.getRemaining();
        checksum.update(target, from, count);
        memberBytes += count;
        inflatedBytes += count;
        if (inflatedBytes > MAX_INFLATED_BYTES) {
            throw malformed("inflates to more than 4 GiB");
        }
        return count;
    }

    private void endMember() throws IOException {
        if (fourBytes() != checksum.getValue()) {
            throw malformed("the gzip checksum does not match");
        }
        if (fourBytes() != (memberBytes & 0xffffffffL)) {
            throw malformed("the gzip length does not match");
        }
        members++;
        endOffset = windowOffset + position;
        inMember = false;
    }

    private long fourBytes() throws IOException {
        long value = 0;
        for (int shift = 0; shift < Integer.SIZE; shift += 8) {
            value |= (long) requireByte() << shift;
        }
        return value;
    }

    /// Reads the header of the next member.
    ///
    /// @return whether there is one
    private boolean beginMember() throws IOException {
        if (ended) {
            return false;
        }
        int first = nextByte();
        if (first != 0x1f || nextByte() != 0x8b) {
            if (members == 0) {
                throw malformed("no gzip data");
            }
            ended = true;
            return false;
        }
        if (requireByte() != 8) {
            throw malformed("an unknown kind of gzip data");
        }
        int flags = requireByte();
        for (int i = 0; i < 6; i++) {
            requireByte();
        }
        skipHeaderFields(flags);
        bodyOffset = windowOffset + position;
        inflater.reset();
        checksum.reset();
        memberBytes = 0;
        inMember = true;
        return true;
    }

    private void skipHeaderFields(int flags) throws IOException {
        if ((flags & HAS_EXTRA) != 0) {
            int length = requireByte() | (requireByte() << 8);
            for (int i = 0; i < length; i++) {
                requireByte();
            }
        }
        if ((flags & HAS_NAME) != 0) {
            headerText();
        }
        if ((flags & HAS_COMMENT) != 0) {
            findSource(headerText()).ifPresent(name -> sourceName = name);
        }
        if ((flags & HAS_CHECKSUM) != 0) {
            requireByte();
            requireByte();
        }
    }

    private String headerText() throws IOException {
        byte[] text = new byte[256];
        int length = 0;
        for (int next = requireByte(); next != 0; next = requireByte()) {
            if (length == MAX_HEADER_TEXT) {
                throw malformed("damaged gzip data (endless header)");
            }
            if (length == text.length) {
                text = Arrays.copyOf(text, 2 * length);
            }
            text[length++] = (byte) next;
        }
        return new String(text, 0, length, StandardCharsets.UTF_8);
    }

    private int requireByte() throws IOException {
        int next = nextByte();
        if (next < 0) {
            throw malformed("the gzip data end early");
        }
        return next;
    }

    private int nextByte() throws IOException {
        return position < limit || fill() ? window[position++] & 0xff : -1;
    }

    private boolean fill() throws IOException {
        windowOffset += limit;
        position = 0;
        limit = Math.max(packed.read(window, 0, window.length), 0);
        return limit > 0;
    }

    private MalformedException malformed(String what) {
        return new MalformedException(what, windowOffset + position);
    }

    /// Number of members that were sound, until now.
    int members() {
        return members;
    }

    /// Offset of the packed bytes of the member read last, after its header.
    long bodyOffset() {
        return bodyOffset;
    }

    /// Offset behind the last sound member.
    long endOffset() {
        return endOffset;
    }

    /// Source named by a member's header comment `source=NAME`, which our own files carry where the
    /// dump itself could not name the source that the user gave.
    Optional<String> findSourceName() {
        return Optional.ofNullable(sourceName);
    }

    /// Source named by a header comment, if it names one.
    static Optional<String> findSource(String comment) {
        return comment.startsWith(SOURCE_COMMENT)
                ? Optional.of(comment.substring(SOURCE_COMMENT.length()))
                : Optional.empty();
    }

    /// Header comment that names a source.
    static String sourceComment(String sourceName) {
        return SOURCE_COMMENT + sourceName;
    }

    /// Inflates with an inflater of its own, which ends with the stream.
    private static final class OwningStream extends InputStream {

        private final InputStream packed;
        private final Inflater inflater = new Inflater(true);
        private final GzipInput inflated;

        OwningStream(InputStream packed) {
            this.packed = packed;
            this.inflated = new GzipInput(packed, inflater, new byte[Workspace.PACKED_BYTES], 0);
        }

        @Override
        public int read() throws IOException {
            return inflated.read();
        }

        @Override
        public int read(byte[] target, int from, int length) throws IOException {
            return inflated.read(target, from, length);
        }

        @Override
        public void close() throws IOException {
            inflater.end();
            packed.close();
        }
    }
}
