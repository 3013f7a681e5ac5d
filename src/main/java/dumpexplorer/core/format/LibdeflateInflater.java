package dumpexplorer.core.format;

import dumpexplorer.core.format.Libdeflate.Workers;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Optional;
import java.util.OptionalInt;

/// Inflates and checks a whole member of gzip in half of the time that the JDK takes. What it cannot
/// do, [GzipInput] does. For one thread at a time.
final class LibdeflateInflater {

    private static final int SUCCESS = 0;

    private final Workers workers;
    private final MemorySegment decompressor;
    private final MemorySegment taken;
    private final MemorySegment given;

    /// Linked when first asked for.
    private static final class Linked {
        static final Optional<Workers> WORKERS =
                Libdeflate.find()
                        .flatMap(library ->
                                library.link(
                                        "decompressor",
                                        OptionalInt.empty(),
                                        "libdeflate_gzip_decompress_ex",
                                        FunctionDescriptor.of(
                                                ValueLayout.JAVA_INT,
                                                ValueLayout.ADDRESS,
                                                ValueLayout.ADDRESS,
                                                ValueLayout.JAVA_LONG,
                                                ValueLayout.ADDRESS,
                                                ValueLayout.JAVA_LONG,
                                                ValueLayout.ADDRESS,
                                                ValueLayout.ADDRESS)));
    }

    private LibdeflateInflater(Workers workers, MemorySegment decompressor) {
        this.workers = workers;
        this.decompressor = decompressor;
        taken = Arena.ofAuto().allocate(ValueLayout.JAVA_LONG);
        given = Arena.ofAuto().allocate(ValueLayout.JAVA_LONG);
    }

    /// A new one; nothing where the system has no such library, or no memory for it.
    static Optional<LibdeflateInflater> create() {
        return Linked.WORKERS.flatMap(
                workers -> workers.make().map(made -> new LibdeflateInflater(workers, made)));
    }

    /// Inflates one member, checking its length and checksum.
    ///
    /// @param packed starts with the member's header at `from`
    /// @param text gets the inflated bytes from `at` on
    /// @return whether it was sound and fitted; [#taken] and [#given] tell how much it was
    boolean inflate(byte[] packed, int from, int to, byte[] text, int at) {
        int result;
        try {
            result =
                    (int)
                            workers.work()
                                    .invokeExact(
                                            decompressor,
                                            MemorySegment.ofArray(packed).asSlice(from),
                                            (long) to - from,
                                            MemorySegment.ofArray(text).asSlice(at),
                                            (long) text.length - at,
                                            taken,
                                            given);
        } catch (Throwable thrown) {
            throw Libdeflate.failed(thrown);
        }
        return result == SUCCESS;
    }

    /// Packed bytes of the member inflated last.
    int taken() {
        return (int) taken.get(ValueLayout.JAVA_LONG, 0);
    }

    /// Inflated bytes of it.
    int given() {
        return (int) given.get(ValueLayout.JAVA_LONG, 0);
    }
}
