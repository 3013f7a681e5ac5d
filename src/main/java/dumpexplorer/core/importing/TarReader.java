package dumpexplorer.core.importing;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Reads a tar (POSIX ustar and pax, GNU, and what came before them) as it passes by, with little
/// memory whatever its headers claim. A tar without its end mark has ended early. Sources as in
/// {@link TarHeader}; POSIX.1-2017, `pax`, section "pax Header Block".
final class TarReader implements Entries {

    /// Longest name and set of words about one entry; real ones have some hundred bytes.
    private static final int MAX_WORDS_BYTES = 1 << 20;

    /// More than any disk holds, and far from where sums overflow.
    private static final long MAX_BODY_BYTES = 1L << 60;

    private static final long NANOS_PER_SECOND = 1_000_000_000;

    private final InputStream archive;
    private long leftBytes;
    private long paddingBytes;

    /// @param archive the tar's bytes, for this reader to read but not to close
    TarReader(InputStream archive) {
        this.archive = archive;
    }

    @Override
    public @Nullable Entry next() throws IOException {
        passOver(leftBytes + paddingBytes);
        Map<String, String> words = new HashMap<>();
        while (true) {
            TarHeader header = readHeader();
            if (header.isEnd()) {
                setBody(0);
                return null;
            }
            if (!header.isSound()) {
                throw new IOException("damaged: the header of an entry has a wrong checksum");
            }
            Entry entry = read(header, words);
            if (entry != null) {
                return entry;
            }
        }
    }

    /// Gives the entry, or null when the header says something about others, or is of no file.
    private @Nullable Entry read(TarHeader header, Map<String, String> words) throws IOException {
        switch (header.type()) {
            case 'x', 'X' -> words.putAll(readWords(header));
            case 'g' -> passOver(padded(bodyBytes(header, Map.of())));
            case 'L' -> words.put("path", readName(header));
            case '0', '\0', '7' -> {
                return file(header, words);
            }
            case 'S' -> {
                return sparse(header, words);
            }
            default -> passOther(header, words);
        }
        return null;
    }

    private @Nullable Entry file(TarHeader header, Map<String, String> words) throws IOException {
        setBody(bodyBytes(header, words));
        String name = words.getOrDefault("path", header.name());
        if (words.keySet().stream().anyMatch(word -> word.startsWith("GNU.sparse."))) {
            return refused(words.getOrDefault("GNU.sparse.name", name), modified(header, words));
        }
        // Before POSIX, a folder was a file whose name ends so.
        if (name.endsWith("/")) {
            passOver(leftBytes + paddingBytes);
            words.clear();
            return null;
        }
        return new Entry(name, modified(header, words), Body::new);
    }

    private Entry sparse(TarHeader header, Map<String, String> words) throws IOException {
        boolean more = header.hasMoreOfSparseMap();
        while (more) {
            more = readHeader().isFollowedByMap();
        }
        setBody(bodyBytes(header, words));
        return refused(words.getOrDefault("path", header.name()), modified(header, words));
    }

    private static Entry refused(String name, Instant modified) {
        return new Entry(
                name,
                modified,
                () -> {
                    throw new UnreadableEntryException(
                            "the archive holds it as a sparse file, which is not supported");
                });
    }

    /// A folder, link or device. Only what POSIX does not know or allows to have a body has one.
    private void passOther(TarHeader header, Map<String, String> words) throws IOException {
        boolean hasBody =
                switch (header.type()) {
                    case '2', '3', '4', '5', '6' -> false;
                    case '1' -> words.containsKey("size");
                    default -> true;
                };
        passOver(hasBody ? padded(bodyBytes(header, words)) : 0);
        if (header.type() != 'K') {
            words.clear();
        }
    }

    private static long bodyBytes(TarHeader header, Map<String, String> words) throws IOException {
        String size = words.get("size");
        long bytes = size == null ? header.sizeBytes() : parseSize(size);
        if (bytes < 0 || bytes > MAX_BODY_BYTES) {
            throw new IOException("damaged: the size of an entry is no size");
        }
        return bytes;
    }

    private static long parseSize(String digits) {
        try {
            return Long.parseLong(digits);
        } catch (NumberFormatException wrong) {
            return -1;
        }
    }

    private static Instant modified(TarHeader header, Map<String, String> words) {
        String time = words.get("mtime");
        if (time != null) {
            try {
                double seconds = Double.parseDouble(time);
                return Instant.ofEpochSecond(0, (long) (seconds * NANOS_PER_SECOND));
            } catch (NumberFormatException wrong) {
                // The header's own field is good enough.
            }
        }
        return Instant.ofEpochSecond(header.modifiedSeconds());
    }

    private String readName(TarHeader header) throws IOException {
        byte[] name = readSmall(header);
        int end = name.length;
        while (end > 0 && name[end - 1] == 0) {
            end--;
        }
        return TarHeader.decode(name, 0, end);
    }

    /// Records `LENGTH KEY=VALUE\n`, where LENGTH counts itself too.
    private Map<String, String> readWords(TarHeader header) throws IOException {
        byte[] bytes = readSmall(header);
        Map<String, String> words = new HashMap<>();
        int at = 0;
        while (at < bytes.length && bytes[at] != 0) {
            int blank = indexOf(bytes, ' ', at, bytes.length);
            int length =
                    blank < 0 ? -1 : parseLength(new String(bytes, at, blank - at, ISO_8859_1));
            int end = at + length;
            if (length <= 0 || end <= blank || end > bytes.length) {
                throw new IOException("damaged: the words about an entry are cut");
            }
            int equals = indexOf(bytes, '=', blank, end);
            if (equals > 0) {
                String key = TarHeader.decode(bytes, blank + 1, equals - blank - 1);
                words.put(key, TarHeader.decode(bytes, equals + 1, end - equals - 2));
            }
            at = end;
        }
        return words;
    }

    private static int indexOf(byte[] bytes, char wanted, int from, int to) {
        for (int at = from; at < to; at++) {
            if (bytes[at] == wanted) {
                return at;
            }
        }
        return -1;
    }

    private static int parseLength(String digits) {
        try {
            int length = Integer.parseInt(digits);
            return length > MAX_WORDS_BYTES ? -1 : length;
        } catch (NumberFormatException wrong) {
            return -1;
        }
    }

    private byte[] readSmall(TarHeader header) throws IOException {
        long size = header.sizeBytes();
        if (size > MAX_WORDS_BYTES) {
            throw new IOException("damaged: " + size + " bytes of words about one entry");
        }
        byte[] bytes = archive.readNBytes((int) size);
        if (bytes.length < size) {
            throw new EOFException();
        }
        passOver(padded(size) - size);
        return bytes;
    }

    private TarHeader readHeader() throws IOException {
        byte[] block = archive.readNBytes(TarHeader.BLOCK_BYTES);
        if (block.length < TarHeader.BLOCK_BYTES) {
            throw new EOFException();
        }
        return new TarHeader(block);
    }

    private void setBody(long bytes) {
        leftBytes = bytes;
        paddingBytes = padded(bytes) - bytes;
    }

    private static long padded(long bytes) {
        long rest = bytes % TarHeader.BLOCK_BYTES;
        return rest == 0 ? bytes : bytes - rest + TarHeader.BLOCK_BYTES;
    }

    private void passOver(long bytes) throws IOException {
        try {
            archive.skipNBytes(bytes);
        } finally {
            setBody(0);
        }
    }

    @Override
    public boolean standsAlone() {
        return false;
    }

    @Override
    public void close() {}

    /// What is left of the current entry's bytes.
    private final class Body extends InputStream {

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            if (length == 0) {
                return 0;
            }
            if (leftBytes == 0) {
                return -1;
            }
            int count = archive.read(target, offset, (int) Math.min(length, leftBytes));
            if (count < 0) {
                throw new EOFException();
            }
            leftBytes -= count;
            return count;
        }
    }
}
