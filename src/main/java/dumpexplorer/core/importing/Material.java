package dumpexplorer.core.importing;

import dumpexplorer.core.format.Content;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;

/// The bytes of one file, entry or line, wherever they are at the moment. For one thread at a time,
/// but for the {@link Content} that it gives.
interface Material extends AutoCloseable {

    /// What is looked at in memory to tell what something is; files up to this size are held whole.
    int HEAD_BYTES = 4 << 20;

    /// Opens the bytes to look at them: all of them, or the first {@link #HEAD_BYTES} where they
    /// pass by only once.
    InputStream peek() throws IOException;

    /// Opens the bytes, once.
    InputStream stream() throws IOException;

    /// The bytes so that they can be read again and again, until this is closed.
    Content content() throws IOException;

    /// The bytes so that they can be read here and there, until this is closed. Ends the use of
    /// {@link #stream}.
    SeekableByteChannel channel() throws IOException;

    /// What of the bytes is fit to be kept when they turn out to be damaged: all, or the first of
    /// them where they passed by or are very many.
    Content keepsake() throws IOException;

    /// Number of bytes held in memory.
    long heldBytes();

    /// How much this fills up of what may wait at a time: its memory; of a temporary file, the
    /// disk's sake, a part of its size.
    default long weightBytes() {
        return heldBytes();
    }

    /// Lets go of memory and files.
    @Override
    void close();
}
