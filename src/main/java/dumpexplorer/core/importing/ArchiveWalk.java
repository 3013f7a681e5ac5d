package dumpexplorer.core.importing;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/// Goes through one archive, entry by entry. For one thread, once.
final class ArchiveWalk implements Pairs.Found {

    private static final int BUFFER_BYTES = 1 << 16;

    private final Unpacker unpacker;
    private final Packing packing;
    private final Material archive;
    private final Where where;
    private final Layer layer;
    private final Pairs pairs = new Pairs(this);
    private long files;
    private long encryptedFiles;
    private boolean kept;

    /// @param packing one that {@link Packing#isArchive}
    /// @param archive stays the caller's to close
    ArchiveWalk(Unpacker unpacker, Packing packing, Material archive, Where where) {
        this.unpacker = unpacker;
        this.packing = packing;
        this.archive = archive;
        this.where = where;
        // A tar shrinks nothing: its bytes were counted where they came from.
        this.layer = new Layer(packing == Packing.TAR ? bytes -> {} : unpacker.ration());
    }

    /// Hands over everything in the archive; what is wrong with it ends in rejections.
    ///
    /// @throws Damage when something around the archive is to blame
    void walk() throws IOException {
        try (pairs) {
            Damage damage = null;
            try (Entries entries = open()) {
                walk(entries);
            } catch (Damage found) {
                damage = found;
            }
            pairs.end();
            if (encryptedFiles > 0) {
                rejectEncrypted();
            }
            if (damage != null) {
                unpacker.rejectOwn(damage, layer, archive, where);
            }
        }
    }

    private Entries open() throws IOException {
        try {
            return switch (packing) {
                case TAR -> new TarReader(new BufferedInputStream(archive.stream(), BUFFER_BYTES));
                case ZIP -> openZip();
                case SEVEN_ZIP -> new SevenZipReader(archive.channel());
                case PLAIN, GZIP, BZIP2, XZ, ZSTD, LZ4, COMPRESS ->
                        throw new IllegalArgumentException(packing.name());
            };
        } catch (IOException trouble) {
            throw layer.blame(trouble);
        }
    }

    private Entries openZip() throws IOException {
        try {
            return new ZipReader(archive.channel());
        } catch (Damage outside) {
            throw outside;
        } catch (IOException trouble) {
            return new CutZipReader(archive.stream(), trouble);
        }
    }

    private void walk(Entries entries) throws IOException {
        Entries.Entry entry = next(entries);
        while (entry != null) {
            files++;
            take(entry, entries.standsAlone() ? new Layer(unpacker.ration()) : layer);
            entry = next(entries);
        }
    }

    private Entries.@Nullable Entry next(Entries entries) throws IOException {
        try {
            return entries.next();
        } catch (IOException trouble) {
            throw layer.blame(trouble);
        }
    }

    private void take(Entries.Entry entry, Layer entryLayer) throws IOException {
        Where here = where.entry(entry.name(), entry.modified());
        try (InputStream body = open(entry, entryLayer)) {
            takeBody(entry, PassingMaterial.of(body), here);
        } catch (UnreadableEntryException unreadable) {
            if (unreadable.isEncrypted()) {
                encryptedFiles++;
            } else {
                reject(here, Reasons.of(unreadable));
            }
        } catch (Damage damage) {
            if (entryLayer == layer || !damage.isOf(entryLayer)) {
                throw damage;
            }
            reject(here, damage.reason());
        }
    }

    private static InputStream open(Entries.Entry entry, Layer entryLayer) throws IOException {
        try {
            InputStream body = entry.opener().open();
            return new LayerStream(body, entryLayer);
        } catch (UnreadableEntryException onlyThis) {
            throw onlyThis;
        } catch (IOException trouble) {
            throw entryLayer.blame(trouble);
        }
    }

    private void takeBody(Entries.Entry entry, Material body, Where here) throws IOException {
        PairRole role = PairRole.of(here.file());
        if (role == PairRole.NONE) {
            unpacker.unpack(body, here);
        } else {
            // A half may wait for long after its entry has passed by.
            body.content();
            pairs.add(entry.name(), role, new Pairs.Half(body, here));
        }
    }

    /// The archive is kept once, whatever the number of its damaged entries.
    private void reject(Where here, String reason) throws IOException {
        if (kept) {
            unpacker.inbox().take(new Candidate.Broken(here.place(), reason));
        } else {
            kept = true;
            unpacker.inbox().reject(archive.keepsake(), here.place(), reason);
        }
    }

    private void rejectEncrypted() throws IOException {
        String reason =
                encryptedFiles == files
                        ? "is encrypted"
                        : encryptedFiles + " of its " + files + " files are encrypted";
        reject(where, reason);
    }

    @Override
    public void pair(Pairs.Half meta, Pairs.Half data) throws IOException {
        unpacker.takePair(meta, data);
    }

    @Override
    public void withoutData(Pairs.Half meta, String dataName) throws IOException {
        unpacker.rejectHalf(meta, dataName);
    }

    @Override
    public void withoutMeta(Pairs.Half data) throws IOException {
        unpacker.takeOrphan(data);
    }
}
