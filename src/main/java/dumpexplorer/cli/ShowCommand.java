package dumpexplorer.cli;

import dumpexplorer.core.OpenLibrary;
import dumpexplorer.core.job.Progress;
import dumpexplorer.core.model.DumpId;
import dumpexplorer.core.model.Stackwalk;
import dumpexplorer.core.query.JsonIndenter;
import dumpexplorer.core.text.PlainText;
import dumpexplorer.core.text.StackOptions;
import dumpexplorer.core.text.StackText;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Shows one dump.
@Command(
        name = "show",
        header = "Shows one dump: its JSON, or its stacks.",
        description = {
            "%nA dump is named by its UUID. A FILE is shown without importing it and without any"
                    + " library: a dump in any form, or a bare stack text."
        },
        footerHeading = "%nExamples%n",
        footer = {
            "  dump-explorer show 2e3aa17b-5481-4eff-a635-1b4ab2101101",
            "  dump-explorer show 2e3aa17b-5481-4eff-a635-1b4ab2101101 --text | less",
            "  dump-explorer show crash.jsonz --stack",
            "  dump-explorer show 2e3aa17b-5481-4eff-a635-1b4ab2101101 --compare"
                    + " 9d1c7d5e-0c43-4f0a-8a7e-5c2f62101102",
            "  dump-explorer show 1495000001.12.meta.json --raw > dump.json",
            "",
            "With --stack, one object:"
                    + " threads:[{index,name,crashed,frames:[{function,module,file,line,address,",
            "trust,inline}]}] modules unparsed. Without it the stored JSON, indented; as it is with"
                    + " --json or --raw."
        })
final class ShowCommand implements Callable<Integer> {

    private final RootCommand root;

    @Parameters(paramLabel = "UUID|FILE", description = "Which dump.")
    private String name = "";

    @ArgGroup private final Form form = new Form();

    /// One of the ways to show a dump.
    static final class Form {
        @Option(names = "--raw", description = "The stored JSON, byte for byte.")
        private boolean raw;

        @Option(names = "--stack", description = "The stacks as JSON.")
        private boolean stack;

        @Option(names = "--text", description = "The stacks laid out for reading.")
        private boolean text;

        @Option(
                names = "--compare",
                paramLabel = "UUID",
                description = "Side by side with another dump of the library.")
        private String other = "";
    }

    ShowCommand(RootCommand root) {
        this.root = root;
    }

    @Override
    public Integer call() throws Exception {
        Path file = Path.of(name);
        Optional<DumpId> id = DumpId.parse(name);
        if (Files.isRegularFile(file)) {
            if (!form.other.isEmpty()) {
                throw new FailureException(
                        "only dumps of a library can be compared: import " + name + " first");
            }
            try (FileDump dump = FileDump.read(file, root.wiring().formats())) {
                show(dump::openJson, dump::readStack);
            }
        } else if (id.isPresent()) {
            try (OpenLibrary library = root.open(Progress.UNWATCHED)) {
                requireHeld(library, id.get());
                if (!form.other.isEmpty()) {
                    root.console().out().print(ComparedText.of(library, id.get(), form.other));
                    return ExitCode.DONE;
                }
                show(
                        () -> library.library().openJson(id.get()),
                        () -> library.library().readStack(id.get()));
            }
        } else {
            throw new FailureException(
                    "there is no file " + name + ", and it is no UUID of a dump");
        }
        return ExitCode.DONE;
    }

    private void requireHeld(OpenLibrary library, DumpId id) throws IOException, FailureException {
        if (library.library().findDump(id).isEmpty()) {
            throw new FailureException(
                    "there is no dump " + id + " in the library " + root.libraryFolder());
        }
    }

    private interface JsonSource {
        InputStream open() throws IOException;
    }

    private interface StackSource {
        Stackwalk read() throws IOException;
    }

    private void show(JsonSource json, StackSource stack) throws IOException {
        if (form.stack) {
            new StackJson(root.console(), root.wantsJson()).write(stack.read());
        } else if (form.text) {
            root.console()
                    .out()
                    .print(
                            PlainText.unfolded(
                                    StackText.of(
                                            List.of(), stack.read(), StackOptions.ALL_THREADS)));
        } else {
            writeJson(json);
        }
    }

    private void writeJson(JsonSource json) throws IOException {
        try (InputStream stored = json.open()) {
            if (form.raw) {
                stored.transferTo(root.console().out());
            } else if (root.wantsJson()) {
                stored.transferTo(root.console().out());
                root.console().out().write('\n');
            } else {
                JsonIndenter.indent(stored, root.console().out());
            }
        }
    }
}
