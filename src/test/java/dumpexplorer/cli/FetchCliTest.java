package dumpexplorer.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FetchCliTest {

    @TempDir private Path home;
    private Shell shell;
    private Path dumps;

    @BeforeEach
    void addFolder() throws IOException {
        shell = new Shell(home);
        dumps = DumpFiles.write(home.resolve("dumps"));
        age(dumps, Duration.ofDays(1));
        Shell.Result added = shell.run("sources", "add", "inbox", dumps, "--kind", "folder");
        assertEquals(0, added.exitCode(), added.err());
    }

    /// The shell's clock stands still at a time long gone.
    private static void age(Path folder, Duration age) throws IOException {
        FileTime time = FileTime.from(Shell.NOW.minus(age));
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.toList()) {
                Files.setLastModifiedTime(file, time);
            }
        }
    }

    private static String withoutTimes(String json) {
        return json.replaceAll("(\"(?:seconds|dumps_per_second)\"):[0-9.E-]+", "$1:0");
    }

    @Test
    void takesWhatIsNewInAFolder() throws IOException {
        Shell.Result first = shell.run("fetch", "--json");
        assertEquals(0, first.exitCode(), first.err());
        assertEquals(
                "{\"read\":6,\"new\":6,\"updated\":0,\"duplicate\":0,\"rejected\":0,\"skipped\":0,"
                        + "\"groups\":4,\"seconds\":0,\"dumps_per_second\":0,\"stopped\":false,"
                        + "\"rejects\":[],\"conflicts\":[],\"sources\":[{\"source\":\"inbox\","
                        + "\"state\":\"ok\",\"read\":6,\"new\":6,\"updated\":0,\"duplicate\":0,"
                        + "\"rejected\":0,\"missing\":[],\"error\":null}]}\n",
                withoutTimes(first.out()));
        Path later = Files.createDirectories(dumps.resolve("later"));
        Files.writeString(later.resolve("broken.errordump.json"), "{\"type\": \"Error\", \"times");
        age(later, Duration.ofHours(1));
        Files.setLastModifiedTime(dumps, FileTime.from(Shell.NOW.minus(Duration.ofDays(1))));
        Shell.Result second = shell.run("fetch", "inbox", "--json");
        assertEquals(1, second.exitCode(), second.err());
        assertTrue(second.out().startsWith("{\"read\":1,\"new\":0,"), second.out());
        Shell.Result third = shell.run("fetch");
        assertEquals(0, third.exitCode(), third.err());
        assertEquals("inbox: 0 dumps read, 0 new", third.out().lines().findFirst().orElse(""));
        assertTrue(
                shell.run("sources", "list", "--json")
                        .out()
                        .contains("\"state\":\"ok\",\"last_fetch\":\"2016-06-01T12:00:00Z\""));
    }

    @Test
    void failsWhereNothingCanBeFetched() throws IOException {
        try (Stream<Path> files = Files.walk(dumps)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
        Shell.Result result = shell.run("fetch");
        assertEquals(3, result.exitCode());
        assertTrue(
                result.err()
                        .startsWith(
                                "dump-explorer: inbox: looking through the folder: the folder"
                                        + " cannot be read: "),
                result.err());
        assertTrue(shell.run("sources", "--json").out().contains("\"state\":\"unreachable\""));
        Shell.Result tried = shell.run("sources", "test", "inbox");
        assertEquals(3, tried.exitCode());
        assertTrue(tried.out().startsWith("failed   folder"), tried.out());
    }

    @Test
    void namesTheNearestSource() {
        Shell.Result result = shell.run("fetch", "inbux");
        assertEquals(3, result.exitCode());
        assertEquals(
                "dump-explorer: there is no source named \"inbux\"; did you mean \"inbox\"?\n",
                result.err());
    }

    @Test
    void saysWhereNothingIsToBeFetchedFrom() {
        Shell empty = new Shell(home.resolve("elsewhere"));
        Shell.Result result = empty.run("fetch");
        assertEquals(3, result.exitCode());
        assertEquals(
                List.of(
                        "dump-explorer: there are no sources to fetch from; add one with:"
                                + " dump-explorer sources add"),
                result.err().lines().toList());
    }
}
