package dumpexplorer.core.importing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;
import java.time.Instant;
import java.util.concurrent.CancellationException;
import org.apache.commons.compress.archivers.sevenz.SevenZArchiveEntry;
import org.apache.commons.compress.archivers.sevenz.SevenZFile;
import org.jspecify.annotations.Nullable;

/// Reads a 7z. Its entries hang together: after a damaged one, none can be had.
final class SevenZipReader implements Entries {

    private static final int HAS_UNIX_MODE = 0x8000;
    private static final int MODE_TYPE = 0xf000;
    private static final int MODE_FILE = 0x8000;

    private final SevenZFile archive;

    /// @param file the archive, which is closed with this reader
    /// @throws IOException when its header cannot be read
    SevenZipReader(SeekableByteChannel file) throws IOException {
        try {
            this.archive =
                    SevenZFile.builder()
                            .setSeekableByteChannel(file)
                            .setMaxMemoryLimitKiB(Decoders.memoryLimitKib())
                            .get();
        } catch (CancellationException stop) {
            throw stop;
        } catch (RuntimeException fault) {
            throw new IOException("damaged header (" + fault + ")", fault);
        }
    }

    @Override
    public @Nullable Entry next() throws IOException {
        while (true) {
            SevenZArchiveEntry entry = nextOfAnyKind();
            if (entry == null) {
                return null;
            }
            if (isFile(entry)) {
                Instant modified =
                        entry.getHasLastModifiedDate()
                                ? entry.getLastModifiedTime().toInstant()
                                : Instant.EPOCH;
                String name = entry.getName() == null ? "" : entry.getName();
                return new Entry(name, modified, Body::new);
            }
        }
    }

    private @Nullable SevenZArchiveEntry nextOfAnyKind() throws IOException {
        try {
            return archive.getNextEntry();
        } catch (CancellationException stop) {
            throw stop;
        } catch (RuntimeException fault) {
            throw new IOException("damaged (" + fault + ")", fault);
        }
    }

    private static boolean isFile(SevenZArchiveEntry entry) {
        int attributes = entry.getHasWindowsAttributes() ? entry.getWindowsAttributes() : 0;
        boolean known = (attributes & HAS_UNIX_MODE) != 0;
        boolean special = known && ((attributes >>> 16) & MODE_TYPE) != MODE_FILE;
        return !entry.isDirectory() && !entry.isAntiItem() && !special;
    }

    @Override
    public boolean standsAlone() {
        return false;
    }

    @Override
    public void close() throws IOException {
        archive.close();
    }

    /// The current entry's bytes.
    private final class Body extends InputStream {

        @Override
        public int read() throws IOException {
            return archive.read();
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            return length == 0 ? 0 : archive.read(target, offset, length);
        }
    }
}
