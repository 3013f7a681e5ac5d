package dumpexplorer.core.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LibraryNotesTest {

    @TempDir private Path folder;

    @Test
    void keepsWhatWasWrittenLastAndNothingBeside() throws IOException {
        LibraryNotes notes = new LibraryNotes(folder);
        assertEquals(Optional.empty(), notes.find("sources.json"));
        notes.write("sources.json", bytes("first"));
        notes.write("sources.json", bytes("second"));
        String name = LibraryNotes.nameFor("host:host-01", "days");
        notes.write(name, bytes("third"));
        assertArrayEquals(bytes("second"), notes.find("sources.json").orElseThrow());
        assertArrayEquals(bytes("third"), notes.find(name).orElseThrow());
        notes.delete("sources.json");
        notes.delete("sources.json");
        assertEquals(List.of(name), files());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .toList();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../sources.json",
                "sources/../../x.json",
                "sources/.x.json",
                "/etc/passwd",
                "index/x.json",
                "triage.jsonl",
                "sources/a/b.json"
            })
    void writesNowhereElse(String name) {
        LibraryNotes notes = new LibraryNotes(folder.resolve("library"));
        assertThrows(IllegalArgumentException.class, () -> notes.write(name, bytes("x")));
        assertThrows(IllegalArgumentException.class, () -> notes.find(name));
        assertThrows(IllegalArgumentException.class, () -> notes.delete(name));
    }

    @Test
    void namesSourcesApartWhateverTheyAreCalled() throws IOException {
        assertNotEquals(
                LibraryNotes.nameFor("host:a", "days").toLowerCase(Locale.ROOT),
                LibraryNotes.nameFor("host:A", "days").toLowerCase(Locale.ROOT));
        assertNotEquals(LibraryNotes.nameFor("../a", "days"), LibraryNotes.nameFor("a", "days"));
        String strange = LibraryNotes.nameFor("../../💥\n" + "x".repeat(500), "groups");
        LibraryNotes notes = new LibraryNotes(folder);
        notes.write(strange, bytes("x"));
        assertEquals(List.of(strange), files());
    }
}
