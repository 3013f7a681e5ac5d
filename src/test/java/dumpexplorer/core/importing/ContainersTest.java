package dumpexplorer.core.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dumpexplorer.core.store.Library;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The same dumps give the same library, byte for byte, whatever they come in.
class ContainersTest {

    @TempDir Path temporary;

    private Map<String, String> tree(String counts, Path... input) throws IOException {
        Path folder = Files.createTempDirectory(temporary, "library");
        try (Library library = Libraries.open(folder)) {
            assertEquals(counts, Libraries.counts(Libraries.importInto(library, input)));
        }
        Map<String, String> tree = new TreeMap<>();
        for (String branch : new String[] {"name", "date", "conflicts", "rejected"}) {
            Path root = folder.resolve(branch);
            if (Files.exists(root)) {
                try (Stream<Path> paths = Files.walk(root)) {
                    for (Path path : paths.toList()) {
                        tree.put(folder.relativize(path).toString(), what(path));
                    }
                }
            }
        }
        return tree;
    }

    private static String what(Path path) throws IOException {
        if (Files.isSymbolicLink(path)) {
            return "-> " + Files.readSymbolicLink(path);
        }
        return Files.isDirectory(path) ? "folder" : "" + Arrays.hashCode(Files.readAllBytes(path));
    }

    private Path folder() throws IOException {
        Path folder = Files.createTempDirectory(temporary, "in");
        for (Map.Entry<String, byte[]> file : Dumps.files().entrySet()) {
            Path path = folder.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.write(path, file.getValue());
        }
        return folder;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "zip",
                "stored",
                "7z",
                "tar",
                "tar.gz",
                "tar.bz2",
                "tar.xz",
                "tar.zst",
                "tar.lz4",
                "zip.tar.gz.zip"
            })
    void giveOneLibrary(String kind) throws IOException {
        String counts = "read 50 new 50 updated 0 duplicate 0 rejected 0 skipped 1 groups 5";
        Path archive = Files.write(temporary.resolve("a." + kind), pack(kind));
        assertEquals(tree(counts, folder()), tree(counts, archive));
    }

    private static byte[] pack(String kind) throws IOException {
        Map<String, byte[]> files = Dumps.files();
        return switch (kind) {
            case "zip" -> Archives.zip(files);
            case "stored" -> Archives.zip(files, ZipEntry.STORED);
            case "7z" -> Archives.sevenZip(files);
            case "tar" -> Archives.tar(files);
            case "zip.tar.gz.zip" -> {
                byte[] tar = Archives.tar(Map.of("in.zip", Archives.zip(files)));
                yield Archives.zip(Map.of("in.tar.gz", Archives.packed("gz", tar)));
            }
            default -> Archives.packed(kind.substring(4), Archives.tar(files));
        };
    }

    @Test
    void linesAndFilesGiveOneLibrary() throws IOException {
        StringBuilder lines = new StringBuilder();
        Path folder = Files.createTempDirectory(temporary, "in");
        for (int number = 0; number < 20; number++) {
            lines.append(Dumps.crash(number)).append('\n');
            Files.writeString(folder.resolve("crash" + number + ".json"), Dumps.crash(number));
        }
        byte[] packed = Archives.packed("gz", Archives.text(lines.toString()));
        Path file = Files.write(temporary.resolve("all.jsonl.gz"), packed);
        String counts = "read 20 new 20 updated 0 duplicate 0 rejected 0 skipped 0 groups 3";
        assertEquals(tree(counts, folder), tree(counts, file));
    }

    @Test
    void aSecondImportAddsNothing() throws IOException {
        Path folder = folder();
        String counts = "read 100 new 50 updated 0 duplicate 50 rejected 0 skipped 2 groups 5";
        String once = "read 50 new 50 updated 0 duplicate 0 rejected 0 skipped 1 groups 5";
        assertEquals(tree(once, folder), tree(counts, folder, folder));
    }
}
