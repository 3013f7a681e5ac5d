package dumpexplorer.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dumpexplorer.core.Wiring;
import dumpexplorer.core.job.Progress;
import dumpexplorer.core.settings.Folders;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Commands that change nothing, all on one library.
class CliReadingTest {

    @TempDir private static Path home;

    private static Shell shell;

    @BeforeAll
    static void fillALibrary() throws IOException {
        shell = new Shell(home);
        Path dumps = DumpFiles.write(home.resolve("dumps"));
        assertEquals(0, shell.run("import", dumps).exitCode());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "groups.jsonl | groups --json",
                "groups-by-title.jsonl | groups --json --sort title --limit 2",
                "groups-of-hosts.jsonl | groups source:host:* -type:Exception --json",
                "dumps.jsonl | dumps --json",
                "dumps-oldest.jsonl | dumps --sort oldest --limit 3 --json",
                "timeline-year.jsonl | timeline --by year --json",
                "timeline-day.jsonl | timeline product:foxglove --json",
                "groups.txt | groups",
                "dumps.txt | dumps",
                "timeline-day.txt | timeline product:foxglove",
                "stack.json | show " + DumpFiles.FIRST_CRASH + " --stack --json",
                "show.json | show " + DumpFiles.FIRST_CRASH,
                "signature.txt | signature " + DumpFiles.FIRST_CRASH,
                "signature.json | signature " + DumpFiles.FIRST_CRASH + " --json",
                "signature-table.txt | signature product:foxglove",
                "signature-table.jsonl | signature --json",
            })
    void writesTheSameForTheSameLibrary(String golden, String command) throws IOException {
        Shell.Result result = shell.run((Object[]) command.split(" "));
        assertEquals(0, result.exitCode(), result.err());
        Golden.compare(golden, result.out());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "groups prodct:x | there is no field \"prodct:\" (character 1); did you mean"
                        + " \"product:\"?",
                "dumps since:soon | \"soon\" is no time (character 7)",
                "groups --jsn | there is no option \"--jsn\"",
                "groups --sort size | Invalid value for option '--sort'",
                "groups --limit -1 | --limit wants a number that is not negative",
                "gruops | there is neither a command nor a file named \"gruops\"; did you mean \"groups\"?",
                "import | Missing required parameter: 'PATH'",
                "triage type:Error | say what to decide",
                "triage type:Error --status regressed | --status is open, acknowledged, resolved or"
                        + " ignored",
                "triage type:Error --resolved-in 4 | --resolved-in goes with --status resolved",
                "export type:Error --as tree --out - | --as tree needs a folder for its files, not"
                        + " -",
                "snapshot --view groups --size big --out a.png | --size wants width and height",
                "help nothing | there is no command \"nothing\"",
                "show --raw --stack x | are mutually exclusive",
            })
    void refusesWrongUsageBeforeDoingAnything(String command, String message) {
        Shell.Result result = shell.run((Object[]) command.split(" "));
        assertEquals(2, result.exitCode(), result.err());
        assertTrue(result.err().contains(message), result.err());
        assertEquals("", result.out());
    }

    @Test
    void marksThePlaceInAWrongQuery() {
        assertEquals(
                """
                dump-explorer: the quote that opens at character 3 is never closed
                  a "b
                    ^
                """,
                shell.run("groups", "a \"b").err());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "show 11111111-1111-4111-8111-111112101199",
                "show nowhere.json",
                "triage Error__00000000000000000000000000000000 --status open",
            })
    void failsWhenWhatIsNamedIsNotThere(String command) {
        Shell.Result result = shell.run((Object[]) command.split(" "));
        assertEquals(3, result.exitCode());
        assertEquals(1, result.err().lines().count(), result.err());
    }

    @Test
    void showsTheStoredBytesRaw() throws IOException {
        Shell.Result raw = shell.run("show", DumpFiles.FIRST_CRASH, "--raw");
        assertTrue(
                raw.out().startsWith("{\"signature\": \"Paint::Draw(int)\", \"uuid\":"), raw.out());
        assertTrue(raw.out().endsWith("}\n"), raw.out());
    }

    @Test
    void saysWhoHoldsTheLibrary() throws IOException {
        Wiring other =
                new Wiring(
                        new Folders(home.resolve("data"), home.resolve("config")),
                        Clock.systemUTC());
        try (var held = other.open(shell.defaultLibrary(), Progress.UNWATCHED)) {
            Shell.Result result = shell.run("groups", "--library", held.library().folder());
            assertEquals(3, result.exitCode());
            assertTrue(result.err().contains("is in use by another Dump Explorer"), result.err());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "import",
                "groups",
                "dumps",
                "show",
                "timeline",
                "triage",
                "export",
                "verify",
                "reindex",
                "snapshot"
            })
    void explainsEveryCommandWithExamples(String command) {
        Shell.Result help = shell.run(command, "--help");
        assertEquals(0, help.exitCode());
        assertTrue(help.out().contains("  dump-explorer"), help.out());
        assertEquals(help.out(), shell.run("help", command).out());
        assertTrue(shell.run("--help").out().contains("\n  " + command + " "), command);
    }

    @Test
    void explainsTheQueryLanguage() {
        assertTrue(shell.run("help", "query").out().startsWith("The query language"));
        assertTrue(shell.run("--version").out().startsWith("dump-explorer "));
    }

    @Test
    void cutsRowsToTheTerminal() {
        Shell narrow = new Shell(home, 110);
        String table = narrow.run("groups").out();
        assertTrue(table.lines().allMatch(line -> line.length() <= 110), table);
        assertTrue(table.contains("…"), table);
    }

    @Test
    void laysStacksOutForReading() {
        String text = shell.run("show", DumpFiles.FIRST_CRASH, "--text").out();
        assertTrue(text.contains("Paint::Draw(int)"), text);
        assertTrue(text.contains("draw/paint.cpp:42"), text);
    }

    /// One renderer lays out stacks for reading, for reports and for issues.
    @Test
    void showsTheSameStackThatItExports() {
        String shown = shell.run("show", DumpFiles.SECOND_CRASH, "--text").out();
        String report =
                shell.run("export", "signature:paint", "--as", "markdown", "--out", "-").out();
        String stack = report.substring(report.indexOf("```text\n") + "```text\n".length());
        String block = stack.substring(0, stack.indexOf("```"));
        assertTrue(block.contains("Paint::Draw(int)"), report);
        assertTrue(shown.contains(block.strip()), () -> shown + "\ndoes not contain\n" + block);
    }
}
