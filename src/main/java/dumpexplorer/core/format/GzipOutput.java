package dumpexplorer.core.format;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import org.jspecify.annotations.Nullable;

/// Writes one gzip member (RFC 1952) without a time or a file's name: equal bytes give an equal
/// member, whenever it is written, on machines that pack with the same library. Closing ends the member, but leaves the file open.
public final class GzipOutput extends OutputStream {

    /// Measured on exports of 50 to 90 KB and on crashes of 60 KB: level 1 takes a third of the
    /// time of level 6, for the rare dump that is not packed yet, and a sixth more room. Deflating
    /// dominates the import of such dumps.
    static final int LEVEL = 1;

    private static final int HAS_COMMENT = 16;
    private static final int UNKNOWN_SYSTEM = 255;
    private static final int DEFLATE = 8;

    private final OutputStream file;
    private final CRC32 checksum = new CRC32();
    private long length;
    private boolean closed;

    /// Where the text gathers as long as it may be deflated as a whole. Otherwise it is null, and
    /// there is the one that deflates bit by bit.
    private @Nullable LibdeflateDeflater whole = LibdeflateDeflater.borrow().orElse(null);

    private @Nullable Deflating bitByBit;

    /// Starts a member.
    ///
    /// @param file is not closed
    public GzipOutput(OutputStream file) throws IOException {
        this.file = file;
        writeHeader(file, null);
    }

    /// Writes the header of a member.
    static void writeHeader(OutputStream file, @Nullable String comment) throws IOException {
        int flags = comment == null ? 0 : HAS_COMMENT;
        file.write(
                new byte[] {
                    0x1f, (byte) 0x8b, DEFLATE, (byte) flags, 0, 0, 0, 0, 0, (byte) UNKNOWN_SYSTEM
                });
        if (comment != null) {
            file.write(comment.replace("\0", "").getBytes(StandardCharsets.UTF_8));
            file.write(0);
        }
    }

    /// Writes a member that holds nothing but a comment in its header.
    static void writeComment(OutputStream file, String comment) throws IOException {
        writeHeader(file, comment);
        file.write(new byte[] {3, 0, 0, 0, 0, 0, 0, 0, 0, 0});
    }

    /// Copies the packed bytes of a content that is one gzip member, under a header of ours.
    ///
    /// @param packing how the content is packed, as reading it to its end told
    public static void copyMember(Content content, Packing packing, OutputStream file)
            throws IOException {
        writeHeader(file, null);
        try (InputStream packed = content.open()) {
            packed.skipNBytes(packing.bodyOffset());
            VerbatimForm.copy(packed, packing.endOffset() - packing.bodyOffset(), file);
        }
    }

    @Override
    public void write(int value) throws IOException {
        write(new byte[] {(byte) value}, 0, 1);
    }

    @Override
    public void write(byte[] source, int from, int count) throws IOException {
        checksum.update(source, from, count);
        if (whole != null && length + count <= LibdeflateDeflater.MOST_TEXT) {
            System.arraycopy(source, from, whole.text, (int) length, count);
        } else {
            bitByBit().write(source, from, count);
        }
        length += count;
    }

    private Deflating bitByBit() throws IOException {
        if (bitByBit == null) {
            bitByBit = new Deflating(file);
            try (LibdeflateDeflater gathered = whole) {
                whole = null;
                if (gathered != null) {
                    bitByBit.write(gathered.text, 0, (int) length);
                }
            }
        }
        return bitByBit;
    }

    /// Ends the member. The file stays open.
    @Override
    public void close() throws IOException {
        if (closed) {
            return;
        }
        closed = true;
        if (whole == null) {
            bitByBit().close();
        } else {
            try (LibdeflateDeflater deflater = whole) {
                file.write(deflater.packed, 0, deflater.deflate((int) length));
            }
        }
        writeFourBytes(checksum.getValue());
        writeFourBytes(length);
    }

    private void writeFourBytes(long value) throws IOException {
        for (int shift = 0; shift < Integer.SIZE; shift += 8) {
            file.write((int) (value >>> shift) & 0xff);
        }
    }

    /// Deflates text as it comes.
    private static final class Deflating {

        private final OutputStream file;
        private final Deflater deflater = new Deflater(LEVEL, true);
        private final byte[] window = new byte[16 * 1024];

        Deflating(OutputStream file) {
            this.file = file;
        }

        void write(byte[] source, int from, int count) throws IOException {
            deflater.setInput(source, from, count);
            while (!deflater.needsInput()) {
                drain();
            }
        }

        private void drain() throws IOException {
            int count = deflater.deflate(window, 0, window.length);
            file.write(window, 0, count);
        }

        void close() throws IOException {
            try {
                deflater.finish();
                while (!deflater.finished()) {
                    drain();
                }
            } finally {
                deflater.end();
            }
        }
    }
}
