package dumpexplorer.core.format;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;

/// The reader of gzip, given bytes that may be anything.
public final class GzipInputs {

    private static final long MOST_BYTES = 1 << 24;

    private GzipInputs() {}

    /// Inflates as much of it as a test has time for.
    public static void read(byte[] bytes) throws IOException {
        InputStream inflated = GzipInput.inflate(new ByteArrayInputStream(bytes));
        byte[] part = new byte[16 * 1024];
        long total = 0;
        for (int count = 0; count >= 0 && total < MOST_BYTES; count = inflated.read(part)) {
            total += count;
        }
    }
}
