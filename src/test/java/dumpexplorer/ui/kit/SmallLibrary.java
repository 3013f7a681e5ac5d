package dumpexplorer.ui.kit;

import dumpexplorer.core.AllFormats;
import dumpexplorer.core.format.Content;
import dumpexplorer.core.format.DumpInput;
import dumpexplorer.core.format.Formats;
import dumpexplorer.core.format.ParseResult;
import dumpexplorer.core.job.Progress;
import dumpexplorer.core.model.DumpId;
import dumpexplorer.core.query.Queries;
import dumpexplorer.core.store.Library;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.UUID;

/// A real library of a few made-up crashes.
public final class SmallLibrary implements AutoCloseable {

    private static final Formats FORMATS = AllFormats.create();

    private final Library library;
    private int dumps;

    public SmallLibrary(Path folder) throws IOException {
        library = Library.open(folder, FORMATS, Clock.systemUTC(), Progress.UNWATCHED);
    }

    /// Adds a crash; the index has it when this returns.
    ///
    /// @param time such as `2010-11-02 13:45:10`, UTC
    public DumpId add(String signature, String time, String version) throws IOException {
        DumpId id = put(signature, time, version);
        library.flush();
        return id;
    }

    /// Adds a crash; the index has it after {@link #flush}.
    public DumpId put(String signature, String time, String version) throws IOException {
        dumps++;
        String uuid = new UUID(dumps, 0x8000_0000_0000_0000L + dumps).toString();
        String json =
                """
                {"signature": "%s", "uuid": "%s", "date_processed": "%s.000000",
                 "product": "Foxglove", "version": "%s", "os_name": "Linux", "success": true,
                 "dump": "Crash|SIGSEGV|0x0|0\\n\\n0|0|core.so|%s|a.cpp|1|0x1\\n"}
                """
                        .formatted(signature, uuid, time, version, signature);
        var input = DumpInput.of(uuid + ".json", Content.of(json.getBytes(StandardCharsets.UTF_8)));
        switch (FORMATS.read(input)) {
            case ParseResult.Parsed(var dump) -> library.put(dump, "made up");
            case ParseResult.Rejected rejected -> throw new AssertionError(rejected);
            case ParseResult.Skipped skipped -> throw new AssertionError(skipped);
        }
        return DumpId.parse(uuid).orElseThrow();
    }

    public void flush() throws IOException {
        library.flush();
    }

    public Queries queries() {
        return new Queries(library, Clock.systemUTC());
    }

    @Override
    public void close() throws IOException {
        library.close();
    }
}
