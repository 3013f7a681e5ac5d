package dumpexplorer.samples;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.tukaani.xz.LZMA2Options;
import org.tukaani.xz.XZOutputStream;

/// The files of the samples on their way into one archive, whose bytes depend on nothing but them.
final class Archive {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int DICTIONARY_BYTES = 8 << 20;

    @SuppressWarnings("ArrayRecordComponent")
    private record Entry(byte[] bytes, Instant time) {}

    private final Map<String, Entry> files = new TreeMap<>();

    static ObjectNode object() {
        return JSON.createObjectNode();
    }

    static ArrayNode array() {
        return JSON.createArrayNode();
    }

    /// Adds a JSON file.
    void add(String name, JsonNode json, Instant time) {
        add(name, text(json), time);
    }

    /// Adds a JSON file, by gzip.
    void addPacked(String name, JsonNode json, Instant time) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new BestGzip(packed)) {
            gzip.write(text(json));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        add(name, packed.toByteArray(), time);
    }

    private void add(String name, byte[] bytes, Instant time) {
        if (files.put(name, new Entry(bytes, time)) != null) {
            throw new IllegalStateException(name + " is there twice");
        }
    }

    private static byte[] text(JsonNode json) {
        try {
            return JSON.writeValueAsString(json).getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /// Packs everything as `.tar.xz`.
    byte[] pack() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        LZMA2Options options = new LZMA2Options(9);
        // The preset's 64 MiB would be twelve times what there is to pack, and half a gigabyte of
        // heap.
        options.setDictSize(DICTIONARY_BYTES);
        try (XZOutputStream xz = new XZOutputStream(bytes, options);
                TarArchiveOutputStream tar = new TarArchiveOutputStream(xz, "UTF-8")) {
            for (Map.Entry<String, Entry> file : files.entrySet()) {
                TarArchiveEntry entry = new TarArchiveEntry(file.getKey());
                entry.setSize(file.getValue().bytes.length);
                entry.setModTime(file.getValue().time.getEpochSecond() * 1000);
                entry.setIds(0, 0);
                entry.setNames("", "");
                tar.putArchiveEntry(entry);
                tar.write(file.getValue().bytes);
                tar.closeArchiveEntry();
            }
        }
        return bytes.toByteArray();
    }

    /// As small as gzip goes.
    private static final class BestGzip extends GZIPOutputStream {

        BestGzip(ByteArrayOutputStream target) throws IOException {
            super(target);
            def.setLevel(Deflater.BEST_COMPRESSION);
        }
    }
}
