package dumpexplorer;

import dumpexplorer.core.OpenLibrary;
import dumpexplorer.core.Wiring;
import dumpexplorer.core.importing.ImportProgress;
import dumpexplorer.core.importing.SampleDumps;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/// Many dumps for a rehearsal: the bundled samples, again and again under other ids.
final class RehearsalDumps {

    private static final int COPIES = 1_500;
    private static final int FOLDERS = 16;
    private static final int ID_LENGTH = 36;

    private RehearsalDumps() {}

    /// Writes them.
    ///
    /// @param folder for the samples' own library
    /// @param target for the copies
    static void write(Wiring wiring, Path folder, Path target) throws IOException {
        OpenLibrary samples = wiring.open(folder, ImportProgress.UNWATCHED);
        try {
            SampleDumps.importInto(samples.importer(), ImportProgress.UNWATCHED);
        } finally {
            samples.library().close();
        }
        List<Path> files = new ArrayList<>();
        try (var found = Files.walk(folder.resolve("name"))) {
            found.filter(path -> path.toString().endsWith(".jsonz")).forEach(files::add);
        }
        for (int copy = 0; copy < COPIES; copy++) {
            Path part = Files.createDirectories(target.resolve("part" + copy % FOLDERS));
            write(files.get(copy % files.size()), part);
        }
    }

    private static void write(Path sample, Path part) throws IOException {
        String oldId = sample.getFileName().toString().substring(0, ID_LENGTH);
        String newId = UUID.randomUUID().toString();
        byte[] packed = Files.readAllBytes(sample);
        String text;
        try (var in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        try (OutputStream out =
                new GZIPOutputStream(Files.newOutputStream(part.resolve(newId + ".jsonz")))) {
            out.write(text.replace(oldId, newId).getBytes(StandardCharsets.UTF_8));
        }
    }
}
