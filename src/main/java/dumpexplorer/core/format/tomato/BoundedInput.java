package dumpexplorer.core.format.tomato;

import dumpexplorer.core.format.MalformedException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/// Passes bytes on, up to a bound beyond which they are taken for an attack.
final class BoundedInput extends FilterInputStream {

    private long left;

    BoundedInput(InputStream source, long maxBytes) {
        super(source);
        left = maxBytes;
    }

    @Override
    public int read() throws IOException {
        int value = super.read();
        return value < 0 ? value : count(1, value);
    }

    @Override
    public int read(byte[] target, int from, int length) throws IOException {
        int count = super.read(target, from, length);
        return count < 0 ? count : count(count, count);
    }

    private int count(int bytes, int result) throws MalformedException {
        left -= bytes;
        if (left < 0) {
            throw new MalformedException("inflates to more than 4 GiB", -1);
        }
        return result;
    }
}
