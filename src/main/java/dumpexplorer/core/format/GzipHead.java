package dumpexplorer.core.format;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.Inflater;

/// Looks at the first bytes of gzip after gzip, with one inflater for all of them: making a new one
/// costs more than the look. For one thread.
public final class GzipHead {

    private static final int PACKED_BYTES = 1024;

    private final Inflater inflater = new Inflater(true);
    private final byte[] window = new byte[PACKED_BYTES];

    /// Inflates as many bytes as there are, up to a number.
    ///
    /// @param packed gzip, from its first byte on; not closed
    /// @throws MalformedException when there is damage before that
    public byte[] read(InputStream packed, int most) throws IOException {
        return new GzipInput(packed, inflater, window, 0).readNBytes(most);
    }
}
