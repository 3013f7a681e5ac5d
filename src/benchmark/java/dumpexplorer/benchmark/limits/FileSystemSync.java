package dumpexplorer.benchmark.limits;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Makes everything on a file system durable at once, where the system can (Linux); else does nothing,
/// which makes the limit only stricter.
final class FileSystemSync implements AutoCloseable {

    private final @Nullable MethodHandle syncfs;
    private final @Nullable MethodHandle close;
    private final int descriptor;

    private FileSystemSync(
            @Nullable MethodHandle syncfs, @Nullable MethodHandle close, int descriptor) {
        this.syncfs = syncfs;
        this.close = close;
        this.descriptor = descriptor;
    }

    @SuppressWarnings("restricted") // a benchmark may call the system
    static FileSystemSync of(Path folder) {
        Linker linker = Linker.nativeLinker();
        SymbolLookup system = linker.defaultLookup();
        Optional<MemorySegment> syncfs = system.find("syncfs");
        if (syncfs.isEmpty()) {
            return new FileSystemSync(null, null, -1);
        }
        FunctionDescriptor ofInt =
                FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.JAVA_INT);
        MethodHandle open =
                linker.downcallHandle(
                        system.find("open").orElseThrow(),
                        FunctionDescriptor.of(
                                ValueLayout.JAVA_INT, ValueLayout.ADDRESS, ValueLayout.JAVA_INT),
                        Linker.Option.firstVariadicArg(2));
        try (Arena arena = Arena.ofConfined()) {
            int descriptor = (int) open.invokeExact(arena.allocateFrom(folder.toString()), 0);
            return new FileSystemSync(
                    linker.downcallHandle(syncfs.get(), ofInt),
                    linker.downcallHandle(system.find("close").orElseThrow(), ofInt),
                    descriptor);
        } catch (Throwable failed) {
            throw new IllegalStateException("calling the C library", failed);
        }
    }

    void sync() throws IOException {
        if (syncfs != null && call(syncfs) != 0) {
            throw new IOException("syncfs failed");
        }
    }

    private int call(MethodHandle function) {
        try {
            return (int) function.invokeExact(descriptor);
        } catch (Throwable failed) {
            throw new IllegalStateException("calling the C library", failed);
        }
    }

    @Override
    public void close() {
        if (close != null) {
            call(close);
        }
    }
}
