package dumpexplorer.core.importing;

import dumpexplorer.core.format.Content;
import dumpexplorer.core.format.Formats;
import dumpexplorer.core.model.SourceName;
import dumpexplorer.core.store.Library;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Imports folders, files and archives into a library. Equal input gives equal libraries and
/// reports, whatever the number of cores.
public final class Importer {

    /// Folders of the library itself that hold no dumps, or what could not be taken into it.
    private static final List<String> NOT_IMPORTED = List.of("index", "rejected", "conflicts");

    private final Library library;
    private final Formats formats;

    public Importer(Library library, Formats formats) {
        this.library = library;
        this.formats = formats;
    }

    /// Imports everything below some paths. Bad input is counted and named, never thrown.
    ///
    /// @param paths files, folders, archives
    /// @param source for dumps that name no source; null to derive it
    /// @param progress watches and may stop it; what was read until then is kept
    /// @return what was done, also when it was stopped
    /// @throws IOException when a path does not exist or the library cannot be written
    public ImportReport run(List<Path> paths, @Nullable SourceName source, ImportProgress progress)
            throws IOException {
        for (Path path : paths) {
            if (!Files.exists(path)) {
                throw new NoSuchFileException(path.toString());
            }
        }
        Path folder = library.folder().toAbsolutePath().normalize();
        List<Path> avoided = NOT_IMPORTED.stream().map(folder::resolve).toList();
        Meter meter = new Meter(progress);
        Optional<Survey> survey =
                progress.isShown() ? Optional.of(Survey.start(paths, meter)) : Optional.empty();
        try {
            return new ImportRun(library, formats, progress, meter)
                    .run(inbox ->
                            new FileWalk(inbox, meter, progress, source, avoided).walk(paths));
        } finally {
            survey.ifPresent(Survey::end);
        }
    }

    /// Imports one file or archive that does not lie on disk.
    ///
    /// @param name its file name; starts the places in the report
    /// @param content its bytes
    /// @param source for dumps that name no source; null to derive it
    /// @param progress watches and may stop it; what was read until then is kept
    /// @return what was done, also when it was stopped
    /// @throws IOException when the content cannot be read or the library not be written
    public ImportReport run(
            String name, Content content, @Nullable SourceName source, ImportProgress progress)
            throws IOException {
        Meter meter = new Meter(progress);
        meter.total(content.sizeBytes());
        return new ImportRun(library, formats, progress, meter)
                .run(inbox -> walk(name, content, source, inbox, meter));
    }

    private static void walk(
            String name, Content content, @Nullable SourceName source, Inbox inbox, Meter meter)
            throws IOException {
        meter.beginFile(name, content.sizeBytes());
        Layer layer = new Layer(meter::passed);
        Ration ration = new Ration(layer, content.sizeBytes());
        Where where = new Where(EntryName.of(name).file(), "", name, Instant.EPOCH, 0);
        try (InputStream bytes = new LayerStream(content.open(), layer)) {
            Material material = PassingMaterial.of(bytes);
            new Unpacker(inbox, source, ration, new ShapeReader()).unpack(material, where);
        }
        meter.endFile();
    }
}
