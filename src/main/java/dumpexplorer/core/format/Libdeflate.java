package dumpexplorer.core.format;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The system's libdeflate, where it has one. Never needed: what it does, the JDK does as well, and
/// slower.
///
/// Source: libdeflate 1.19, `libdeflate.h`.
final class Libdeflate {

    private static final List<String> NAMES =
            List.of("libdeflate.so.0", "libdeflate.0.dylib", "libdeflate.dll");

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

    /// Links a function.
    ///
    /// @throws NoSuchElementException when the library is too old to have it
    @SuppressWarnings("restricted") // asked before
    MethodHandle link(String name, FunctionDescriptor shape) {
        return Linker.nativeLinker().downcallHandle(library.findOrThrow(name), shape);
    }

    /// Links a function that works on arrays where they lie. It must be over in some milliseconds, as
    /// memory cannot be tidied meanwhile.
    ///
    /// @throws NoSuchElementException when the library is too old to have it
    @SuppressWarnings("restricted") // asked before
    MethodHandle linkShort(String name, FunctionDescriptor shape) {
        return Linker.nativeLinker()
                .downcallHandle(library.findOrThrow(name), shape, Linker.Option.critical(true));
    }

    /// Ties what a function has made to an object's life.
    ///
    /// @param made by the library
    /// @param free frees it
    @SuppressWarnings("restricted") // asked before
    static MemorySegment owned(MemorySegment made, MethodHandle free) {
        if (made.equals(MemorySegment.NULL)) {
            throw new OutOfMemoryError("libdeflate found no memory");
        }
        return made.reinterpret(Arena.ofAuto(), segment -> release(free, segment));
    }

    private static void release(MethodHandle free, MemorySegment segment) {
        try {
            free.invokeExact(segment);
        } catch (Throwable thrown) {
            throw failed(thrown);
        }
    }

    /// What a call of the library can only throw when it was linked in a wrong way.
    static IllegalStateException failed(Throwable thrown) {
        return new IllegalStateException("calling libdeflate", thrown);
    }

    /// Shape of a function that frees something.
    static FunctionDescriptor freeing() {
        return FunctionDescriptor.ofVoid(ValueLayout.ADDRESS);
    }
}
