package dumpexplorer.benchmark.units;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.util.Optional;

/// The system's libdeflate, called in the plainest way. For one thread.
public final class Deflate {

    private final MethodHandle inflate;
    private final MemorySegment decompressor;
    private final MemorySegment length;

    private Deflate(MethodHandle inflate, MemorySegment decompressor, MemorySegment length) {
        this.inflate = inflate;
        this.decompressor = decompressor;
        this.length = length;
    }

    /// Finds the library; nothing where the system has none.
    @SuppressWarnings("restricted") // a benchmark may call the system
    public static Optional<Deflate> find() {
        SymbolLookup library;
        try {
            library = SymbolLookup.libraryLookup("libdeflate.so.0", Arena.global());
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
        Linker linker = Linker.nativeLinker();
        MethodHandle allocate =
                linker.downcallHandle(
                        library.find("libdeflate_alloc_decompressor").orElseThrow(),
                        FunctionDescriptor.of(ValueLayout.ADDRESS));
        MethodHandle inflate =
                linker.downcallHandle(
                        library.find("libdeflate_gzip_decompress").orElseThrow(),
                        FunctionDescriptor.of(
                                ValueLayout.JAVA_INT,
                                ValueLayout.ADDRESS,
                                ValueLayout.ADDRESS,
                                ValueLayout.JAVA_LONG,
                                ValueLayout.ADDRESS,
                                ValueLayout.JAVA_LONG,
                                ValueLayout.ADDRESS),
                        Linker.Option.critical(true));
        try {
            return Optional.of(
                    new Deflate(
                            inflate,
                            (MemorySegment) allocate.invokeExact(),
                            Arena.global().allocate(ValueLayout.JAVA_LONG)));
        } catch (Throwable failed) {
            throw new IllegalStateException("calling libdeflate", failed);
        }
    }

    /// Inflates a file of gzip, checking it.
    ///
    /// @return number of bytes
    int inflate(byte[] packed, byte[] target) {
        int result;
        try {
            result =
                    (int)
                            inflate.invokeExact(
                                    decompressor,
                                    MemorySegment.ofArray(packed),
                                    (long) packed.length,
                                    MemorySegment.ofArray(target),
                                    (long) target.length,
                                    length);
        } catch (Throwable failed) {
            throw new IllegalStateException("calling libdeflate", failed);
        }
        if (result != 0) {
            throw new IllegalStateException("the benchmark's input is damaged");
        }
        return (int) length.get(ValueLayout.JAVA_LONG, 0);
    }
}
