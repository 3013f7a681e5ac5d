package dumpexplorer.core.remote.fetch;

import dumpexplorer.core.model.SourceName;
import dumpexplorer.core.remote.RemoteFailure;
import dumpexplorer.core.remote.Source;
import dumpexplorer.core.remote.SourceState;
import dumpexplorer.core.remote.SourceStatus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A folder into which others put dumps and archives. Nothing in it is changed.
public final class FolderKind implements SourceKind {

    /// What source names begin with; other labels say nothing about the dumps.
    private static final Pattern SOURCE_NAME = Pattern.compile("(?:host|backend|api):.+");

    private static final Duration STILL_WRITTEN = Duration.ofMinutes(1);

    private final FolderImport importer;

    /// @param importer takes files into the library
    public FolderKind(FolderImport importer) {
        this.importer = importer;
    }

    @Override
    public String word() {
        return "folder";
    }

    @Override
    public void check(Source source) {
        Path folder = path(source);
        if (!folder.isAbsolute()) {
            throw new IllegalArgumentException("the path of a folder begins at the root");
        }
        if (!Files.isDirectory(folder)) {
            throw new IllegalArgumentException("there is no folder " + folder);
        }
        if (!source.login().equals(Source.Login.NONE)) {
            throw new IllegalArgumentException("a folder has no login and no certificate");
        }
    }

    @Override
    public void fetch(Visit visit) throws RemoteFailure, IOException {
        SourceStatus before = visit.status();
        visit.doing("looking through the folder");
        FolderFetch looking =
                new FolderFetch(Optional.ofNullable(before.lastUpdate()), visit.progress());
        List<Path> files = list(looking, path(visit.source()));
        if (!files.isEmpty()) {
            take(visit, files);
        }
        Instant newest = newest(before, looking.newest(), visit.now());
        SourceState how = newest == null ? SourceState.EMPTY : SourceState.OK;
        visit.note(before.fetched(how, visit.now(), newest));
    }

    private void take(Visit visit, List<Path> files) throws IOException {
        FolderImport.Counts counts =
                importer.run(
                        visit.round().library(), files, sourceName(visit.name()), visit.progress());
        visit.tally().add(counts);
        visit.round().ledger().add(counts);
        visit.flush();
        if (counts.stopped()) {
            throw new CancellationException("stopped within a folder");
        }
    }

    /// File systems count times in up to two seconds, and a file may be written for a while: what is not
    /// older than that is looked at once more. Nor shall a file from the future hide those that come
    /// until then.
    private static @Nullable Instant newest(SourceStatus before, Instant seen, Instant now) {
        Instant earlier = before.lastUpdate();
        Instant newest = earlier == null || seen.isAfter(earlier) ? seen : earlier;
        if (newest.equals(Instant.EPOCH)) {
            return null;
        }
        Instant settled = now.minus(STILL_WRITTEN);
        return newest.isAfter(settled) ? settled : newest;
    }

    @Override
    public void tryOut(Trial trial) {
        Path folder = path(trial.source());
        trial.step(
                TrialStep.Name.FOLDER,
                () -> {
                    list(new FolderFetch(Optional.empty(), trial.progress()), folder);
                    return folder + " can be read";
                });
    }

    private static List<Path> list(FolderFetch looking, Path folder) throws RemoteFailure {
        try {
            return looking.look(folder);
        } catch (IOException unreadable) {
            throw new RemoteFailure(
                    folder.toString(),
                    RemoteFailure.Kind.UNREACHABLE,
                    RemoteFailure.Step.CONNECT,
                    "the folder cannot be read: " + unreadable.getMessage(),
                    null,
                    unreadable);
        }
    }

    private static @Nullable SourceName sourceName(String label) {
        return SOURCE_NAME.matcher(label).matches() ? new SourceName(label) : null;
    }

    static Path path(Source source) {
        try {
            return Path.of(source.url());
        } catch (InvalidPathException strange) {
            throw new IllegalArgumentException(source.url() + " is no path", strange);
        }
    }
}
