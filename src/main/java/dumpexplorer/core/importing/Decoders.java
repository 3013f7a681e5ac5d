package dumpexplorer.core.importing;

import com.github.luben.zstd.ZstdInputStream;
import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;
import org.apache.commons.compress.compressors.deflate64.Deflate64CompressorInputStream;
import org.apache.commons.compress.compressors.lz4.FramedLZ4CompressorInputStream;
import org.apache.commons.compress.compressors.z.ZCompressorInputStream;
import org.tukaani.xz.XZInputStream;

/// Opens compressed bytes, several streams one after the other included, with bounded memory
/// whatever their headers ask for.
final class Decoders {

    private static final int BUFFER_BYTES = 1 << 16;
    private static final long MIN_MEMORY_KIB = 80 << 10;

    private Decoders() {}

    /// Most memory that decoding one stream may take: what `xz -9` needs, or a third of the heap.
    static int memoryLimitKib() {
        long third = Runtime.getRuntime().maxMemory() / 3 / 1024;
        return (int) Math.clamp(third, MIN_MEMORY_KIB, Integer.MAX_VALUE / 2);
    }

    /// Opens what one packing wraps.
    ///
    /// @param packing one that {@link Packing#isCompression}
    /// @param packed the compressed bytes, of a {@link LayerStream}
    /// @throws IOException when already the first bytes are wrong
    static InputStream open(Packing packing, InputStream packed) throws IOException {
        return switch (packing) {
            case GZIP -> new GZIPInputStream(new Unending(packed), BUFFER_BYTES);
            case BZIP2 -> new BZip2CompressorInputStream(buffered(packed), true);
            case XZ -> new XZInputStream(buffered(packed), memoryLimitKib());
            case ZSTD -> new ZstdInputStream(buffered(packed));
            case LZ4 -> new FramedLZ4CompressorInputStream(buffered(packed), true);
            case COMPRESS -> new ZCompressorInputStream(buffered(packed), memoryLimitKib());
            case PLAIN, TAR, ZIP, SEVEN_ZIP -> throw new IllegalArgumentException(packing.name());
        };
    }

    /// Opens an entry of a zip. Source: PKWARE APPNOTE 6.3.10, section 4.4.5.
    ///
    /// @throws UnreadableEntryException when the method is not known
    static InputStream openZipMethod(int method, InputStream packed) throws IOException {
        return switch (method) {
            case 0 -> packed;
            case 8 -> new Inflated(packed);
            case 9 -> new Deflate64CompressorInputStream(packed);
            case 12 -> new BZip2CompressorInputStream(packed);
            case 20, 93 -> new ZstdInputStream(packed);
            case 95 -> new XZInputStream(packed, memoryLimitKib());
            default ->
                    throw new UnreadableEntryException(
                            "is packed by method " + method + ", which is not supported");
        };
    }

    private static InputStream buffered(InputStream packed) {
        return new BufferedInputStream(packed, BUFFER_BYTES);
    }

    /// Never tells that it is at its end before it is: the JDK's gzip reader takes nothing
    /// available for the end, and would drop the members that follow.
    private static final class Unending extends FilterInputStream {

        Unending(InputStream packed) {
            super(packed);
        }

        @Override
        public int available() {
            return 1;
        }
    }

    /// Raw deflate that lets go of its memory outside the heap when closed.
    private static final class Inflated extends InflaterInputStream {

        Inflated(InputStream packed) {
            super(packed, new Inflater(true), BUFFER_BYTES / 4);
        }

        @Override
        public void close() throws IOException {
            inf.end();
            super.close();
        }
    }
}
