package dumpexplorer.core.importing;

import dumpexplorer.core.format.DumpInput;
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
    private final ShapeReader shapes;
    private long damages;

    /// @param source for dumps that name none; null to derive it
    /// @param ration watches all that is unpacked
    /// @param shapes tells what things are; may serve one unpacker after another
    Unpacker(Inbox inbox, @Nullable SourceName source, Layer.Gauge ration, ShapeReader shapes) {
        this.inbox = inbox;
        this.source = source;
        this.ration = ration;
        this.shapes = shapes;
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
        ShapeReader.Found found = shapes.read(material, where);
        if (found.isOneFileAsItIs()) {
            takeFile(material, where);
            return;
        }
        try (material) {
            open(found.packing(), found.shape(), material, where);
        }
    }

    boolean holdsArchive(Material material) throws IOException {
        return shapes.holdsArchive(material);
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

    private void decompress(Packing packing, Shape shape, Material material, Where where)
            throws IOException {
        Layer layer = new Layer(ration);
        long damagesBefore = damages;
        try (InputStream inside = LayerStream.decoded(packing, material.stream(), layer)) {
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
            inbox.take(Candidate.Bytes.of(material, where, source, lines));
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
