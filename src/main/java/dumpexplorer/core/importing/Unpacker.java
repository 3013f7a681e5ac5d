package dumpexplorer.core.importing;

import dumpexplorer.core.format.DumpInput;
import dumpexplorer.core.format.GzipHead;
import dumpexplorer.core.model.SourceName;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;

/// Takes one file of the user's apart, as deep as it goes, and hands over what may be dumps. Tells
/// by content what something is. For one thread.
final class Unpacker {

    /// Wrappings inside each other; real ones have three or four.
    private static final int MOST_DEPTH = 10;

    private final Inbox inbox;
    private final @Nullable SourceName source;
    private final Layer.Gauge ration;
    private final GzipHead gzipHead;
    private long damages;

    /// @param source for dumps that name none; null to derive it
    /// @param ration watches all that is unpacked
    /// @param gzipHead looks into gzip; may serve one unpacker after another
    Unpacker(Inbox inbox, @Nullable SourceName source, Layer.Gauge ration, GzipHead gzipHead) {
        this.inbox = inbox;
        this.source = source;
        this.ration = ration;
        this.gzipHead = gzipHead;
    }

    /// What some bytes turn out to be.
    private enum Shape {
        ONE_FILE,
        LINES,
        PACKED
    }

    Inbox inbox() {
        return inbox;
    }

    Layer.Gauge ration() {
        return ration;
    }

    /// Hands over what is in some bytes. Trouble in them ends in a rejection.
    ///
    /// @param material to be closed here or by whoever takes it over
    /// @throws Damage when something around them is to blame
    void unpack(Material material, Where where) throws IOException {
        Packing packing = packing(material.peek());
        Shape shape =
                switch (packing) {
                    case PLAIN -> plainShape(material::peek, where);
                    case TAR, ZIP, SEVEN_ZIP -> Shape.PACKED;
                    case GZIP, BZIP2, XZ, ZSTD, LZ4, COMPRESS ->
                            insideShape(packing, material, where);
                };
        boolean asItIs = packing == Packing.PLAIN || packing == Packing.GZIP;
        if (shape == Shape.ONE_FILE && asItIs) {
            // A crash is kept byte for byte, compressed as it came.
            takeFile(material, where);
            return;
        }
        try (material) {
            open(packing, shape, material, where);
        }
    }

    /// Whether there is an archive in the bytes, or in what is compressed in them.
    boolean holdsArchive(Material material) throws IOException {
        Packing packing = packing(material.peek());
        try {
            return packing.isArchive()
                    || (packing.isCompression() && inside(packing, material) != Packing.PLAIN);
        } catch (Damage unknown) {
            return false;
        }
    }

    /// What the first bytes inside of a compressed stream say.
    private Packing inside(Packing packing, Material material) throws IOException {
        if (packing != Packing.GZIP) {
            return packing(look(packing, material));
        }
        try (InputStream packed = material.peek()) {
            byte[] head = gzipHead.read(packed, Packing.HEAD_BYTES);
            return Packing.of(head, head.length);
        } catch (IOException trouble) {
            throw new Layer(bytes -> {}).blame(trouble);
        }
    }

    private void open(Packing packing, Shape shape, Material material, Where where)
            throws IOException {
        if (packing == Packing.PLAIN) {
            takeLines(material.stream(), where);
        } else if (where.depth() >= MOST_DEPTH) {
            String reason = "is packed more than " + MOST_DEPTH + " times into one another";
            inbox.reject(material.keepsake(), where.place(), reason);
        } else if (packing.isCompression()) {
            decompress(packing, shape, material, where);
        } else {
            new ArchiveWalk(this, packing, material, where).walk();
        }
    }

    private static Packing packing(InputStream bytes) throws IOException {
        try (bytes) {
            byte[] head = bytes.readNBytes(Packing.HEAD_BYTES);
            return Packing.of(head, head.length);
        }
    }

    /// Opens some bytes.
    private interface Look {
        InputStream open() throws IOException;
    }

    /// The bytes are looked at only where the name does not say what they are.
    private static Shape plainShape(Look look, Where where) throws IOException {
        if (EntryName.saysLines(where.file())) {
            return Shape.LINES;
        }
        if (EntryName.saysOneDump(where.file())) {
            return Shape.ONE_FILE;
        }
        try (InputStream bytes = look.open()) {
            return JsonShape.isLines(bytes) ? Shape.LINES : Shape.ONE_FILE;
        }
    }

    private Shape insideShape(Packing packing, Material material, Where where) throws IOException {
        try {
            return inside(packing, material) == Packing.PLAIN
                    ? plainShape(() -> look(packing, material), where)
                    : Shape.PACKED;
        } catch (Damage unknown) {
            return Shape.ONE_FILE;
        }
    }

    /// Opens the inside to look at it. What is only looked at has a ration of its own.
    private static InputStream look(Packing packing, Material material) throws IOException {
        Layer looked = new Layer(bytes -> {});
        return decoded(packing, material.peek(), new Layer(new Ration(looked, 0)));
    }

    private static InputStream decoded(Packing packing, InputStream packed, Layer layer)
            throws IOException {
        try {
            return new LayerStream(Decoders.open(packing, packed), layer);
        } catch (CancellationException stop) {
            throw stop;
        } catch (IOException trouble) {
            throw layer.blame(trouble);
        } catch (RuntimeException fault) {
            throw layer.blame(new IOException("damaged header (" + fault + ")", fault));
        }
    }

    private void decompress(Packing packing, Shape shape, Material material, Where where)
            throws IOException {
        Layer layer = new Layer(ration);
        long damagesBefore = damages;
        try (InputStream inside = decoded(packing, material.stream(), layer)) {
            switch (shape) {
                case ONE_FILE -> takeFile(PassingMaterial.of(inside), where.unwrapped());
                case LINES -> takeLines(inside, where);
                case PACKED -> unpack(PassingMaterial.of(inside), where.unwrapped());
            }
            if (damages == damagesBefore) {
                // An archive may end before the stream does, whose checksum comes last.
                inside.skip(Long.MAX_VALUE);
            }
        } catch (Damage damage) {
            rejectOwn(damage, layer, material, where);
        }
    }

    /// Ends damage of a layer in a rejection, and passes on what another is to blame for.
    void rejectOwn(Damage damage, Layer layer, Material material, Where where) throws IOException {
        if (!damage.isOf(layer)) {
            throw damage;
        }
        damages++;
        inbox.reject(material.keepsake(), where.place(), damage.reason());
    }

    private void takeLines(InputStream bytes, Where where) throws IOException {
        LineFile file = new LineFile();
        try {
            Lines lines = new Lines(bytes);
            InputStream line = lines.next();
            while (line != null) {
                take(PassingMaterial.of(line), where.line(lines.number()), file);
                line = lines.next();
            }
        } catch (Damage damage) {
            inbox.take(new Candidate.EndOfLines(file));
            throw damage;
        }
        inbox.take(new Candidate.EndOfLines(file));
    }

    private void takeFile(Material material, Where where) throws IOException {
        take(material, where, null);
    }

    private void take(Material material, Where where, @Nullable LineFile lines) throws IOException {
        try {
            DumpInput input =
                    new DumpInput(
                            where.file(),
                            where.folder(),
                            material.content(),
                            null,
                            null,
                            where.modified(),
                            source);
            inbox.take(new Candidate.Bytes(input, where.place(), material, null, lines));
        } catch (UnreadableEntryException unreadable) {
            inbox.reject(material.keepsake(), where.place(), Reasons.of(unreadable));
            material.close();
        } catch (IOException | CancellationException trouble) {
            material.close();
            throw trouble;
        }
    }

    /// Hands over an on-disk pair.
    void takePair(Pairs.Half meta, Pairs.Half data) throws IOException {
        Where where = meta.where();
        DumpInput input =
                new DumpInput(
                        where.file(),
                        where.folder(),
                        meta.material().content(),
                        data.material().content(),
                        data.where().file(),
                        where.modified(),
                        source);
        inbox.take(
                new Candidate.Bytes(input, where.place(), meta.material(), data.material(), null));
    }

    /// Ends a meta file without data file: one rejection for the pair.
    void rejectHalf(Pairs.Half meta, String dataName) throws IOException {
        try (Material material = meta.material()) {
            String reason = "its data file " + EntryName.shown(dataName) + " is missing";
            inbox.reject(material.keepsake(), meta.where().place(), reason);
        }
    }

    /// Takes a data file without meta file for what it is: nothing, unless it only has the name of
    /// one.
    void takeOrphan(Pairs.Half data) throws IOException {
        if (holdsArchive(data.material())) {
            unpack(data.material(), data.where());
        } else {
            data.material().close();
            inbox.take(new Candidate.Foreign());
        }
    }
}
