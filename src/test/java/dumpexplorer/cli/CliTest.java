package dumpexplorer.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dumpexplorer.core.settings.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CliTest {

    @TempDir private Path home;
    private Shell shell;
    private Path dumps;

    @BeforeEach
    void writeDumps() throws IOException {
        shell = new Shell(home);
        dumps = DumpFiles.write(home.resolve("dumps"));
    }

    private Shell.Result fill() {
        Shell.Result result = shell.run("import", dumps, "--json");
        assertEquals(0, result.exitCode(), result.err());
        return result;
    }

    @Test
    void reportsAnImportThatAddsUp() {
        String report = fill().out().replaceAll("\"seconds\":[0-9.E-]+", "\"seconds\":S");
        assertEquals(
                "{\"read\":6,\"new\":6,\"updated\":0,\"duplicate\":0,\"rejected\":0,\"skipped\":0,\"groups\":4,\"seconds\":S,\"dumps_per_second\":R,\"stopped\":false,\"rejects\":[],\"conflicts\":[]}\n",
                report.replaceAll("\"dumps_per_second\":[0-9.E-]+", "\"dumps_per_second\":R"));
        assertTrue(fill().out().startsWith("{\"read\":6,\"new\":0,\"updated\":0,\"duplicate\":6,"));
    }

    @Test
    void namesEveryRejectedInputAndGoesOn() throws IOException {
        Files.writeString(dumps.resolve("broken.errordump.json"), "{\"type\": \"Error\", \"times");
        Shell.Result result = shell.run("--json", "import", dumps);
        assertEquals(1, result.exitCode());
        assertTrue(result.out().startsWith("{\"read\":7,\"new\":6,"), result.out());
        assertTrue(
                result.out()
                        .contains(
                                "\"rejects\":[{\"input\":\""
                                        + dumps.resolve("broken.errordump.json")),
                result.out());
    }

    @Test
    void importsNothingWhenAPathIsWrong() {
        Shell.Result result = shell.run("import", dumps, home.resolve("nowhere"));
        assertEquals(3, result.exitCode());
        assertEquals(
                "dump-explorer: there is no file or folder "
                        + home.resolve("nowhere")
                        + "; nothing was imported\n",
                result.err());
        assertFalse(Files.exists(shell.defaultLibrary()));
    }

    @Test
    void writesEqualBytesAfterTheIndexWasThrownAway() {
        fill();
        shell.run("triage", "version:4.0*", "--status", "resolved", "--tag", "b", "--tag", "a");
        List<Shell.Result> before = listings();
        assertEquals(0, shell.run("reindex").exitCode());
        assertEquals(before, listings());
    }

    private List<Shell.Result> listings() {
        return List.of(
                shell.run("groups", "--json"),
                shell.run("dumps", "--json"),
                shell.run("timeline", "--json"));
    }

    @Test
    void decidesAboutTheGroupsOfAQuery() {
        fill();
        Shell.Result decided =
                shell.run(
                        "triage", "signature:" + DumpFiles.PAINT, "--status", "resolved", "--json");
        assertEquals(
                "{\"changed\":1,\"queued\":0,\"sent\":0,\"conflicts\":[]}\n",
                decided.out(),
                decided.err());
        Shell.Result again =
                shell.run(
                        "triage", "signature:" + DumpFiles.PAINT, "--status", "resolved", "--json");
        assertEquals("{\"changed\":0,\"queued\":0,\"sent\":0,\"conflicts\":[]}\n", again.out());
        assertEquals(1, shell.run("groups", "status:resolved", "--json").out().lines().count());
        assertEquals(3, shell.run("groups", "-is:resolved", "--json").out().lines().count());
    }

    @Test
    void keepsWhatIsDecidedAboutAGroupByName() {
        fill();
        String group = "Error__0123456789abcdef0123456789abcdef";
        Shell.Result decided =
                shell.run(
                        "triage",
                        group,
                        "--favourite",
                        "--title",
                        "Broken VMs",
                        "--note",
                        "**why**",
                        "--issue",
                        "https://example.org/7",
                        "--tag",
                        "vm");
        assertEquals(0, decided.exitCode(), decided.err());
        Golden.compare("groups-decided.jsonl", shell.run("groups", "is:favourite", "--json").out());
        shell.run("triage", group, "--no-favourite", "--title", "", "--no-tag", "vm");
        assertEquals("", shell.run("groups", "is:favourite,renamed,tagged", "--json").out());
    }

    @Test
    void showsAFileWithoutALibrary() {
        Path pair = dumps.resolve("backend_core").resolve("1464100000.0.meta.json");
        Shell.Result shown = shell.run("show", pair, "--json");
        assertEquals(0, shown.exitCode(), shown.err());
        assertTrue(shown.out().contains("\"/dev/sda 99%\""), shown.out());
        assertTrue(
                shell.run("show", pair, "--stack", "--json")
                        .out()
                        .contains("\"function\":\"find\""));
        assertFalse(Files.exists(shell.defaultLibrary()));
    }

    @Test
    void takesTheLibraryBeforeAndAfterTheCommand() {
        Path library = home.resolve("other");
        assertEquals(0, shell.run("--library", library, "import", dumps).exitCode());
        assertEquals(4, shell.run("groups", "--json", "--library", library).out().lines().count());
        assertEquals("", shell.run("groups", "--json").out());
    }

    @Test
    void takesAnEmptyFolderForAnEmptyLibrary() {
        assertEquals(new Shell.Result(0, "", ""), shell.run("timeline", "--json"));
        assertEquals(new Shell.Result(0, "", "no groups\n"), shell.run("groups"));
        assertEquals("{\"checked\":0,\"problems\":[]}\n", shell.run("verify", "--json").out());
    }

    @Test
    void verifiesWhatLiesOnDisk() throws IOException {
        fill();
        assertEquals("{\"checked\":6,\"problems\":[]}\n", shell.run("verify", "--json").out());
        Path file =
                shell.defaultLibrary().resolve("name/11/11/" + DumpFiles.FIRST_CRASH + ".jsonz");
        Files.write(file, new byte[] {31, -117, 8, 0});
        Shell.Result damaged = shell.run("verify", "--json");
        assertEquals(1, damaged.exitCode(), damaged.out());
        assertTrue(
                damaged.out().contains("name/11/11/" + DumpFiles.FIRST_CRASH + ".jsonz"),
                damaged.out());
    }

    @Test
    void exportsAndOverwritesNothing() throws IOException {
        fill();
        Path out = home.resolve("out.csv");
        Shell.Result written =
                shell.run("export", "type:Crash", "--as", "csv", "--out", out, "--json");
        assertEquals("{\"written\":3,\"left_out\":0}\n", written.out(), written.err());
        String first = Files.readString(out);
        Shell.Result again = shell.run("export", "--as", "csv", "--out", out);
        assertEquals(3, again.exitCode());
        assertEquals(first, Files.readString(out));
        assertEquals(first, shell.run("export", "type:Crash", "--as", "csv", "--out", "-").out());
    }

    @Test
    void handsWindowsAndPicturesOn() {
        Path file = dumps.resolve(DumpFiles.FIRST_CRASH + ".jsonz");
        shell.run("--library", "lib", file);
        shell.run();
        shell.run(
                "snapshot",
                "--view",
                "stackwalk",
                "--theme",
                "dark",
                "--size",
                "800x600",
                "--query",
                "type:Error",
                "--out",
                "a.png",
                "--library",
                "lib");
        assertEquals(
                List.of(
                        List.of(Path.of("lib"), List.of(file)),
                        List.of(shell.defaultLibrary(), List.of()),
                        new PictureOrder(
                                Path.of("lib"),
                                PictureOrder.PictureView.STACKWALK,
                                "type:Error",
                                800,
                                600,
                                Settings.Theme.DARK,
                                Path.of("a.png"))),
                shell.windowOrders());
    }

    @Test
    void tellsBeforehandWhetherTheWindowIsAskedFor() {
        assertTrue(Cli.opensWindow());
        assertTrue(Cli.opensWindow("--library", "lib", "dumps.tar.gz"));
        assertFalse(Cli.opensWindow("import", "dumps.tar.gz"));
        assertFalse(Cli.opensWindow("--library", "lib", "groups", "status:open"));
        assertFalse(Cli.opensWindow("--help"));
        assertFalse(Cli.opensWindow("help", "query"));
    }

    @Test
    void refusesTooFineATimeline() throws IOException {
        String late = "44444444-4444-4444-8444-444442240101";
        Files.writeString(
                dumps.resolve(late + ".json"),
                "{\"uuid\": \""
                        + late
                        + "\", \"signature\": \"late\", \"date_processed\": \"2024-01-01"
                        + " 00:00:00\"}");
        assertEquals(0, shell.run("import", dumps).exitCode());
        Shell.Result refused = shell.run("timeline", "--by", "slot", "--json");
        assertEquals(2, refused.exitCode());
        assertEquals("", refused.out());
        assertTrue(refused.err().contains("count by hour instead"), refused.err());
        assertEquals(0, shell.run("timeline", "--by", "hour", "--json").exitCode());
        List<String> years = shell.run("timeline", "--by", "year").out().lines().toList();
        assertTrue(years.getLast().startsWith("2024             1"), years.getLast());
        assertTrue(years.get(years.size() - 2).endsWith("7 years without dumps"), years::toString);
    }
}
