package dumpexplorer.core.format;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/// The system's libdeflate, where it has one. Never needed: what it does, the JDK does as well, and
/// slower.
///
/// Source: libdeflate 1.19, `libdeflate.h`.
final class Libdeflate {

    private static final List<String> NAMES =
            List.of("libdeflate.so.0", "libdeflate.0.dylib", "libdeflate.dll");

    private static final Linker LINKER = Linker.nativeLinker();

    private final SymbolLookup library;

    /// Looked for when first asked for: that takes longer than inflating some hundred dumps.
    private static final class Found {
        static final @Nullable Libdeflate LIBRARY = look();
    }

    private Libdeflate(SymbolLookup library) {
        this.library = library;
    }

    /// The library; nothing where the system has none or native calls are not granted.
    static Optional<Libdeflate> find() {
        return Optional.ofNullable(Found.LIBRARY);
    }

    @SuppressWarnings("restricted") // only where the module is granted native access
    private static @Nullable Libdeflate look() {
        if (!Libdeflate.class.getModule().isNativeAccessEnabled()) {
            return null;
        }
        for (String name : NAMES) {
            try {
                return new Libdeflate(SymbolLookup.libraryLookup(name, Arena.global()));
            } catch (IllegalArgumentException notHere) {
                // The next name may be the one that this system uses.
            }
        }
        return null;
    }

    /// One kind of worker that the library has: how one is made and freed, and what it does.
    record Workers(MethodHandle allocate, MethodHandle free, MethodHandle work) {

        /// A new worker, freed when nobody holds it any more; nothing where there is no memory for it.
        @SuppressWarnings("restricted") // asked before
        Optional<MemorySegment> make() {
            try {
                MemorySegment made = (MemorySegment) allocate.invokeExact();
                return made.equals(MemorySegment.NULL)
                        ? Optional.empty()
                        : Optional.of(made.reinterpret(Arena.ofAuto(), this::release));
            } catch (Throwable thrown) {
                throw failed(thrown);
            }
        }

        private void release(MemorySegment worker) {
            try {
                free.invokeExact(worker);
            } catch (Throwable thrown) {
                throw failed(thrown);
            }
        }
    }

    /// Links a kind of worker.
    ///
    /// @param kind as the library names it
    /// @param level how hard it works; nothing where it does not want to know
    /// @param function what it does. It works on arrays where they lie ("critical"), and so must be over
    ///     in some milliseconds: memory cannot be tidied meanwhile
    /// @return nothing where the library is too old to have it
    @SuppressWarnings("restricted") // asked before
    Optional<Workers> link(
            String kind, OptionalInt level, String function, FunctionDescriptor shape) {
        try {
            return Optional.of(
                    new Workers(
                            allocator("libdeflate_alloc_" + kind, level),
                            LINKER.downcallHandle(
                                    library.findOrThrow("libdeflate_free_" + kind),
                                    FunctionDescriptor.ofVoid(ValueLayout.ADDRESS)),
                            LINKER.downcallHandle(
                                    library.findOrThrow(function),
                                    shape,
                                    Linker.Option.critical(true))));
        } catch (NoSuchElementException tooOld) {
            return Optional.empty();
        }
    }

    @SuppressWarnings("restricted") // asked before
    private MethodHandle allocator(String name, OptionalInt level) {
        MemorySegment function = library.findOrThrow(name);
        if (level.isEmpty()) {
            return LINKER.downcallHandle(function, FunctionDescriptor.of(ValueLayout.ADDRESS));
        }
        MethodHandle ofLevel =
                LINKER.downcallHandle(
                        function, FunctionDescriptor.of(ValueLayout.ADDRESS, ValueLayout.JAVA_INT));
        return MethodHandles.insertArguments(ofLevel, 0, level.getAsInt());
    }

    /// What a call of the library can only throw when it was linked in a wrong way.
    static IllegalStateException failed(Throwable thrown) {
        return new IllegalStateException("calling libdeflate", thrown);
    }
}
