package dumpexplorer.core.importing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Brings the two files of on-disk pairs together that come out of one archive in any order, far
/// apart. What waits is held in memory up to a limit, then in a temporary file. For one thread.
final class Pairs implements AutoCloseable {

    private static final long MOST_HELD_BYTES = 16L << 20;
    private static final int MOST_META_BYTES = 1 << 20;
    private static final Pattern VERSION_0 =
            Pattern.compile("\"dump_file_version\"\\s*:\\s*0\\s*[,}]");

    private final Found found;
    private final Map<String, Half> metas = new LinkedHashMap<>();
    private final Map<String, Half> datas = new LinkedHashMap<>();
    private long heldBytes;
    private @Nullable Spill spill;

    Pairs(Found found) {
        this.found = found;
    }

    /// Takes what comes of the pairs. It owns the material that it is given.
    interface Found {

        /// A whole pair.
        void pair(Half meta, Half data) throws IOException;

        /// A meta file without its data file.
        ///
        /// @param dataName name of the file that is missing
        void withoutData(Half meta, String dataName) throws IOException;

        /// A data file without its meta file.
        void withoutMeta(Half data) throws IOException;
    }

    /// One file of a pair.
    record Half(Material material, Where where) {}

    /// Which data file belongs to a meta file where there are both: the one of the version that it
    /// names.
    static PairRole wantedData(Material meta) throws IOException {
        byte[] text;
        try (var bytes = meta.peek()) {
            text = bytes.readNBytes(MOST_META_BYTES);
        }
        boolean old = VERSION_0.matcher(new String(text, StandardCharsets.ISO_8859_1)).find();
        return old ? PairRole.DATA_JSON : PairRole.DATA_GZ;
    }

    /// Takes one file.
    ///
    /// @param name its whole name in the archive
    /// @param role a meta or data file
    void add(String name, PairRole role, Half half) throws IOException {
        String stem = role.stem(name);
        if (role == PairRole.META) {
            addMeta(stem, half);
        } else {
            addData(name, half);
        }
    }

    private void addMeta(String stem, Half meta) throws IOException {
        String wanted = wantedData(meta.material).nameOf(stem);
        Half data = take(datas, wanted);
        if (data != null) {
            found.pair(meta, data);
        } else {
            hold(metas, wanted, meta);
        }
    }

    private void addData(String name, Half data) throws IOException {
        Half meta = take(metas, name);
        if (meta != null) {
            found.pair(meta, data);
        } else {
            hold(datas, name, data);
        }
    }

    private @Nullable Half take(Map<String, Half> waiting, String key) {
        Half half = waiting.remove(key);
        if (half != null) {
            heldBytes -= half.material.heldBytes();
        }
        return half;
    }

    /// A second file of the same name takes the place of the first, as unpacking would do.
    private void hold(Map<String, Half> waiting, String key, Half half) throws IOException {
        Material kept = half.material;
        if (heldBytes + kept.heldBytes() > MOST_HELD_BYTES) {
            kept = toDisk(kept);
        }
        heldBytes += kept.heldBytes();
        Half before = take(waiting, key);
        waiting.put(key, new Half(kept, half.where));
        if (before != null) {
            before.material.close();
        }
    }

    private Material toDisk(Material material) throws IOException {
        Spill known = spill;
        if (known == null) {
            known = Spill.create();
            spill = known;
        }
        try (material) {
            return new SpilledMaterial(known.add(new byte[0], material.stream()));
        }
    }

    /// No more files come: a meta file that still waits takes the data file of the other version,
    /// or has none; a data file that is left has no meta file.
    void end() throws IOException {
        while (!metas.isEmpty()) {
            String wanted = metas.keySet().iterator().next();
            PairRole role = PairRole.of(wanted);
            Half meta = requireHalf(take(metas, wanted));
            Half data = take(datas, role.otherData().nameOf(role.stem(wanted)));
            if (data != null) {
                found.pair(meta, data);
            } else {
                found.withoutData(meta, EntryName.of(wanted).file());
            }
        }
        while (!datas.isEmpty()) {
            found.withoutMeta(requireHalf(take(datas, datas.keySet().iterator().next())));
        }
    }

    private static Half requireHalf(@Nullable Half half) {
        return Objects.requireNonNull(half, "it was listed a moment ago");
    }

    @Override
    public void close() {
        metas.values().forEach(half -> half.material.close());
        datas.values().forEach(half -> half.material.close());
        if (spill != null) {
            spill.release();
        }
    }
}
