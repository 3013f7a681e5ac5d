package dumpexplorer.benchmark.samples;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// Writes dumps into a Socorro tree. Safe from many threads.
final class TreeFolders {

    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("yyyy/MM/dd/HH/");
    private static final String UP = "../../../../../../";

    private final Path root;
    private final Set<String> known = ConcurrentHashMap.newKeySet();

    TreeFolders(Path root) {
        this.root = root;
    }

    void add(Sample sample) throws IOException {
        Sample.File file = sample.files().getFirst();
        String id = file.name().substring(0, file.name().indexOf('.'));
        String radix = "name/" + id.substring(0, 2) + "/" + id.substring(2, 4);
        Files.write(folder(radix).resolve(file.name()), file.bytes());
        LocalDateTime time =
                LocalDateTime.ofEpochSecond(sample.micros() / 1_000_000, 0, ZoneOffset.UTC);
        String slot = "date/" + HOUR.format(time) + "%02d_0".formatted(time.getMinute() / 5 * 5);
        Files.createSymbolicLink(folder(slot).resolve(id), Path.of(UP + radix));
    }

    private Path folder(String path) throws IOException {
        Path folder = root.resolve(path);
        if (known.add(path)) {
            Files.createDirectories(folder);
        } else if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder); // another thread is about to
        }
        return folder;
    }
}
