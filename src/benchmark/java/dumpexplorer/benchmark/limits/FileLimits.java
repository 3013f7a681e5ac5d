package dumpexplorer.benchmark.limits;

import java.io.File;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// Reading and creating small files, on one core.
public final class FileLimits {

    private static final int FILES_PER_SYNC = 1000;

    private final byte[] buffer = new byte[1 << 20];

    /// Microseconds to list and read one file of a tree.
    public double listAndRead(Path names) throws IOException {
        double microseconds = 0;
        // The second time counts: the disk cache holds the files then.
        for (int round = 0; round < 2; round++) {
            long begin = System.nanoTime();
            long files = readAll(names.toFile());
            microseconds = (System.nanoTime() - begin) / 1e3 / files;
        }
        return microseconds;
    }

    private long readAll(File folder) throws IOException {
        String[] names = folder.list();
        if (names == null) {
            throw new IOException(folder + " cannot be listed");
        }
        long files = 0;
        for (String name : names) {
            File entry = new File(folder, name);
            if (name.endsWith(".jsonz")) {
                read(entry);
                files++;
            } else {
                files += readAll(entry);
            }
        }
        return files;
    }

    private int read(File file) throws IOException {
        try (FileInputStream stream = new FileInputStream(file)) {
            return stream.readNBytes(buffer, 0, buffer.length);
        }
    }

    /// What is to be created: a file below `name`, a link below `date`.
    private record Place(String file, String link, Path target) {}

    /// Microseconds to create one file of a tree anew, its link and the folders that are missing, and to
    /// sync once for a thousand of them.
    ///
    /// @param tree with a date branch
    /// @param target where to; made
    public double createAndLink(Path tree, Path target) throws IOException {
        List<Place> places = places(tree);
        int length = read(tree.resolve(places.getFirst().file).toFile());
        Set<String> folders = new HashSet<>();
        try (FileSystemSync disk = FileSystemSync.of(Files.createDirectories(target))) {
            long begin = System.nanoTime();
            for (int number = 0; number < places.size(); number++) {
                Place place = places.get(number);
                try (FileOutputStream file =
                        new FileOutputStream(within(target, place.file, folders).toFile())) {
                    file.write(buffer, 0, length);
                }
                Files.createSymbolicLink(within(target, place.link, folders), place.target);
                if (number % FILES_PER_SYNC == FILES_PER_SYNC - 1) {
                    disk.sync();
                }
            }
            disk.sync();
            return (System.nanoTime() - begin) / 1e3 / places.size();
        }
    }

    private static Path within(Path root, String path, Set<String> folders) throws IOException {
        Path whole = root.resolve(path);
        if (folders.add(path.substring(0, path.lastIndexOf('/')))) {
            Files.createDirectories(whole.getParent());
        }
        return whole;
    }

    private static List<Place> places(Path tree) throws IOException {
        List<Place> places = new ArrayList<>();
        try (Stream<Path> links = Files.walk(tree.resolve("date"))) {
            for (Path link : links.filter(Files::isSymbolicLink).toList()) {
                Path target = Files.readSymbolicLink(link);
                String folder = target.toString().replace("../", "");
                places.add(
                        new Place(
                                folder + "/" + link.getFileName() + ".jsonz",
                                tree.relativize(link).toString(),
                                target));
            }
        }
        return places;
    }
}
