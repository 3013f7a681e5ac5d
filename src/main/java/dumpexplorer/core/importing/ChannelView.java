package dumpexplorer.core.importing;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.NonWritableChannelException;
import java.nio.channels.SeekableByteChannel;

/// A part of a file, read with a place of its own. Closing it leaves the file open. For one thread.
final class ChannelView implements SeekableByteChannel {

    private final FileChannel file;
    private final long from;
    private final long sizeBytes;
    private final Layer.Gauge gauge;
    private long position;

    /// @param from where the part begins in the file
    /// @param gauge learns how much is read
    ChannelView(FileChannel file, long from, long sizeBytes, Layer.Gauge gauge) {
        this.file = file;
        this.from = from;
        this.sizeBytes = sizeBytes;
        this.gauge = gauge;
    }

    @Override
    public int read(ByteBuffer target) throws IOException {
        long left = sizeBytes - position;
        if (left <= 0) {
            return -1;
        }
        int limit = target.limit();
        if (target.remaining() > left) {
            target.limit(target.position() + (int) left);
        }
        int count = file.read(target, from + position);
        target.limit(limit);
        if (count > 0) {
            position += count;
            gauge.passed(count);
        }
        return count;
    }

    @Override
    public long position() {
        return position;
    }

    @Override
    public SeekableByteChannel position(long newPosition) {
        position = newPosition;
        return this;
    }

    @Override
    public long size() {
        return sizeBytes;
    }

    @Override
    public boolean isOpen() {
        return file.isOpen();
    }

    @Override
    public int write(ByteBuffer source) {
        throw new NonWritableChannelException();
    }

    @Override
    public SeekableByteChannel truncate(long size) {
        throw new NonWritableChannelException();
    }

    @Override
    public void close() {}
}
