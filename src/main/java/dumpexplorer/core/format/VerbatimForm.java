package dumpexplorer.core.format;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/// Keeps a dump's bytes as they came: gzip members as they are, plain bytes in one member of ours.
public final class VerbatimForm implements StoredForm {

    private final Content content;
    private final Packing packing;
    private final @Nullable String addedSource;

    /// @param packing how the content is packed
    /// @param addedSource source that the dump cannot name by itself: kept in the header of an
    ///   empty member at the end, so that the bytes that came stay as they are; null for none
    public VerbatimForm(Content content, Packing packing, @Nullable String addedSource) {
        this.content = content;
        this.packing = packing;
        this.addedSource = addedSource;
    }

    @Override
    public void writeTo(OutputStream file) throws IOException {
        try (InputStream bytes = content.open()) {
            if (packing.isGzip()) {
                copy(bytes, packing.endOffset(), file);
            } else {
                try (GzipOutput member = new GzipOutput(file)) {
                    bytes.transferTo(member);
                }
            }
        }
        if (addedSource != null) {
            GzipOutput.writeComment(file, GzipInput.sourceComment(addedSource));
        }
    }

    /// Copies a number of bytes.
    ///
    /// @throws MalformedException where there are fewer
    static void copy(InputStream source, long length, OutputStream target) throws IOException {
        byte[] part = new byte[(int) Math.min(length, 64 * 1024)];
        long left = length;
        while (left > 0) {
            int count = source.read(part, 0, (int) Math.min(part.length, left));
            if (count < 0) {
                throw new MalformedException("the input is shorter than it was", length - left);
            }
            target.write(part, 0, count);
            left -= count;
        }
    }
}
