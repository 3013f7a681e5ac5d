package dumpexplorer.core.format;

import java.io.IOException;
import java.io.InputStream;

/// Decoded text of one JSON string.
final class JsonTextStream extends InputStream {

    private final JsonStrings strings;

    JsonTextStream(JsonStrings strings) {
        this.strings = strings;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return strings.read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int from, int length) throws IOException {
        return strings.read(target, from, length);
    }

    /// Reads over what is left of the string, checking it.
    @Override
    public void close() throws IOException {
        if (strings.isOpen()) {
            strings.finish();
        }
    }
}
