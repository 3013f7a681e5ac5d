package dumpexplorer.core.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dumpexplorer.core.model.DumpId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DateBranchTest {

    private static final DumpId ID =
            DumpId.parse("aabbf9cb-395b-47e8-9600-4f20e2090331").orElseThrow();
    private static final String FOLDER = "name/aa/bb";
    private static final Path TARGET = Path.of("../../../../../../name/aa/bb");

    @TempDir Path root;

    private static long micros(String time) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, Instant.parse(time));
    }

    @Test
    void namesTheSlotOfATime() {
        assertEquals(
                "date/2009/03/31/14/45",
                DateBranch.slotPath(micros("2009-03-31T14:45:09.215601Z")));
        assertEquals("date/1970/01/01/00/00", DateBranch.slotPath(0));
        assertEquals(
                "date/2199/12/31/23/55",
                DateBranch.slotPath(micros("2199-12-31T23:59:59.999999Z")));
    }

    @Test
    void aSmallTextStandsInWhereThereAreNoLinks() throws IOException {
        long time = micros("2009-03-31T14:45:09.215601Z");
        DateBranch dates = new DateBranch(root, false);
        dates.link(ID, time, FOLDER);
        Path link = root.resolve("date/2009/03/31/14/45_0/" + ID);
        assertTrue(Files.isRegularFile(link, LinkOption.NOFOLLOW_LINKS));
        assertEquals("../../../../../../name/aa/bb", Files.readString(link));
        assertEquals(Optional.of(TARGET), DateBranch.readTarget(link));
        assertFalse(dates.mend(ID, time, FOLDER));
    }

    @Test
    void aLinkThatLeadsElsewhereIsReplaced() throws IOException {
        long time = micros("2009-03-31T14:45:09.215601Z");
        Path link = root.resolve("date/2009/03/31/14/45_0/" + ID);
        Files.createDirectories(link.getParent());
        Files.createSymbolicLink(link, Path.of("/etc"));
        assertTrue(new DateBranch(root).mend(ID, time, FOLDER));
        assertEquals(TARGET, Files.readSymbolicLink(link));
    }

    @Test
    void aLinkInAnyFolderOfItsSlotIsFound() throws IOException {
        long time = micros("2009-03-31T14:45:09.215601Z");
        Files.createDirectories(root.resolve("date/2009/03/31/14/45_0"));
        Path link = root.resolve("date/2009/03/31/14/45_1/" + ID);
        Files.createDirectories(link.getParent());
        Files.createSymbolicLink(link, TARGET);
        assertFalse(new DateBranch(root).mend(ID, time, FOLDER));
        assertEquals(1, Trees.contents(root, "date").size());
    }

    @Test
    void whatIsNeitherLinkNorStandInLeadsNowhere() throws IOException {
        Path folder = Files.createDirectory(root.resolve("folder"));
        Path large = Files.write(root.resolve("large"), new byte[5_000]);
        assertEquals(Optional.empty(), DateBranch.readTarget(folder));
        assertEquals(Optional.empty(), DateBranch.readTarget(large));
    }
}
