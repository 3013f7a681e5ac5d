package dumpexplorer.cli;

import dumpexplorer.core.OpenLibrary;
import dumpexplorer.core.job.Ending;
import dumpexplorer.core.store.Library;
import dumpexplorer.core.store.Problem;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Checks a library.
@Command(
        name = "verify",
        header = "Checks every file, link and index entry of the library against each other.",
        description = {
            "%nOpening a library mends what a crash or a full disk left half done; that is listed"
                    + " here too, as repaired."
        },
        footerHeading = "%nExamples%n",
        footer = {
            "  dump-explorer verify",
            "  dump-explorer --library /srv/socorro verify --repair --json",
            "",
            "JSON, one object: checked problems:[{path,problem,repaired}]. Exit code 1 when a"
                    + " problem is left."
        })
final class VerifyCommand implements Callable<Integer> {

    private final RootCommand root;

    @Option(names = "--repair", description = "Mend what can be mended.")
    private boolean repair;

    VerifyCommand(RootCommand root) {
        this.root = root;
    }

    @Override
    public Integer call() throws Exception {
        Library.Verification found;
        try (Ending ending = Ending.watch()) {
            ProgressLine progress = new ProgressLine(root.console(), ending, "checked");
            try (OpenLibrary library = root.open(progress)) {
                found =
                        library.library()
                                .verify(
                                        repair ? Library.Repair.MEND : Library.Repair.REPORT_ONLY,
                                        progress);
            }
            progress.erase();
        }
        if (root.wantsJson()) {
            writeJson(found);
        } else {
            writeText(found);
        }
        return found.problems().stream().allMatch(Problem::repaired)
                ? ExitCode.DONE
                : ExitCode.DONE_IN_PART;
    }

    private void writeJson(Library.Verification found) throws IOException {
        try (JsonOutput output = new JsonOutput(root.console())) {
            output.line(json -> {
                json.number("checked", found.checked());
                json.objects("problems", found.problems(), VerifyCommand::write);
            });
        }
    }

    private static void write(JsonOutput json, Problem problem) throws IOException {
        json.text("path", problem.path());
        json.text("problem", problem.problem());
        json.truth("repaired", problem.repaired());
    }

    private void writeText(Library.Verification found) {
        for (Problem problem : found.problems()) {
            root.console()
                    .out()
                    .println(
                            (problem.repaired() ? "repaired: " : "problem: ")
                                    + problem.path()
                                    + ": "
                                    + problem.problem());
        }
        long left = found.problems().stream().filter(problem -> !problem.repaired()).count();
        root.console()
                .out()
                .println(
                        Plural.of(found.checked(), "dump")
                                + " checked, "
                                + (left == 0
                                        ? "no problem is left"
                                        : Plural.of(left, "problem") + " left"));
    }
}
