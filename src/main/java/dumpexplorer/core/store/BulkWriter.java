package dumpexplorer.core.store;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.zip.CRC32C;

/// Writes a file of numbers and texts, many at a time, for {@link BulkReader} to read: numbers in little
/// endian, as the processors of today have them, and at the end the sum of all bytes before it.
final class BulkWriter implements Closeable {

    private static final int BUFFER = 1 << 18;

    private final FileChannel file;
    private final ByteBuffer buffer =
            ByteBuffer.allocateDirect(BUFFER).order(ByteOrder.LITTLE_ENDIAN);
    private final CRC32C sum = new CRC32C();

    /// Begins a file, in place of one that may be there.
    BulkWriter(Path file) throws IOException {
        this.file =
                FileChannel.open(
                        file,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.TRUNCATE_EXISTING,
                        StandardOpenOption.WRITE);
    }

    void writeInt(int number) throws IOException {
        room(Integer.BYTES).putInt(number);
    }

    void writeLong(long number) throws IOException {
        room(Long.BYTES).putLong(number);
    }

    /// Writes the first numbers of an array.
    void writeInts(int[] numbers, int count) throws IOException {
        int length;
        for (int from = 0; from < count; from += length) {
            length = Math.min(count - from, room(Integer.BYTES).remaining() / Integer.BYTES);
            buffer.asIntBuffer().put(numbers, from, length);
            buffer.position(buffer.position() + length * Integer.BYTES);
        }
    }

    /// Writes the first numbers of an array.
    void writeLongs(long[] numbers, int count) throws IOException {
        int length;
        for (int from = 0; from < count; from += length) {
            length = Math.min(count - from, room(Long.BYTES).remaining() / Long.BYTES);
            buffer.asLongBuffer().put(numbers, from, length);
            buffer.position(buffer.position() + length * Long.BYTES);
        }
    }

    /// Writes texts: how many, their lengths in bytes, then all their bytes. What Latin-1 has no letters for
    /// is written as it is in memory, two bytes a letter, and has its length negated.
    void writeTexts(List<String> texts) throws IOException {
        writeInt(texts.size());
        for (String text : texts) {
            writeInt(isLatin(text) ? text.length() : -text.length() * Character.BYTES);
        }
        for (String text : texts) {
            writeBytes(encode(text));
        }
    }

    private static boolean isLatin(String text) {
        return text.chars().allMatch(letter -> letter <= 0xFF);
    }

    private static byte[] encode(String text) {
        if (isLatin(text)) {
            return text.getBytes(StandardCharsets.ISO_8859_1);
        }
        // Not by a charset: halves of surrogate pairs would be lost.
        ByteBuffer bytes =
                ByteBuffer.allocate(text.length() * Character.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asCharBuffer().put(text);
        return bytes.array();
    }

    private void writeBytes(byte[] bytes) throws IOException {
        int length;
        for (int from = 0; from < bytes.length; from += length) {
            length = Math.min(bytes.length - from, room(1).remaining());
            buffer.put(bytes, from, length);
        }
    }

    private ByteBuffer room(int bytes) throws IOException {
        if (buffer.remaining() < bytes) {
            writeOut();
        }
        return buffer;
    }

    private void writeOut() throws IOException {
        sum.update(buffer.flip());
        buffer.rewind();
        while (buffer.hasRemaining()) {
            file.write(buffer);
        }
        buffer.clear();
    }

    /// Ends the file, which is not whole before.
    void finish() throws IOException {
        writeOut();
        buffer.putLong(sum.getValue());
        writeOut();
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
