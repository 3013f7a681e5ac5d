package dumpexplorer.core.importing;

import java.io.IOException;
import java.util.Optional;
import java.util.function.Function;

/// One file of an on-disk pair that lies in a folder, with the other beside it. For one thread.
///
/// @param siblings finds plain files of the same folder by name
record FilePair(
        UserFile file,
        Where where,
        Function<String, Optional<UserFile>> siblings,
        Unpacker unpacker,
        Layer layer) {

    /// Hands the pair over when the file is its meta file; its data file is then passed over.
    ///
    /// @param role what the file is in the pair
    /// @throws Damage when a file cannot be read
    void take(PairRole role) throws IOException {
        String stem = role.stem(file.name());
        if (role == PairRole.META) {
            takeMeta(stem);
        } else if (siblings.apply(PairRole.META.nameOf(stem)).isEmpty()) {
            unpacker.takeOrphan(half(file));
        }
    }

    private void takeMeta(String stem) throws IOException {
        Pairs.Half meta = half(file);
        PairRole wanted = Pairs.wantedData(meta.material());
        Optional<UserFile> data = siblings.apply(wanted.nameOf(stem));
        Optional<UserFile> spare = siblings.apply(wanted.otherData().nameOf(stem));
        if (data.or(() -> spare).isEmpty()) {
            unpacker.rejectHalf(meta, wanted.nameOf(stem));
            return;
        }
        unpacker.takePair(meta, half(data.or(() -> spare).get()));
        if (data.isPresent() && spare.isPresent()) {
            unpacker.takeOrphan(half(spare.get()));
        }
    }

    private Pairs.Half half(UserFile half) throws IOException {
        Where there =
                new Where(
                        half.name(), where.folder(), where.place(), half.modified(), where.depth());
        return new Pairs.Half(FileWalk.open(half, layer), there);
    }
}
