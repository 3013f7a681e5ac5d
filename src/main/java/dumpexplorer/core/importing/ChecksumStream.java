package dumpexplorer.core.importing;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;

/// Bytes that must have a known length and CRC-32 at their end.
final class ChecksumStream extends FilterInputStream {

    private final CRC32 sum = new CRC32();
    private final long wantedBytes;
    private final long wantedSum;
    private long bytes;

    ChecksumStream(InputStream source, long wantedBytes, long wantedSum) {
        super(source);
        this.wantedBytes = wantedBytes;
        this.wantedSum = wantedSum;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int count = in.read(target, offset, length);
        if (count > 0) {
            sum.update(target, offset, count);
            bytes += count;
        }
        if (count < 0 && bytes < wantedBytes) {
            throw new EOFException();
        }
        if (bytes > wantedBytes || (count < 0 && sum.getValue() != wantedSum)) {
            throw new IOException("fails its checksum");
        }
        return count;
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
