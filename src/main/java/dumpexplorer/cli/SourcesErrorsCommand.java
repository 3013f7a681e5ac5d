package dumpexplorer.cli;

import dumpexplorer.core.OpenLibrary;
import dumpexplorer.core.OwnErrorPush;
import dumpexplorer.core.errors.ErrorOutbox;
import dumpexplorer.core.job.Ending;
import dumpexplorer.core.job.Progress;
import java.io.IOException;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Says to whom the program's own errors are pushed.
@Command(
        name = "errors",
        header = "Pushes the errors of this program to a backend; shows what waits for it.",
        description = {
            "%nOff until a source of kind api is named. An error that nobody catches then also goes to"
                    + " that backend, by its method errordump_store, while the window is open or"
                    + " pushes are taken (receive); one each five seconds. The library keeps it"
                    + " anyway."
        },
        footerHeading = "%nExamples%n",
        footer = {
            "  dump-explorer sources errors testbed",
            "  dump-explorer sources errors --now",
            "  dump-explorer sources errors --off",
            "",
            "JSON, one object: push_to waiting error"
        })
final class SourcesErrorsCommand implements Callable<Integer> {

    private final RootCommand root;

    @Parameters(
            paramLabel = "NAME",
            arity = "0..1",
            description = "A source of kind api, as sources list shows it.")
    private @Nullable String name;

    @Option(names = "--off", description = "Push them to nobody, and forget what waits.")
    private boolean off;

    @Option(names = "--now", description = "Push what waits, one each five seconds.")
    private boolean now;

    SourcesErrorsCommand(RootCommand root) {
        this.root = root;
    }

    @Override
    public Integer call() throws Exception {
        if (off && (now || name != null)) {
            throw new UsageException("--off goes with nothing else");
        }
        try (Ending ending = Ending.watch();
                OpenLibrary library = root.open(Progress.UNWATCHED)) {
            OwnErrorPush push = library.errorPush();
            if (name != null) {
                SourcesRemoveCommand.require(library.sources(), name);
                choose(push, name);
            } else if (off) {
                choose(push, null);
            }
            if (now) {
                pushAll(push, ending);
            }
            write(push);
            return now && push.waiting() > 0 ? ExitCode.FAILED : ExitCode.DONE;
        }
    }

    private static void choose(OwnErrorPush push, @Nullable String source)
            throws IOException, UsageException {
        try {
            push.choose(source);
        } catch (IllegalArgumentException wrong) {
            throw new UsageException(String.valueOf(wrong.getMessage()));
        }
    }

    private void pushAll(OwnErrorPush push, Ending ending) throws IOException {
        ProgressLine progress = new ProgressLine(root.console(), ending, "pushing");
        boolean goesOn = push.pushOne(progress);
        while (goesOn && push.waiting() > 0) {
            ending.pause(ErrorOutbox.PACE);
            goesOn = push.pushOne(progress);
        }
    }

    private void write(OwnErrorPush push) throws IOException {
        String target = push.findTarget().orElse(null);
        if (root.wantsJson()) {
            try (JsonOutput output = new JsonOutput(root.console())) {
                output.line(json -> {
                    json.text("push_to", target);
                    json.number("waiting", push.waiting());
                    json.text("error", push.trouble().orElse(null));
                });
            }
            return;
        }
        String where = target == null ? "errors are pushed to nobody" : "errors go to " + target;
        root.console()
                .out()
                .println(where + "; " + Plural.of(push.waiting(), "error") + " waiting");
        push.trouble().ifPresent(why -> root.console().err().println("dump-explorer: " + why));
    }
}
