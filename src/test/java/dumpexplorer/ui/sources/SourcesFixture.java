package dumpexplorer.ui.sources;

import dumpexplorer.core.OpenLibrary;
import dumpexplorer.core.Wiring;
import dumpexplorer.core.job.Progress;
import dumpexplorer.core.remote.Source;
import dumpexplorer.core.settings.Folders;
import dumpexplorer.ui.kit.FxHarness;
import dumpexplorer.ui.kit.JobsAtOnce;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/// A real library in the folder of a test, a folder with dumps to fetch from, and the screen's model.
final class SourcesFixture implements AutoCloseable {

    static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    final JobsAtOnce jobs = new JobsAtOnce();
    final List<Exception> failures = new ArrayList<>();
    final Path dropbox;
    final OpenLibrary library;
    final SourcesViewModel model;

    SourcesFixture(Path home) throws Exception {
        dropbox = Files.createDirectories(home.resolve("dropbox"));
        var wiring =
                new Wiring(
                        new Folders(home.resolve("data"), home.resolve("config")),
                        Clock.fixed(NOW, ZoneOffset.UTC));
        library = wiring.open(home.resolve("library"), Progress.UNWATCHED);
        model =
                FxHarness.call(
                        () -> new SourcesViewModel(library, jobs, wiring.clock(), failures::add));
    }

    /// Defines a folder as a source.
    Source add(String name, Duration every) throws IOException {
        var source =
                new Source(
                        name,
                        "folder",
                        dropbox.toString(),
                        null,
                        every,
                        Source.Use.ENABLED,
                        Source.Login.NONE);
        library.sources().put(source);
        return source;
    }

    /// Puts a dump into the folder.
    void drop(String name, String group) throws IOException {
        Files.writeString(
                dropbox.resolve(name + ".json"),
                """
                {"timestamp": 1495000000.25, "type": "Error", "group_id": "%s", "dump_id": "%s",
                 "software_version": {"component": "backend", "version": "4.0.1"},
                 "description": {"message": "It broke"}, "data": {}, "source": "backend:core"}
                """
                        .formatted(group, name));
    }

    /// The list in short: name, state, dumps that were new.
    List<String> lines() throws Exception {
        return FxHarness.call(() ->
                model.linesProperty().get().stream()
                        .map(line ->
                                line.name()
                                        + " "
                                        + line.state().word()
                                        + " "
                                        + model.fetching()
                                                .findReport(line.name())
                                                .map(report -> report.created() + " new")
                                                .orElse("-"))
                        .toList());
    }

    @Override
    public void close() throws IOException {
        library.close();
    }
}
