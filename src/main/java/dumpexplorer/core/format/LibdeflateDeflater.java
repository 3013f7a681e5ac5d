package dumpexplorer.core.format;

import dumpexplorer.core.format.Libdeflate.Workers;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ArrayBlockingQueue;

/// Deflates a text as a whole: measured on dumps, in two thirds of the time that the JDK takes and to a
/// twelfth less. Lent to one thread at a time and used again; closing gives it back.
final class LibdeflateDeflater implements AutoCloseable {

    /// Longer texts are left to the JDK, which deflates them bit by bit.
    static final int MOST_TEXT = 512 * 1024;

    /// More threads than this deflate at a time only when they wait for a network.
    private static final int KEPT = 8;

    /// Most bytes by which what cannot be packed grows, for a text of the greatest length.
    private static final int GROWTH = 1024;

    private static final ArrayBlockingQueue<LibdeflateDeflater> FREE =
            new ArrayBlockingQueue<>(KEPT);

    /// The text, filled by whoever has borrowed this.
    final byte[] text = new byte[MOST_TEXT];

    /// What became of it.
    final byte[] packed = new byte[MOST_TEXT + GROWTH];

    private final Workers workers;
    private final MemorySegment compressor;

    /// Linked when first asked for.
    private static final class Linked {
        static final Optional<Workers> WORKERS =
                Libdeflate.find()
                        .flatMap(library ->
                                library.link(
                                        "compressor",
                                        OptionalInt.of(GzipOutput.LEVEL),
                                        "libdeflate_deflate_compress",
                                        FunctionDescriptor.of(
                                                ValueLayout.JAVA_LONG,
                                                ValueLayout.ADDRESS,
                                                ValueLayout.ADDRESS,
                                                ValueLayout.JAVA_LONG,
                                                ValueLayout.ADDRESS,
                                                ValueLayout.JAVA_LONG)));
    }

    private LibdeflateDeflater(Workers workers, MemorySegment compressor) {
        this.workers = workers;
        this.compressor = compressor;
    }

    /// Borrows one; nothing where the system has no such library, or no memory for it.
    static Optional<LibdeflateDeflater> borrow() {
        LibdeflateDeflater free = FREE.poll();
        return free == null
                ? Linked.WORKERS.flatMap(workers ->
                        workers.make().map(made -> new LibdeflateDeflater(workers, made)))
                : Optional.of(free);
    }

    /// Deflates the text.
    ///
    /// @param length its length
    /// @return how many bytes of `packed` it became
    int deflate(int length) {
        long count;
        try {
            count =
                    (long)
                            workers.work()
                                    .invokeExact(
                                            compressor,
                                            MemorySegment.ofArray(text),
                                            (long) length,
                                            MemorySegment.ofArray(packed),
                                            (long) packed.length);
        } catch (Throwable thrown) {
            throw Libdeflate.failed(thrown);
        }
        if (count == 0) {
            throw new IllegalStateException("libdeflate found no room for what it packed");
        }
        return (int) count;
    }

    @Override
    public void close() {
        boolean _ = FREE.offer(this); // where there are enough, this one goes
    }
}
