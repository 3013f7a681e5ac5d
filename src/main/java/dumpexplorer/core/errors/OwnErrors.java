package dumpexplorer.core.errors;

import dumpexplorer.core.format.Content;
import dumpexplorer.core.format.DumpInput;
import dumpexplorer.core.format.Formats;
import dumpexplorer.core.format.ParseResult;
import dumpexplorer.core.grouping.Grouping;
import dumpexplorer.core.model.SourceName;
import dumpexplorer.core.store.Library;
import java.io.IOException;
import java.io.InputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// The program's own errors, in the seed's order: thrown anywhere, caught here when nobody else does,
/// dumped to a spool before the program could die, and collected into the library at the next start. Safe
/// from any thread.
public final class OwnErrors implements Thread.UncaughtExceptionHandler {

    // An error that repeats with every pulse of the window must not fill the disk.
    private static final int MOST_OF_ONE_GROUP = 10;

    private final Clock clock;
    private final String version;
    private final Grouping grouping;
    private final Map<String, Integer> dumpedByGroup = new ConcurrentHashMap<>();
    private volatile Spool spool;
    private volatile @Nullable ErrorOutbox outbox;
    private volatile Consumer<Caught> listener = caught -> {};

    /// An error that was caught and dumped.
    ///
    /// @param error what was thrown
    /// @param code eight hex digits, the same for the same error
    public record Caught(Throwable error, String code) {}

    /// Dumps to a folder.
    ///
    /// @param folder the spool, made when needed
    /// @param version version of this program
    public OwnErrors(Path folder, Clock clock, String version, Grouping grouping) {
        this.spool = new Spool(folder);
        this.clock = clock;
        this.version = version;
        this.grouping = grouping;
    }

    /// Becomes the handler of all errors that nobody catches, on any thread.
    public void install() {
        Thread.setDefaultUncaughtExceptionHandler(this);
    }

    /// Dumps to another folder from now on: that of the library that was opened.
    public void spoolTo(Path folder) {
        spool = new Spool(folder);
    }

    /// From now on also keeps errors to be pushed.
    ///
    /// @param newOutbox where they wait; null for nowhere
    public void pushFrom(@Nullable ErrorOutbox newOutbox) {
        outbox = newOutbox;
    }

    /// Tells somebody of every error caught from now on, on the thread that it ended.
    public void onCaught(Consumer<Caught> newListener) {
        listener = newListener;
    }

    @Override
    public void uncaughtException(Thread thread, Throwable error) {
        try {
            caught(thread, error);
        } catch (IOException | RuntimeException secondary) {
            error.addSuppressed(secondary);
            log().log(Level.ERROR, "an error could not be dumped to " + spool.folder(), error);
        }
    }

    private void caught(Thread thread, Throwable error) throws IOException {
        ErrorDump dump = ErrorDump.of(error, thread, clock.instant(), grouping);
        String code = dump.code();
        log().log(Level.ERROR, "uncaught error " + code + " in " + thread.getName(), error);
        if (dumpedByGroup.merge(dump.group().text(), 1, Integer::sum) <= MOST_OF_ONE_GROUP) {
            spool.write(dump, version);
            ErrorOutbox pushed = outbox;
            if (pushed != null) {
                pushed.add(dump, version);
            }
        }
        listener.accept(new Caught(error, code));
    }

    /// Moves what lies in a spool into a library, as dumps of source `explorer`. A file leaves the spool
    /// only when the library has its dump safe on disk.
    ///
    /// @return how many dumps were taken in
    /// @throws IOException when the library cannot be written; the spool keeps what is not safe
    public static int collect(Path folder, Library library, Formats formats) throws IOException {
        List<Path> metas = new Spool(folder).waiting();
        int taken = 0;
        for (Path meta : metas) {
            taken += take(meta, library, formats);
        }
        library.flush();
        for (Path meta : metas) {
            Spool.remove(meta);
        }
        return taken;
    }

    private static int take(Path meta, Library library, Formats formats) throws IOException {
        Path data = Spool.dataOf(meta);
        var input =
                new DumpInput(
                        meta.getFileName().toString(),
                        "spool",
                        contentOf(meta),
                        Files.exists(data) ? contentOf(data) : null,
                        data.getFileName().toString(),
                        Instant.EPOCH,
                        SourceName.EXPLORER);
        return switch (formats.read(input)) {
            case ParseResult.Parsed(var dump) -> {
                library.put(dump, meta.toString());
                yield 1;
            }
            case ParseResult.Rejected(String reason, _) -> {
                library.reject(contentOf(meta), meta.toString(), reason);
                yield 0;
            }
            case ParseResult.Skipped() -> 0;
        };
    }

    private static Content contentOf(Path file) throws IOException {
        long sizeBytes = Files.size(file);
        return new Content() {
            @Override
            public InputStream open() throws IOException {
                return Files.newInputStream(file);
            }

            @Override
            public long sizeBytes() {
                return sizeBytes;
            }
        };
    }

    // Not before there is something to log: to find what logs takes longer than all else that is
    // made here.
    private static Logger log() {
        return System.getLogger(OwnErrors.class.getName());
    }
}
