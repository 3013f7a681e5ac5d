package dumpexplorer.core.importing;

import dumpexplorer.core.format.GzipHead;
import java.io.IOException;
import java.io.InputStream;

/// Tells by content what something is. For one thread.
final class ShapeReader {

    private final GzipHead gzipHead = new GzipHead();

    /// What some bytes are.
    ///
    /// @param packing what they are wrapped in
    /// @param shape what they are, or what is inside of a compression
    record Found(Packing packing, Shape shape) {

        /// Whether it is a file that is kept byte for byte, compressed as it came.
        boolean isOneFileAsItIs() {
            boolean asItIs = packing == Packing.PLAIN || packing == Packing.GZIP;
            return shape == Shape.ONE_FILE && asItIs;
        }
    }

    /// Looks at some bytes.
    Found read(Material material, Where where) throws IOException {
        Packing packing = packing(material.peek());
        return new Found(
                packing,
                switch (packing) {
                    case PLAIN -> plainShape(material::peek, where);
                    case TAR, ZIP, SEVEN_ZIP -> Shape.PACKED;
                    case GZIP, BZIP2, XZ, ZSTD, LZ4, COMPRESS ->
                            insideShape(packing, material, where);
                });
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

    /// Opens the inside to look at it. What is only looked at has a ration of its own.
    private static InputStream look(Packing packing, Material material) throws IOException {
        Layer looked = new Layer(bytes -> {});
        return LayerStream.decoded(packing, material.peek(), new Layer(new Ration(looked, 0)));
    }
}
