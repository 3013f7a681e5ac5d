package dumpexplorer.benchmark.limits;

import com.github.luben.zstd.ZstdInputStream;
import dumpexplorer.benchmark.samples.ArchiveKind;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/// Taking archives apart, on one core.
public final class ArchiveLimits {

    private static final int BUFFER = 1 << 16;

    private ArchiveLimits() {}

    /// Microseconds to get at the bytes of one entry. The second time counts.
    public static double decode(Path archive, ArchiveKind kind) throws IOException {
        double microseconds = 0;
        for (int round = 0; round < 2; round++) {
            long begin = System.nanoTime();
            int entries =
                    switch (kind) {
                        case ZIP -> readZip(archive);
                        case TAR -> readTar(open(archive));
                        case TAR_GZ -> readTar(new GZIPInputStream(open(archive), BUFFER));
                        case TAR_ZST -> readTar(new ZstdInputStream(open(archive)));
                    };
            microseconds = (System.nanoTime() - begin) / 1e3 / entries;
        }
        return microseconds;
    }

    private static InputStream open(Path archive) throws IOException {
        return new BufferedInputStream(Files.newInputStream(archive), BUFFER);
    }

    private static int readTar(InputStream bytes) throws IOException {
        int entries = 0;
        byte[] buffer = new byte[BUFFER];
        try (TarArchiveInputStream tar = new TarArchiveInputStream(bytes)) {
            for (TarArchiveEntry entry = tar.getNextEntry();
                    entry != null;
                    entry = tar.getNextEntry()) {
                drain(tar, buffer);
                entries++;
            }
        }
        return entries;
    }

    private static int readZip(Path archive) throws IOException {
        int entries = 0;
        byte[] buffer = new byte[BUFFER];
        try (ZipFile zip = new ZipFile(archive.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                try (InputStream bytes = zip.getInputStream(entry)) {
                    drain(bytes, buffer);
                }
                entries++;
            }
        }
        return entries;
    }

    private static void drain(InputStream bytes, byte[] buffer) throws IOException {
        int count;
        do {
            count = bytes.read(buffer);
        } while (count >= 0);
    }
}
