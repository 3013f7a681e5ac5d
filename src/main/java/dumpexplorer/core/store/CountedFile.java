package dumpexplorer.core.store;

import java.io.File;
import java.io.FileNotFoundException;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/// Writes a new file and counts its bytes. Gathers small pieces; large ones pass straight through.
final class CountedFile extends OutputStream {

    private static final int SMALL = 4_096;

    private final FileOutputStream file;
    private final byte[] gathered = new byte[SMALL];
    private int gatheredCount;
    private long sizeBytes;

    CountedFile(File file) throws FileNotFoundException {
        this.file = new FileOutputStream(file);
    }

    @Override
    public void write(int value) throws IOException {
        if (gatheredCount == SMALL) {
            flush();
        }
        gathered[gatheredCount++] = (byte) value;
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        if (length > SMALL - gatheredCount) {
            flush();
        }
        if (length > SMALL) {
            file.write(bytes, from, length);
            sizeBytes += length;
        } else {
            System.arraycopy(bytes, from, gathered, gatheredCount, length);
            gatheredCount += length;
        }
    }

    @Override
    public void flush() throws IOException {
        file.write(gathered, 0, gatheredCount);
        sizeBytes += gatheredCount;
        gatheredCount = 0;
    }

    /// Bytes written until now.
    long sizeBytes() throws IOException {
        if (gatheredCount > 0) {
            flush();
        }
        return sizeBytes;
    }

    @Override
    public void close() throws IOException {
        try (file) {
            sizeBytes();
        }
    }
}
