package dumpexplorer.core.importing;

import com.github.luben.zstd.ZstdOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.sevenz.SevenZArchiveEntry;
import org.apache.commons.compress.archivers.sevenz.SevenZMethod;
import org.apache.commons.compress.archivers.sevenz.SevenZOutputFile;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream;
import org.apache.commons.compress.compressors.lz4.FramedLZ4CompressorOutputStream;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.jspecify.annotations.Nullable;
import org.tukaani.xz.LZMA2Options;
import org.tukaani.xz.XZOutputStream;

/// Packs files for tests, by other people's writers wherever there are some.
final class Archives {

    static final long TIME_SECONDS = 1_495_000_001;

    private Archives() {}

    /// Some files by name, in order.
    static Map<String, byte[]> files(String... namesAndTexts) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (int at = 0; at < namesAndTexts.length; at += 2) {
            files.put(namesAndTexts[at], text(namesAndTexts[at + 1]));
        }
        return files;
    }

    static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /// A tar with long names the POSIX way.
    static byte[] tar(Map<String, byte[]> files) throws IOException {
        return tar(files, TarArchiveOutputStream.LONGFILE_POSIX);
    }

    static byte[] tar(Map<String, byte[]> files, int longNames) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(bytes, "UTF-8")) {
            tar.setLongFileMode(longNames);
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                TarArchiveEntry entry = new TarArchiveEntry(file.getKey(), true);
                entry.setSize(file.getValue().length);
                entry.setModTime(TIME_SECONDS * 1000);
                tar.putArchiveEntry(entry);
                tar.write(file.getValue());
                tar.closeArchiveEntry();
            }
        }
        return bytes.toByteArray();
    }

    static byte[] zip(Map<String, byte[]> files) throws IOException {
        return zip(files, ZipArchiveEntry.DEFLATED);
    }

    static byte[] zip(Map<String, byte[]> files, int method) throws IOException {
        SeekableInMemoryByteChannel bytes = new SeekableInMemoryByteChannel();
        try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                ZipArchiveEntry entry = new ZipArchiveEntry(file.getKey());
                entry.setMethod(method);
                entry.setTime(TIME_SECONDS * 1000);
                zip.putArchiveEntry(entry);
                zip.write(file.getValue());
                zip.closeArchiveEntry();
            }
        }
        return written(bytes);
    }

    static byte[] sevenZip(Map<String, byte[]> files) throws IOException {
        return sevenZip(files, null, SevenZMethod.LZMA2);
    }

    static byte[] sevenZip(
            Map<String, byte[]> files, char @Nullable [] password, SevenZMethod method)
            throws IOException {
        SeekableInMemoryByteChannel bytes = new SeekableInMemoryByteChannel();
        try (SevenZOutputFile archive = new SevenZOutputFile(bytes, password)) {
            archive.setContentCompression(method);
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                SevenZArchiveEntry entry = new SevenZArchiveEntry();
                entry.setName(file.getKey());
                entry.setSize(file.getValue().length);
                archive.putArchiveEntry(entry);
                archive.write(file.getValue());
                archive.closeArchiveEntry();
            }
        }
        return written(bytes);
    }

    private static byte[] written(SeekableInMemoryByteChannel bytes) {
        return Arrays.copyOf(bytes.array(), (int) bytes.size());
    }

    /// Compresses by one of `gz bz2 xz zst lz4`.
    static byte[] packed(String kind, byte[] plain) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = packing(kind, bytes)) {
            out.write(plain);
        }
        return bytes.toByteArray();
    }

    private static OutputStream packing(String kind, OutputStream target) throws IOException {
        return switch (kind) {
            case "gz" -> new GZIPOutputStream(target);
            case "bz2" -> new BZip2CompressorOutputStream(target);
            case "xz" -> new XZOutputStream(target, new LZMA2Options(1));
            case "zst" -> new ZstdOutputStream(target);
            case "lz4" -> new FramedLZ4CompressorOutputStream(target);
            default -> throw new IllegalArgumentException(kind);
        };
    }

    /// Text that does not shrink, the same each time.
    static String noise(int length) {
        StringBuilder text = new StringBuilder(length);
        long state = 42;
        while (text.length() < length) {
            state = state * 6364136223846793005L + 1442695040888963407L;
            text.append((char) ('!' + (state >>> 33) % 90 + ((state >>> 33) % 90 == 1 ? 1 : 0)));
        }
        return text.toString().replace('\\', '/').replace('"', '\'');
    }
}
