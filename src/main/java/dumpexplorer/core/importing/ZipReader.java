package dumpexplorer.core.importing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/// Reads a zip by the list at its end, an entry at a time, so that a million of them need no
/// memory. Source: PKWARE APPNOTE 6.3.10, sections 4.3.7, 4.3.12, 4.4, 4.5.3, 4.6.9; Info-ZIP's
/// extra field 0x5455.
final class ZipReader implements Entries {

    private static final long LISTED_MARK = 0x02014b50L;
    private static final long LOCAL_MARK = 0x04034b50L;
    private static final int LISTED_BYTES = 46;
    private static final int LOCAL_BYTES = 30;
    private static final long IN_ZIP64 = 0xffff_ffffL;
    private static final int EXTRA_ZIP64 = 0x0001;
    private static final int EXTRA_TIME = 0x5455;
    private static final int EXTRA_NAME = 0x7075;
    private static final int FLAG_ENCRYPTED = 1;
    private static final int DOS_FOLDER = 0x10;
    private static final int MODE_TYPE = 0xf000;
    private static final int MODE_FILE = 0x8000;

    private final Window list;
    private final Window bodies;
    private final ZipDirectory directory;
    private long at;

    /// @param file the zip, which stays open when this reader is closed
    /// @throws IOException when its list of entries cannot be found
    ZipReader(SeekableByteChannel file) throws IOException {
        this.list = new Window(file);
        this.bodies = new Window(file);
        this.directory = ZipDirectory.find(list);
        this.at = directory.from();
    }

    @Override
    public @Nullable Entry next() throws IOException {
        while (at + LISTED_BYTES <= directory.to()) {
            Listed entry = readListed();
            if (entry.isFile()) {
                return new Entry(entry.name, entry.modified, () -> open(entry));
            }
        }
        return null;
    }

    @Override
    public boolean standsAlone() {
        return true;
    }

    private Listed readListed() throws IOException {
        if (list.uint32(at) != LISTED_MARK) {
            throw new IOException("damaged: its list of entries is broken");
        }
        Listed entry = new Listed();
        entry.madeBy = list.uint16(at + 4) >> 8;
        entry.flags = list.uint16(at + 8);
        entry.method = list.uint16(at + 10);
        entry.modified = dosTime(list.uint16(at + 14), list.uint16(at + 12));
        entry.crc = list.uint32(at + 16);
        entry.packedBytes = list.uint32(at + 20);
        entry.plainBytes = list.uint32(at + 24);
        int nameBytes = list.uint16(at + 28);
        int extraBytes = list.uint16(at + 30);
        int commentBytes = list.uint16(at + 32);
        entry.attributes = list.uint32(at + 38);
        entry.localAt = list.uint32(at + 42);
        byte[] name = list.bytes(at + LISTED_BYTES, nameBytes);
        entry.name = TarHeader.decode(name, 0, nameBytes);
        readExtras(entry, at + LISTED_BYTES + nameBytes, extraBytes);
        at += LISTED_BYTES + nameBytes + extraBytes + commentBytes;
        return entry;
    }

    private void readExtras(Listed entry, long from, int bytes) throws IOException {
        long place = from;
        while (place + 4 <= from + bytes) {
            int kind = list.uint16(place);
            long body = place + 4;
            int length = list.uint16(place + 2);
            place = body + length;
            if (place <= from + bytes) {
                readExtra(entry, kind, body, length);
            }
        }
    }

    private void readExtra(Listed entry, int kind, long body, int length) throws IOException {
        switch (kind) {
            case EXTRA_ZIP64 -> readLarge(entry, body, length);
            case EXTRA_TIME -> {
                if (length >= 5 && (list.bytes(body, 1)[0] & 1) != 0) {
                    entry.modified = Instant.ofEpochSecond(list.uint32(body + 1));
                }
            }
            case EXTRA_NAME -> {
                if (length > 5) {
                    entry.name = TarHeader.decode(list.bytes(body + 5, length - 5), 0, length - 5);
                }
            }
            default -> {
                // Owners, NTFS times and the like say nothing that is needed.
            }
        }
    }

    /// Holds, in this order, those of the numbers that did not fit.
    private void readLarge(Listed entry, long body, int length) throws IOException {
        long place = body;
        long end = body + length;
        if (entry.plainBytes == IN_ZIP64 && place + Long.BYTES <= end) {
            entry.plainBytes = list.int64(place);
            place += Long.BYTES;
        }
        if (entry.packedBytes == IN_ZIP64 && place + Long.BYTES <= end) {
            entry.packedBytes = list.int64(place);
            place += Long.BYTES;
        }
        if (entry.localAt == IN_ZIP64 && place + Long.BYTES <= end) {
            entry.localAt = list.int64(place);
        }
    }

    private InputStream open(Listed entry) throws IOException {
        if ((entry.flags & FLAG_ENCRYPTED) != 0) {
            throw UnreadableEntryException.becauseEncrypted();
        }
        long local = entry.localAt + directory.shiftBytes();
        if (entry.localAt < 0
                || local + LOCAL_BYTES > bodies.sizeBytes()
                || bodies.uint32(local) != LOCAL_MARK) {
            throw new UnreadableEntryException("is not where the zip's list says");
        }
        long body = local + LOCAL_BYTES + bodies.uint16(local + 26) + bodies.uint16(local + 28);
        if (entry.packedBytes < 0 || entry.packedBytes > bodies.sizeBytes() - body) {
            throw new UnreadableEntryException("ends early: it goes beyond the end of the zip");
        }
        InputStream packed = bodies.stream(body, entry.packedBytes);
        return new ChecksumStream(
                Decoders.openZipMethod(entry.method, packed), entry.plainBytes, entry.crc);
    }

    /// Local time of whoever packed it, which is taken for this machine's.
    private static Instant dosTime(int date, int time) {
        try {
            return LocalDateTime.of(
                            1980 + (date >> 9),
                            (date >> 5) & 0xf,
                            date & 0x1f,
                            time >> 11,
                            (time >> 5) & 0x3f,
                            Math.min(59, (time & 0x1f) * 2))
                    .atZone(ZoneId.systemDefault())
                    .toInstant();
        } catch (DateTimeException noTime) {
            return Instant.EPOCH;
        }
    }

    @Override
    public void close() {}

    /// What the list says of an entry.
    private static final class Listed {
        private String name = "";
        private Instant modified = Instant.EPOCH;
        private int madeBy;
        private int flags;
        private int method;
        private long crc;
        private long packedBytes;
        private long plainBytes;
        private long attributes;
        private long localAt;

        /// Made on Unix or macOS, the attributes hold the mode that tells links and devices.
        private boolean isFile() {
            int type = madeBy == 3 || madeBy == 19 ? (int) (attributes >> 16) & MODE_TYPE : 0;
            boolean folder =
                    name.endsWith("/")
                            || name.endsWith("\\")
                            || ((attributes & DOS_FOLDER) != 0 && plainBytes == 0);
            return !folder && (type == 0 || type == MODE_FILE);
        }
    }
}
