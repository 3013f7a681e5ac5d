package dumpexplorer.core.format;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The system's libdeflate, where it has one: inflates and checks a whole member of gzip in half of
/// the time that the JDK takes. Never needed: what it cannot do, [GzipInput] does. For one thread
/// at a time.
///
/// Source: libdeflate 1.19, `libdeflate.h`, `libdeflate_gzip_decompress_ex`.
final class Libdeflate {

    private static final List<String> NAMES =
            List.of("libdeflate.so.0", "libdeflate.0.dylib", "libdeflate.dll");
    private static final int SUCCESS = 0;

    private final Functions functions;
    private final MemorySegment decompressor;
    private final MemorySegment taken;
    private final MemorySegment given;

    private record Functions(MethodHandle allocate, MemorySegment free, MethodHandle inflate) {}

    /// Linked when first asked for: that takes longer than inflating some hundred dumps.
    private static final class Linked {
        static final @Nullable Functions FUNCTIONS = link();
    }

    private Libdeflate(Functions functions, MemorySegment decompressor) {
        this.functions = functions;
        this.decompressor = decompressor;
        taken = Arena.ofAuto().allocate(ValueLayout.JAVA_LONG);
        given = Arena.ofAuto().allocate(ValueLayout.JAVA_LONG);
    }

    /// A decompressor of its own; nothing where the system has no such library or native calls are
    /// not granted.
    @SuppressWarnings("restricted") // linked only where the module is granted native access
    static Optional<Libdeflate> create() {
        Functions functions = Linked.FUNCTIONS;
        if (functions == null) {
            return Optional.empty();
        }
        try {
            MemorySegment made = (MemorySegment) functions.allocate.invokeExact();
            MethodHandle free =
                    Linker.nativeLinker()
                            .downcallHandle(
                                    functions.free, FunctionDescriptor.ofVoid(ValueLayout.ADDRESS));
            return made.equals(MemorySegment.NULL)
                    ? Optional.empty()
                    : Optional.of(
                            new Libdeflate(
                                    functions,
                                    made.reinterpret(
                                            Arena.ofAuto(), segment -> release(free, segment))));
        } catch (Throwable thrown) {
            throw new IllegalStateException("calling libdeflate", thrown);
        }
    }

    private static void release(MethodHandle free, MemorySegment segment) {
        try {
            free.invokeExact(segment);
        } catch (Throwable thrown) {
            throw new IllegalStateException("calling libdeflate", thrown);
        }
    }

    @SuppressWarnings("restricted") // asked before
    private static @Nullable Functions link() {
        if (!Libdeflate.class.getModule().isNativeAccessEnabled()) {
            return null;
        }
        for (String name : NAMES) {
            try {
                SymbolLookup library = SymbolLookup.libraryLookup(name, Arena.global());
                return new Functions(
                        Linker.nativeLinker()
                                .downcallHandle(
                                        library.findOrThrow("libdeflate_alloc_decompressor"),
                                        FunctionDescriptor.of(ValueLayout.ADDRESS)),
                        library.findOrThrow("libdeflate_free_decompressor"),
                        inflater(library.findOrThrow("libdeflate_gzip_decompress_ex")));
            } catch (IllegalArgumentException | java.util.NoSuchElementException notHere) {
                // The next name may be the one that this system uses.
            }
        }
        return null;
    }

    // "critical": works on the arrays where they lie. A call is over in some milliseconds at most,
    // as nobody hands in more than a few megabytes.
    @SuppressWarnings("restricted") // asked before
    private static MethodHandle inflater(MemorySegment function) {
        return Linker.nativeLinker()
                .downcallHandle(
                        function,
                        FunctionDescriptor.of(
                                ValueLayout.JAVA_INT,
                                ValueLayout.ADDRESS,
                                ValueLayout.ADDRESS,
                                ValueLayout.JAVA_LONG,
                                ValueLayout.ADDRESS,
                                ValueLayout.JAVA_LONG,
                                ValueLayout.ADDRESS,
                                ValueLayout.ADDRESS),
                        Linker.Option.critical(true));
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
                            functions.inflate.invokeExact(
                                    decompressor,
                                    MemorySegment.ofArray(packed).asSlice(from),
                                    (long) to - from,
                                    MemorySegment.ofArray(text).asSlice(at),
                                    (long) text.length - at,
                                    taken,
                                    given);
        } catch (Throwable thrown) {
            throw new IllegalStateException("calling libdeflate", thrown);
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
