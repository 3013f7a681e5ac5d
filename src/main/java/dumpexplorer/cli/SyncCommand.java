package dumpexplorer.cli;

import dumpexplorer.core.OpenLibrary;
import dumpexplorer.core.job.Ending;
import dumpexplorer.core.remote.sync.Backend;
import dumpexplorer.core.remote.sync.Conflict;
import dumpexplorer.core.remote.sync.SyncOutcome;
import dumpexplorer.core.remote.sync.TriageSync;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Gives decisions back to backends.
@Command(
        name = "sync",
        header = "Gives decisions about groups back to the backends that have them, too.",
        description = {
            "%nTitles, issues, stars, what was resolved and what is to be removed there are sent in the"
                    + " order in which they were decided, each once. What somebody else has changed"
                    + " there meanwhile is never overwritten: it is listed as a conflict, with both"
                    + " sides, until you say whose side counts."
        },
        footerHeading = "%nExamples%n",
        footer = {
            "  dump-explorer sync",
            "  dump-explorer sync testbed --mine Error__403df63db8e43fb6c0ea0e68c8e30d6f",
            "  dump-explorer sync --dry-run --json",
            "",
            "JSON, one object: changed queued sent conflicts:[{source,group_id,field,mine,theirs,reason}]",
            "problems:[…]. Exit code 1 when a conflict is left or one of several backends failed."
        })
final class SyncCommand implements Callable<Integer> {

    private final RootCommand root;

    @Parameters(
            paramLabel = "NAME",
            arity = "0..*",
            description = "Sources; all where none is named.")
    private List<String> names = new ArrayList<>();

    @Option(
            names = "--mine",
            paramLabel = "GROUP",
            description = "Of its conflicts, send what was decided here. May be repeated.")
    private List<String> mine = new ArrayList<>();

    @Option(
            names = "--theirs",
            paramLabel = "GROUP",
            description = "Of its conflicts, take over what stands there. May be repeated.")
    private List<String> theirs = new ArrayList<>();

    @Option(names = "--dry-run", description = "Say what waits, and send nothing.")
    private boolean dryRun;

    private int changed;

    SyncCommand(RootCommand root) {
        this.root = root;
    }

    @Override
    public Integer call() throws Exception {
        List<SyncOutcome> outcomes;
        try (Ending ending = Ending.watch()) {
            ProgressLine progress = new ProgressLine(root.console(), ending, "decisions");
            try (OpenLibrary library = root.open(progress)) {
                List<Backend> backends = backends(library);
                settle(library.sync(), backends);
                outcomes =
                        dryRun
                                ? library.sync().preview(backends)
                                : library.sync().sendAll(backends, progress);
            }
            progress.erase();
        }
        if (root.wantsJson()) {
            writeJson(outcomes);
        } else {
            writeText(outcomes);
        }
        return exitCode(outcomes);
    }

    private List<Backend> backends(OpenLibrary library) throws IOException, FailureException {
        List<Backend> backends = library.backends();
        for (String name : names) {
            if (backends.stream().noneMatch(backend -> backend.name().equals(name))) {
                throw new FailureException(
                        "there is no backend "
                                + name
                                + " among the sources; see dump-explorer sources list");
            }
        }
        return backends.stream()
                .filter(backend -> names.isEmpty() || names.contains(backend.name()))
                .toList();
    }

    private void settle(TriageSync sync, List<Backend> backends) throws IOException {
        for (Backend backend : backends) {
            for (Conflict conflict : sync.waiting(backend.name()).conflicts()) {
                String group = conflict.mine().group().text();
                if (mine.contains(group)) {
                    sync.settle(conflict, Conflict.Choice.MINE);
                } else if (theirs.contains(group)) {
                    sync.settle(conflict, Conflict.Choice.THEIRS);
                    changed++;
                }
            }
        }
    }

    private static int exitCode(List<SyncOutcome> outcomes) {
        long failed = outcomes.stream().filter(outcome -> outcome.error() != null).count();
        if (failed > 0 && failed == outcomes.size()) {
            return ExitCode.FAILED;
        }
        boolean isWhole =
                outcomes.stream()
                        .allMatch(outcome ->
                                outcome.error() == null
                                        && outcome.report().conflicts().isEmpty()
                                        && outcome.report().problems().isEmpty());
        return isWhole ? ExitCode.DONE : ExitCode.DONE_IN_PART;
    }

    private void writeJson(List<SyncOutcome> outcomes) throws IOException {
        try (JsonOutput output = new JsonOutput(root.console())) {
            output.line(json -> {
                json.number("changed", changed);
                json.number("queued", outcomes.stream().mapToInt(o -> o.report().queued()).sum());
                json.number("sent", outcomes.stream().mapToInt(o -> o.report().sent()).sum());
                json.objects("conflicts", conflicts(outcomes), SyncCommand::write);
                json.texts("problems", problems(outcomes));
            });
        }
    }

    private static List<Conflict> conflicts(List<SyncOutcome> outcomes) {
        return outcomes.stream().flatMap(o -> o.report().conflicts().stream()).toList();
    }

    private static List<String> problems(List<SyncOutcome> outcomes) {
        List<String> problems = new ArrayList<>();
        for (SyncOutcome outcome : outcomes) {
            problems.addAll(outcome.report().problems());
        }
        outcomes.stream().map(SyncOutcome::error).filter(Objects::nonNull).forEach(problems::add);
        return problems;
    }

    private static void write(JsonOutput json, Conflict conflict) throws IOException {
        json.text("source", conflict.server());
        json.text("group_id", conflict.mine().group().text());
        json.text("field", conflict.mine().field().key());
        json.text("mine", conflict.mine().value().asText());
        json.text("theirs", conflict.theirs().isNull() ? null : conflict.theirs().asText());
        json.text("reason", conflict.reason().name().toLowerCase(Locale.ROOT));
    }

    private void writeText(List<SyncOutcome> outcomes) {
        for (Conflict conflict : conflicts(outcomes)) {
            root.console()
                    .out()
                    .println(
                            "conflict at %s: %s of %s: %s"
                                    .formatted(
                                            conflict.server(),
                                            conflict.mine().field().key(),
                                            conflict.mine().group(),
                                            inWords(conflict)));
        }
        problems(outcomes).forEach(problem -> root.console().out().println("not sent: " + problem));
        for (SyncOutcome outcome : outcomes) {
            root.console()
                    .out()
                    .println(
                            "%s: %s sent, %d there already, %d waiting, %s"
                                    .formatted(
                                            outcome.report().server(),
                                            Plural.of(outcome.report().sent(), "decision"),
                                            outcome.report().agreed(),
                                            outcome.report().queued(),
                                            Plural.of(
                                                    outcome.report().conflicts().size(),
                                                    "conflict")));
        }
        if (outcomes.isEmpty()) {
            root.console().err().println("no source is a backend; nothing to give back");
        }
    }

    private static String inWords(Conflict conflict) {
        return switch (conflict.reason()) {
            case GONE -> "the group is gone there; --theirs lets it be";
            case CHANGED_THERE ->
                    "here “%s”, there “%s”; choose with --mine or --theirs"
                            .formatted(
                                    conflict.mine().value().asText(), conflict.theirs().asText());
            case NEW_DUMPS ->
                    "new dumps have come since, %s in all; --mine sends it all the same"
                            .formatted(conflict.theirs().asText());
        };
    }
}
