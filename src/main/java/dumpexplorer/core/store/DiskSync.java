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
/// granted, each file is forced by itself. Safe from any thread.
final class DiskSync implements AutoCloseable {

    private final Path folder;
    private @Nullable Native all;
    private boolean linked;

    private DiskSync(Path folder) {
        this.folder = folder;
    }

    /// Prepares for files on the file system of one folder.
    static DiskSync of(Path folder) {
        return new DiskSync(folder);
    }

    /// Makes files durable, with their names and folders.
    ///
    /// @param files what was written; ignored where the whole file system is synced at once
    /// @throws IOException when the disk refuses
    void sync(List<Path> files) throws IOException {
        Native whole = link();
        if (whole == null) {
            for (Path file : files) {
                force(file);
            }
        } else if (call(whole.syncfs, whole.descriptor) != 0) {
            throw new IOException("the disk could not write everything (syncfs failed)");
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
    public synchronized void close() {
        if (all != null) {
            call(all.close, all.descriptor);
            all = null;
        }
    }

    /// Linked when first needed: that takes longer than many a start that writes nothing.
    private synchronized @Nullable Native link() {
        if (!linked) {
            linked = true;
            boolean granted = DiskSync.class.getModule().isNativeAccessEnabled();
            boolean linux = System.getProperty("os.name").equals("Linux");
            all = granted && linux ? Native.open(folder) : null;
        }
        return all;
    }

    private static int call(MethodHandle function, int descriptor) {
        try {
            return (int) function.invokeExact(descriptor);
        } catch (Throwable thrown) {
            throw new IllegalStateException("calling the C library", thrown);
        }
    }

    /// Functions of the C library, and a descriptor of the folder.
    private record Native(MethodHandle syncfs, MethodHandle close, int descriptor) {

        private static final int READ_ONLY = 0;

        @SuppressWarnings("restricted") // the module is granted native access, or we are not here
        static @Nullable Native open(Path folder) {
            Linker linker = Linker.nativeLinker();
            SymbolLookup library = linker.defaultLookup();
            FunctionDescriptor ofInt =
                    FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.JAVA_INT);
            MemorySegment none = MemorySegment.NULL;
            MemorySegment syncfs = library.find("syncfs").orElse(none);
            MemorySegment close = library.find("close").orElse(none);
            MemorySegment open = library.find("open").orElse(none);
            if (syncfs.equals(none) || close.equals(none) || open.equals(none)) {
                return null;
            }
            FunctionDescriptor ofTextInt =
                    FunctionDescriptor.of(
                            ValueLayout.JAVA_INT, ValueLayout.ADDRESS, ValueLayout.JAVA_INT);
            MethodHandle opener =
                    linker.downcallHandle(open, ofTextInt, Linker.Option.firstVariadicArg(2));
            int descriptor = open(opener, folder);
            return descriptor < 0
                    ? null
                    : new Native(
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
    }
}
