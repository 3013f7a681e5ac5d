package dumpexplorer.core.store;

import dumpexplorer.core.job.Progress;
import dumpexplorer.core.model.Trait;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/// What tests compare: everything that a library shows, and everything that lies in a folder.
final class Trees {

    private Trees() {}

    static Library open(Path folder) throws IOException {
        return Library.open(folder, SampleDumps.FORMATS, Clock.systemUTC(), Progress.UNWATCHED);
    }

    /// Every fact of every dump, sorted by id: equal for equal libraries, whatever the order of their rows.
    static List<String> facts(Library library) {
        IndexSnapshot index = library.snapshot();
        List<String> facts = new ArrayList<>();
        for (int row = 0; row < index.rowCount(); row++) {
            if (!index.isLive(row)) {
                continue;
            }
            StringBuilder fact = new StringBuilder(index.dumpId(row).toString());
            fact.append(' ').append(index.timeMicros(row));
            fact.append(' ').append(index.groupId(index.group(row)));
            fact.append(" [").append(index.groupTitle(index.group(row))).append(']');
            for (Trait trait : Trait.values()) {
                fact.append(' ').append(index.words(trait).get(index.trait(trait, row)));
            }
            fact.append(' ').append(index.texts(new int[] {row}).getFirst());
            facts.add(fact.toString());
        }
        facts.sort(Comparator.naturalOrder());
        return facts;
    }

    /// All files and links below some folders of a root, with what is in them.
    static Map<String, String> contents(Path root, String... below) throws IOException {
        Map<String, String> contents = new TreeMap<>();
        for (String part : below) {
            if (!Files.exists(root.resolve(part))) {
                continue;
            }
            try (Stream<Path> paths = Files.walk(root.resolve(part))) {
                for (Path path : (Iterable<Path>) paths::iterator) {
                    if (Files.isSymbolicLink(path)) {
                        contents.put(
                                root.relativize(path).toString(),
                                "-> " + Files.readSymbolicLink(path));
                    } else if (Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
                        contents.put(
                                root.relativize(path).toString(),
                                HexFormat.of().formatHex(Hashes.sha256(Files.readAllBytes(path))));
                    }
                }
            }
        }
        return contents;
    }

    static void delete(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
