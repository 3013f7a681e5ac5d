package dumpexplorer.benchmark.samples;

import com.github.luben.zstd.ZstdOutputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;

/// An archive that is being written. In a zip, dumps that are packed already are stored as they are, as
/// any packer does.
abstract class ArchiveFile implements AutoCloseable {

    static ArchiveFile create(Path file, ArchiveKind kind) throws IOException {
        OutputStream bytes = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16);
        return switch (kind) {
            case TAR -> new Tar(bytes);
            case TAR_GZ -> new Tar(new GZIPOutputStream(bytes, 1 << 16));
            case TAR_ZST -> new Tar(new ZstdOutputStream(bytes));
            case ZIP -> new Zip(bytes);
        };
    }

    /// @param number of the folder for dumps that name none
    void add(Sample sample, int number) throws IOException {
        for (Sample.File file : sample.files()) {
            add(
                    PlainFolders.folder(file, number) + "/" + file.name(),
                    file.bytes(),
                    sample.micros() / 1000);
        }
    }

    abstract void add(String name, byte[] bytes, long millis) throws IOException;

    @Override
    public abstract void close() throws IOException;

    private static final class Tar extends ArchiveFile {

        private final TarArchiveOutputStream tar;

        Tar(OutputStream bytes) {
            tar = new TarArchiveOutputStream(bytes, "UTF-8");
        }

        @Override
        void add(String name, byte[] bytes, long millis) throws IOException {
            TarArchiveEntry entry = new TarArchiveEntry(name);
            entry.setSize(bytes.length);
            entry.setModTime(millis);
            tar.putArchiveEntry(entry);
            tar.write(bytes);
            tar.closeArchiveEntry();
        }

        @Override
        public void close() throws IOException {
            tar.close();
        }
    }

    private static final class Zip extends ArchiveFile {

        private final ZipArchiveOutputStream zip;

        Zip(OutputStream bytes) {
            zip = new ZipArchiveOutputStream(bytes);
        }

        @Override
        void add(String name, byte[] bytes, long millis) throws IOException {
            ZipArchiveEntry entry = new ZipArchiveEntry(name);
            entry.setTime(millis);
            if (name.endsWith("z")) {
                CRC32 checksum = new CRC32();
                checksum.update(bytes);
                entry.setMethod(ZipArchiveEntry.STORED);
                entry.setSize(bytes.length);
                entry.setCrc(checksum.getValue());
            }
            zip.putArchiveEntry(entry);
            zip.write(bytes);
            zip.closeArchiveEntry();
        }

        @Override
        public void close() throws IOException {
            zip.close();
        }
    }
}
