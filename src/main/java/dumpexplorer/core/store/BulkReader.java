package dumpexplorer.core.store;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.zip.CRC32C;

/// Reads what {@link BulkWriter} wrote. What is read is right if {@link #isWhole} says so at the end;
/// until then it may be anything, but no more than there is of the file.
final class BulkReader implements Closeable {

    private static final int BUFFER = 1 << 18;

    private final FileChannel file;
    private final ByteBuffer buffer =
            ByteBuffer.allocateDirect(BUFFER).order(ByteOrder.LITTLE_ENDIAN).limit(0);
    private final CRC32C sum = new CRC32C();
    private long outside;

    /// Begins at the start of a file.
    BulkReader(Path file) throws IOException {
        this.file = FileChannel.open(file, StandardOpenOption.READ);
        outside = this.file.size();
    }

    int readInt() throws IOException {
        return fill(Integer.BYTES).getInt();
    }

    long readLong() throws IOException {
        return fill(Long.BYTES).getLong();
    }

    /// Checks that there may be as many things as the file says, before room is made for them.
    ///
    /// @param size of one in bytes
    /// @return how many there are
    /// @throws IOException when the file is too short for them
    int checkCount(int count, int size) throws IOException {
        if (count < 0 || (long) count * size > left()) {
            throw new EOFException(count + " things of " + size + " bytes in " + left());
        }
        return count;
    }

    /// Fills the beginning of an array.
    void readInts(int[] target, int count) throws IOException {
        int length;
        for (int from = 0; from < count; from += length) {
            length = Math.min(count - from, fill(Integer.BYTES).remaining() / Integer.BYTES);
            buffer.asIntBuffer().get(target, from, length);
            buffer.position(buffer.position() + length * Integer.BYTES);
        }
    }

    /// Fills the beginning of an array.
    void readLongs(long[] target, int count) throws IOException {
        int length;
        for (int from = 0; from < count; from += length) {
            length = Math.min(count - from, fill(Long.BYTES).remaining() / Long.BYTES);
            buffer.asLongBuffer().get(target, from, length);
            buffer.position(buffer.position() + length * Long.BYTES);
        }
    }

    /// Reads some numbers.
    int[] readInts(int count) throws IOException {
        int[] numbers = new int[checkCount(count, Integer.BYTES)];
        readInts(numbers, count);
        return numbers;
    }

    /// Reads texts.
    String[] readTexts() throws IOException {
        int[] lengths = readInts(readInt());
        long size = Arrays.stream(lengths).mapToLong(length -> Math.abs((long) length)).sum();
        byte[] bytes = new byte[checkCount((int) Math.min(size, Integer.MAX_VALUE), 1)];
        readBytes(bytes);
        String[] texts = new String[lengths.length];
        int from = 0;
        for (int text = 0; text < texts.length; text++) {
            texts[text] = decode(bytes, from, lengths[text]);
            from += Math.abs(lengths[text]);
        }
        return texts;
    }

    private static String decode(byte[] bytes, int from, int length) {
        return length >= 0
                ? new String(bytes, from, length, StandardCharsets.ISO_8859_1)
                : ByteBuffer.wrap(bytes, from, -length)
                        .order(ByteOrder.LITTLE_ENDIAN)
                        .asCharBuffer()
                        .toString();
    }

    private void readBytes(byte[] target) throws IOException {
        int length;
        for (int from = 0; from < target.length; from += length) {
            length = Math.min(target.length - from, fill(1).remaining());
            buffer.get(target, from, length);
        }
    }

    /// Whether all of it was read, and is as it was written.
    boolean isWhole() throws IOException {
        return left() == Long.BYTES && sum.getValue() == readLong();
    }

    /// Bytes that were not read yet.
    private long left() {
        return outside + buffer.remaining();
    }

    /// Has so many bytes ready.
    private ByteBuffer fill(int bytes) throws IOException {
        if (buffer.remaining() < bytes) {
            int ready = buffer.compact().position();
            while (buffer.position() < bytes) {
                if (file.read(buffer) < 0) {
                    throw new EOFException("ends too early");
                }
            }
            buffer.flip();
            addUp(ready);
        }
        return buffer;
    }

    /// Adds up what has come into the buffer. The last number of the file is the sum itself.
    private void addUp(int from) {
        outside -= buffer.limit() - from;
        int end = (int) Math.min(buffer.limit(), buffer.limit() + outside - Long.BYTES);
        if (from < end) {
            sum.update(buffer.duplicate().position(from).limit(end));
        }
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
