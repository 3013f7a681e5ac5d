package dumpexplorer.core.importing;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.CancellationException;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.jspecify.annotations.Nullable;

/// Saves what can be saved of a zip whose list of entries is lost: goes by what stands before each entry.
/// Always ends in the trouble that made it necessary.
final class CutZipReader implements Entries {

    private final ZipArchiveInputStream zip;
    private final IOException trouble;

    /// @param zip its bytes from the start
    /// @param trouble what is wrong with the list
    CutZipReader(InputStream zip, IOException trouble) {
        this.zip = new ZipArchiveInputStream(zip);
        this.trouble = trouble;
    }

    @Override
    public @Nullable Entry next() throws IOException {
        ZipArchiveEntry entry = nextOfAnyKind();
        while (entry.isDirectory()) {
            entry = nextOfAnyKind();
        }
        boolean encrypted = entry.getGeneralPurposeBit().usesEncryption();
        boolean readable = zip.canReadEntryData(entry);
        return new Entry(
                entry.getName(),
                entry.getLastModifiedTime().toInstant(),
                () -> {
                    if (encrypted) {
                        throw UnreadableEntryException.becauseEncrypted();
                    }
                    if (!readable) {
                        throw new UnreadableEntryException("cannot be read without the zip's list");
                    }
                    return new Body(zip);
                });
    }

    private ZipArchiveEntry nextOfAnyKind() throws IOException {
        ZipArchiveEntry entry;
        try {
            entry = zip.getNextEntry();
        } catch (CancellationException stop) {
            throw stop;
        } catch (IOException | RuntimeException worse) {
            trouble.addSuppressed(worse);
            throw trouble;
        }
        if (entry == null) {
            throw trouble;
        }
        return entry;
    }

    @Override
    public boolean standsAlone() {
        return false;
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    /// The current entry's bytes. The zip goes on when they are closed.
    private static final class Body extends FilterInputStream {

        Body(InputStream zip) {
            super(zip);
        }

        @Override
        public void close() {}
    }
}
