package dumpexplorer.core.remote.fetch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dumpexplorer.core.job.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderFetchTest {

    private static final Instant LAST = Instant.parse("2017-05-17T12:00:00Z");

    @TempDir private Path folder;

    private Path file(String name, Instant changed) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "x");
        Files.setLastModifiedTime(file, FileTime.from(changed));
        return file;
    }

    private void age(String name) throws IOException {
        Files.setLastModifiedTime(folder.resolve(name), FileTime.from(LAST.minusSeconds(100)));
    }

    private List<Path> look(Optional<Instant> last) throws IOException {
        return new FolderFetch(last, Progress.UNWATCHED).look(folder);
    }

    @Test
    void takesTheWholeFolderTheFirstTime() throws IOException {
        assertEquals(List.of(), look(Optional.empty()));
        file("a/b.json", LAST);
        assertEquals(List.of(folder), look(Optional.empty()));
    }

    @Test
    void takesFilesThatWereChangedWithTheOtherHalfOfTheirPair() throws IOException {
        file("old.json", LAST);
        Path fresh = file("fresh.json", LAST.plusSeconds(1));
        Path meta = file("1.5.meta.json", LAST);
        Path content = file("1.5.data.gz", LAST.plusSeconds(1));
        age("");
        assertEquals(List.of(content, meta, fresh), look(Optional.of(LAST)));
    }

    @Test
    void takesOldFilesOfAFolderThatWasChanged() throws IOException {
        Path copied = file("inbox/copied.json", LAST.minusSeconds(1_000_000));
        file("quiet/old.json", LAST.minusSeconds(1_000_000));
        age("quiet");
        age("");
        assertEquals(List.of(copied), look(Optional.of(LAST)));
    }

    @Test
    void passesLinksOver() throws IOException {
        Path other = Files.createDirectories(folder.resolveSibling(folder.getFileName() + "-x"));
        Files.writeString(other.resolve("elsewhere.json"), "x");
        Files.createSymbolicLink(folder.resolve("link"), other);
        Files.createSymbolicLink(folder.resolve("link.json"), other.resolve("elsewhere.json"));
        assertEquals(List.of(), look(Optional.of(LAST)));
        assertEquals(List.of(), look(Optional.empty()));
    }

    @Test
    void saysThatTheFolderIsGone() {
        FolderFetch looking = new FolderFetch(Optional.empty(), Progress.UNWATCHED);
        assertThrows(NoSuchFileException.class, () -> looking.look(folder.resolve("gone")));
    }
}
