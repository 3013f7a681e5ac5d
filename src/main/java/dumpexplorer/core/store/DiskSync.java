package dumpexplorer.core.store;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.nio.channels.FileChannel;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Makes written files durable, many at a time. On Linux one `syncfs` for the whole file system costs a
/// thousand files as much as a handful of single calls would; elsewhere, or where native access is not
/// granted, each file is forced by itself.
final class DiskSync implements AutoCloseable {

    private static final int READ_ONLY = 0;

    private final @Nullable MethodHandle syncfs;
    private final @Nullable MethodHandle close;
    private final int descriptor;

    private DiskSync(@Nullable MethodHandle syncfs, @Nullable MethodHandle close, int descriptor) {
        this.syncfs = syncfs;
        this.close = close;
        this.descriptor = descriptor;
    }

    /// Prepares for files on the file system of one folder.
    static DiskSync of(Path folder) {
        boolean granted = DiskSync.class.getModule().isNativeAccessEnabled();
        if (!granted || !System.getProperty("os.name").equals("Linux")) {
            return new DiskSync(null, null, -1);
        }
        return nativeSync(folder);
    }

    @SuppressWarnings("restricted") // the module is granted native access, or we are not here
    private static DiskSync nativeSync(Path folder) {
        Linker linker = Linker.nativeLinker();
        SymbolLookup library = linker.defaultLookup();
        FunctionDescriptor ofInt =
                FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.JAVA_INT);
        MemorySegment none = MemorySegment.NULL;
        MemorySegment syncfs = library.find("syncfs").orElse(none);
        MemorySegment close = library.find("close").orElse(none);
        MemorySegment open = library.find("open").orElse(none);
        if (syncfs.equals(none) || close.equals(none) || open.equals(none)) {
            return new DiskSync(null, null, -1);
        }
        FunctionDescriptor ofTextInt =
                FunctionDescriptor.of(
                        ValueLayout.JAVA_INT, ValueLayout.ADDRESS, ValueLayout.JAVA_INT);
        MethodHandle opener =
                linker.downcallHandle(open, ofTextInt, Linker.Option.firstVariadicArg(2));
        int descriptor = open(opener, folder);
        return descriptor < 0
                ? new DiskSync(null, null, -1)
                : new DiskSync(
                        linker.downcallHandle(syncfs, ofInt),
                        linker.downcallHandle(close, ofInt),
                        descriptor);
    }

    private static int open(MethodHandle opener, Path folder) {
        try (Arena arena = Arena.ofConfined()) {
            return (int) opener.invokeExact(arena.allocateFrom(folder.toString()), READ_ONLY);
        } catch (Throwable thrown) {
            throw new IllegalStateException("calling open", thrown);
        }
    }

    /// Makes files durable, with their names and folders.
    ///
    /// @param files what was written; ignored where the whole file system is synced at once
    /// @throws IOException when the disk refuses
    void sync(List<Path> files) throws IOException {
        if (syncfs == null) {
            for (Path file : files) {
                force(file);
            }
        } else if (call(syncfs, descriptor) != 0) {
            throw new IOException("the disk could not write everything (syncfs failed)");
        }
    }

    private static int call(MethodHandle function, int descriptor) {
        try {
            return (int) function.invokeExact(descriptor);
        } catch (Throwable thrown) {
            throw new IllegalStateException("calling the C library", thrown);
        }
    }

    private static void force(Path file) throws IOException {
        try (FileChannel opened = FileChannel.open(file, StandardOpenOption.WRITE)) {
            opened.force(true);
        } catch (NoSuchFileException takenBack) {
            // a richer copy may have come, or the put was undone: nothing is left to keep
        }
    }

    @Override
    public void close() {
        if (close != null) {
            call(close, descriptor);
        }
    }
}
