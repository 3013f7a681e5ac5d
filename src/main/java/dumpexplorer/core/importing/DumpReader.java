package dumpexplorer.core.importing;

import dumpexplorer.core.format.Content;
import dumpexplorer.core.format.DumpInput;
import dumpexplorer.core.format.Formats;
import dumpexplorer.core.format.ParseResult;
import dumpexplorer.core.format.ParsedDump;
import dumpexplorer.core.model.DumpId;
import dumpexplorer.core.store.Library;
import dumpexplorer.core.store.PutOutcome;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;

/// Finds out what a candidate is, and puts it. Safe from any thread.
final class DumpReader {

    private final Library library;
    private final Formats formats;

    /// Making one costs more than it does; there come to be as many as threads.
    private final ConcurrentLinkedQueue<ShapeReader> idle = new ConcurrentLinkedQueue<>();

    DumpReader(Library library, Formats formats) {
        this.library = library;
        this.formats = formats;
    }

    /// Finds out what a candidate is; what cannot be read is kept under `rejected/`.
    ///
    /// @throws IOException when the library fails
    Finding read(Candidate candidate) throws IOException {
        return switch (candidate) {
            case Candidate.Broken(var place, var reason) -> new Finding.Rejected(reason);
            case Candidate.Foreign() -> new Finding.Nothing();
            case Candidate.EndOfLines(var lines) -> new Finding.LinesEnded(lines);
            case Candidate.Unread unread -> readFile(unread);
            case Candidate.Bytes bytes ->
                    isHeld(bytes) ? new Finding.Known() : readBytes(bytes, null);
        };
    }

    private Finding readFile(Candidate.Unread file) throws IOException {
        Candidate.Bytes bytes;
        try {
            bytes = file.open();
        } catch (Damage unreadable) {
            return new Finding.Rejected(unreadable.reason());
        }
        if (isHeld(bytes)) {
            return new Finding.Known();
        }
        return readBytes(bytes, file);
    }

    private boolean isOneFile(Candidate.Bytes bytes, Where where) throws IOException {
        ShapeReader known = idle.poll();
        ShapeReader shapes = known == null ? new ShapeReader() : known;
        boolean oneFile = shapes.read(bytes.main(), where).isOneFileAsItIs();
        idle.add(shapes);
        return oneFile;
    }

    /// @param file that the bytes are, where its name says that it is one dump; null where it does not
    private Finding readBytes(Candidate.Bytes candidate, Candidate.@Nullable Unread file)
            throws IOException {
        ParseResult result;
        try {
            result = parse(candidate);
        } catch (FileContent.SourceException unreadable) {
            return new Finding.Rejected(Reasons.of(unreadable));
        }
        // What is a dump, as nearly all are, need not be looked at once more.
        if (file != null
                && !(result instanceof ParseResult.Parsed)
                && !isOneFile(candidate, file.where())) {
            return new Finding.Misnamed(file);
        }
        return finding(candidate, result);
    }

    private ParseResult parse(Candidate.Bytes candidate) throws IOException {
        try {
            return formats.read(candidate.input());
        } catch (CancellationException stop) {
            throw stop;
        } catch (RuntimeException fault) {
            throw new IllegalStateException("while reading " + candidate.place(), fault);
        }
    }

    private Finding finding(Candidate.Bytes candidate, ParseResult result) throws IOException {
        return switch (result) {
            case ParseResult.Parsed(var dump) -> new Finding.Dump(dump);
            case ParseResult.Rejected(var reason, var offset) -> reject(candidate, reason);
            case ParseResult.Skipped() ->
                    candidate.lines() != null && !isJson(candidate.input())
                            ? new Finding.BrokenLine("is no whole JSON object")
                            : new Finding.Nothing();
        };
    }

    /// A crash that was imported before need not be read again: its bytes are compared.
    private boolean isHeld(Candidate.Bytes candidate) throws IOException {
        byte[] bytes = candidate.main() instanceof HeldMaterial held ? held.bytes() : null;
        if (bytes == null || candidate.companion() != null) {
            return false;
        }
        Optional<DumpId> id = EntryName.findUuid(candidate.input().fileName());
        return id.isPresent() && library.holds(id.get(), bytes);
    }

    private static boolean isJson(DumpInput line) throws IOException {
        try (InputStream bytes = line.content().open()) {
            return JsonShape.isWhole(bytes);
        }
    }

    private Finding reject(Candidate.Bytes candidate, String reason) throws IOException {
        keep(candidate, reason);
        return new Finding.Rejected(reason);
    }

    /// Keeps a candidate that cannot be read, both files of a pair.
    ///
    /// @throws IOException when the library fails
    void keep(Candidate candidate, String reason) throws IOException {
        if (candidate instanceof Candidate.Bytes bytes) {
            DumpInput input = bytes.input();
            keep(input.content(), bytes.place(), reason);
            if (input.companion() != null) {
                keep(input.companion(), bytes.place(), reason);
            }
        }
    }

    /// Keeps what cannot be read under `rejected/`, as far as it is still there.
    ///
    /// @throws IOException when the library fails
    void keep(Content content, String place, String reason) throws IOException {
        try {
            library.reject(content, place, reason);
        } catch (IOException trouble) {
            if (!isOfSource(trouble)) {
                throw trouble;
            }
        }
    }

    /// Puts a dump.
    ///
    /// @return what became of it, or null when the user's own file could not be read any more
    /// @throws IOException when the library fails
    @Nullable PutOutcome put(ParsedDump dump, String place) throws IOException {
        try {
            return library.put(dump, place);
        } catch (IOException trouble) {
            if (isOfSource(trouble)) {
                return null;
            }
            throw trouble;
        }
    }

    private static boolean isOfSource(Throwable trouble) {
        Throwable cause = trouble;
        while (cause != null && !(cause instanceof FileContent.SourceException)) {
            cause = cause.getCause();
        }
        return cause != null;
    }
}
