package dumpexplorer.core.format;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// The bytes of one input, inflated where they are gzip, whatever its name says. Read it either as
/// [#json] or as [#bytes], once.
public final class DumpStream implements AutoCloseable {

    private final InputStream file;
    private final Workspaces workspaces;
    private final Workspace workspace;

    /// The first bytes of the text, or all of it.
    private final byte[] text;

    private final int headLength;

    /// What follows them.
    private final InputStream inflated;

    private final @Nullable GzipInput gzip;
    private final @Nullable WholeGzip whole;
    private boolean closed;

    /// A stream of bytes that were inflated in one go.
    private DumpStream(WholeGzip whole, Workspaces workspaces, Workspace workspace) {
        this.file = InputStream.nullInputStream();
        this.workspaces = workspaces;
        this.workspace = workspace;
        this.whole = whole;
        gzip = null;
        inflated = file;
        text = whole.text();
        headLength = whole.length();
    }

    private DumpStream(InputStream file, Workspaces workspaces, Workspace workspace)
            throws IOException {
        this.file = file;
        this.workspaces = workspaces;
        this.workspace = workspace;
        byte[] packed = workspace.packed;
        int packedLength = readFully(file, packed);
        gzip =
                GzipInput.isGzip(packed, packedLength)
                        ? new GzipInput(file, workspace.inflater, packed, packedLength)
                        : null;
        inflated = gzip == null ? new HeadStream(packed, packedLength, file) : gzip;
        whole = null;
        text = workspace.text;
        headLength = readFully(inflated, text);
    }

    /// Opens a content.
    ///
    /// @throws MalformedException where it is gzip of which not a byte can be inflated
    static DumpStream open(Content content, Workspaces workspaces) throws IOException {
        InputStream file = content.open();
        Workspace workspace = workspaces.borrow();
        try {
            WholeGzip whole =
                    content instanceof MemoryContent memory
                            ? WholeGzip.inflate(memory.bytes(), workspace)
                            : null;
            return whole == null
                    ? new DumpStream(file, workspaces, workspace)
                    : new DumpStream(whole, workspaces, workspace);
        } catch (IOException e) {
            workspaces.giveBack(workspace);
            try (file) {
                throw e;
            }
        }
    }

    private static int readFully(InputStream source, byte[] target) throws IOException {
        int filled = 0;
        try {
            int count = 0;
            while (count >= 0 && filled < target.length) {
                filled += count;
                count = source.read(target, filled, target.length - filled);
            }
        } catch (MalformedException e) {
            // Damaged gzip throws again at the next read; what came before may say what it was.
            if (filled == 0) {
                throw e;
            }
        }
        return filled;
    }

    /// Whether there is nothing to read.
    public boolean isEmpty() {
        return headLength == 0;
    }

    /// A copy of the first bytes.
    ///
    /// @param maxLength how many at most; up to {@value JsonBytes#WINDOW_BYTES} are there
    public byte[] head(int maxLength) {
        return Arrays.copyOf(text, Math.min(maxLength, headLength));
    }

    /// Whether the bytes begin with a byte order mark of UTF-8.
    public boolean startsWithMark() {
        return headLength >= 3
                && text[0] == (byte) 0xef
                && text[1] == (byte) 0xbb
                && text[2] == (byte) 0xbf;
    }

    /// The first byte that is neither white space nor part of a byte order mark, 0 to 255; -1 where
    /// the first bytes hold none.
    public int firstByte() {
        for (int i = startsWithMark() ? 3 : 0; i < headLength; i++) {
            int value = text[i] & 0xff;
            if (value > ' ') {
                return value;
            }
        }
        return -1;
    }

    /// The bytes as JSON.
    public JsonScanner json() {
        return new JsonScanner(new JsonBytes(inflated, text, headLength));
    }

    /// The bytes as they are.
    public InputStream bytes() {
        return new HeadStream(text, headLength, inflated);
    }

    /// How the bytes were packed; to be asked after all were read.
    public Packing packing() {
        if (whole != null) {
            return whole.packing();
        }
        if (gzip == null) {
            return Packing.NONE;
        }
        return new Packing(
                gzip.members(),
                gzip.bodyOffset(),
                gzip.endOffset(),
                gzip.findSourceName().orElse(null));
    }

    /// Lets go of the input.
    @Override
    public void close() throws IOException {
        if (!closed) {
            closed = true;
            workspaces.giveBack(workspace);
            file.close();
        }
    }

    /// Bytes that were read already, then the rest. Does not close it.
    private static final class HeadStream extends InputStream {

        private final byte[] head;
        private final int length;
        private final InputStream rest;
        private int position;

        HeadStream(byte[] head, int length, InputStream rest) {
            this.head = head;
            this.length = length;
            this.rest = rest;
        }

        @Override
        public int read() throws IOException {
            return position < length ? head[position++] & 0xff : rest.read();
        }

        @Override
        public int read(byte[] target, int from, int count) throws IOException {
            if (position == length) {
                return rest.read(target, from, count);
            }
            int taken = Math.min(count, length - position);
            System.arraycopy(head, position, target, from, taken);
            position += taken;
            return taken;
        }
    }
}
