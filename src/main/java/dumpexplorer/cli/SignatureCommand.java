package dumpexplorer.cli;

import dumpexplorer.core.OpenLibrary;
import dumpexplorer.core.grouping.SignatureLog;
import dumpexplorer.core.job.Ending;
import dumpexplorer.core.job.Progress;
import dumpexplorer.core.model.DumpId;
import dumpexplorer.core.query.Query;
import dumpexplorer.core.signature.ListFolder;
import dumpexplorer.core.signature.SignatureBench;
import dumpexplorer.core.signature.SignatureTable;
import dumpexplorer.core.triage.Decision;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Says what crashes would be called.
@Command(
        name = "signature",
        header = "Says what a dump would be called and why, or what many would be called.",
        description = {
            "%nOf one dump, named by its UUID or a FILE, every step that leads to its signature. Of a"
                    + " query's crashes a table: what they are called, what they would be called."
                    + " Nothing changes unless --apply is given: then groups whose dumps would all be"
                    + " called the same are merged and get that title, unless somebody named them."
                    + " That is decided in the library's triage.jsonl; dumps and group ids stay what"
                    + " they are, and groups that would have to be split are listed and left alone."
        },
        footerHeading = "%nExamples%n",
        footer = {
            "  dump-explorer signature 2e3aa17b-5481-4eff-a635-1b4ab2101101",
            "  dump-explorer signature crash.jsonz --json",
            "  dump-explorer signature --edit-lists",
            "  dump-explorer signature 'product:Foxglove since:30d'",
            "  dump-explorer signature 'product:Foxglove since:30d' --apply",
            "",
            "JSON of a dump, one object: signature steps:[{rule,note}] normalized_frames"
                    + " proto_signature",
            "JSON of a query, a line each: before after dumps groups; with --apply one object:",
            "changed left:[{group_id,reason}]"
        })
final class SignatureCommand implements Callable<Integer> {

    private final RootCommand root;

    @Parameters(
            paramLabel = "UUID|FILE|QUERY",
            arity = "0..*",
            description = "One dump, or a query in single quotes; all crashes without it.")
    private List<String> words = new ArrayList<>();

    @Option(
            names = "--lists",
            paramLabel = "DIR",
            description = {
                "Where sentinels.txt, irrelevant.txt, prefixes.txt and line-numbers.txt are; the"
                        + " program's own in place of those that are not there. Without it the folder"
                        + " \"signatures\" among the settings."
            })
    private @Nullable Path lists;

    @Option(names = "--apply", description = "Merge and rename groups by the new names.")
    private boolean apply;

    @Option(
            names = "--edit-lists",
            description = "Write the program's lists there, where there are none, and say where.")
    private boolean editLists;

    SignatureCommand(RootCommand root) {
        this.root = root;
    }

    @Override
    public Integer call() throws Exception {
        Path folder = lists;
        ListFolder from = folder == null ? root.wiring().signatureLists() : new ListFolder(folder);
        if (editLists) {
            return editLists(from);
        }
        String name = words.size() == 1 ? words.getFirst() : "";
        Optional<DumpId> id = DumpId.parse(name);
        boolean isFile = !name.isEmpty() && Files.isRegularFile(Path.of(name));
        if (apply && (isFile || id.isPresent())) {
            throw new UsageException("--apply wants a query: groups are what it changes");
        }
        if (isFile) {
            try (FileDump dump = FileDump.read(Path.of(name), root.wiring().formats())) {
                byte[] json = dump.openJson().readAllBytes();
                write(SignatureBench.log(json, root.wiring().formats(), from.read()));
            }
            return ExitCode.DONE;
        }
        return id.isPresent() ? showOne(id.get(), from) : showMany(from);
    }

    private int editLists(ListFolder folder) throws IOException {
        List<Path> written = folder.fill();
        written.forEach(file -> root.console().out().println(file));
        if (written.isEmpty()) {
            root.console().err().println("all lists are in " + folder.folder() + " already");
        }
        return ExitCode.DONE;
    }

    private int showOne(DumpId id, ListFolder from) throws IOException, FailureException {
        try (OpenLibrary library = root.open(Progress.UNWATCHED)) {
            Optional<SignatureLog> log = root.wiring().signatures(library, from).log(id);
            write(
                    log.orElseThrow(() ->
                            new FailureException(
                                    "there is no dump "
                                            + id
                                            + " in the library "
                                            + root.libraryFolder())));
        }
        return ExitCode.DONE;
    }

    private void write(SignatureLog log) throws IOException {
        if (root.wantsJson()) {
            try (JsonOutput output = new JsonOutput(root.console())) {
                output.line(json -> {
                    json.text("signature", log.signature());
                    json.objects(
                            "steps",
                            log.steps(),
                            (each, step) -> {
                                each.text("rule", step.rule());
                                each.text("note", step.note());
                            });
                    json.texts("normalized_frames", log.normalizedFrames());
                    json.text("proto_signature", log.protoSignature());
                });
            }
            return;
        }
        root.console().out().println(log.signature());
        root.console().out().println();
        TextTable table =
                new TextTable(root.console(), TextTable.left("RULE"), TextTable.left("STEP"));
        log.steps().forEach(step -> table.row(step.rule(), step.note()));
        table.end();
    }

    private int showMany(ListFolder from) throws Exception {
        Query query = QueryText.parse(words, root.wiring().clock());
        try (Ending ending = Ending.watch()) {
            ProgressLine progress = new ProgressLine(root.console(), ending, "looked at");
            try (OpenLibrary library = root.open(progress)) {
                SignatureBench bench = root.wiring().signatures(library, from);
                SignatureTable table = bench.table(query, progress);
                progress.erase();
                if (apply) {
                    writeApplied(table, bench.apply(table));
                } else {
                    writeTable(table);
                }
            }
        }
        return ExitCode.DONE;
    }

    private void writeTable(SignatureTable found) throws IOException {
        if (root.wantsJson()) {
            try (JsonOutput output = new JsonOutput(root.console())) {
                for (SignatureTable.Row row : found.rows()) {
                    output.line(json -> {
                        json.text("before", row.before());
                        json.text("after", row.after());
                        json.number("dumps", row.dumps());
                        json.number("groups", row.groups());
                    });
                }
            }
            return;
        }
        for (SignatureTable.Row row : found.rows()) {
            if (row.isChange()) {
                root.console()
                        .out()
                        .println(
                                Plural.of(row.dumps(), "dump")
                                        + " in "
                                        + Plural.of(row.groups(), "group")
                                        + "\n  - "
                                        + row.before()
                                        + "\n  + "
                                        + row.after());
            }
        }
        long changed =
                found.rows().stream()
                        .filter(SignatureTable.Row::isChange)
                        .mapToLong(SignatureTable.Row::dumps)
                        .sum();
        root.console()
                .err()
                .println(
                        changed
                                + " of "
                                + Plural.of(found.looked(), "crash dump")
                                + " would be called something else; "
                                + Plural.of(found.changes(), "group")
                                + " would change with --apply, "
                                + Plural.of(found.splits().size(), "group")
                                + " cannot");
        sayPassedOver(found);
    }

    private void sayPassedOver(SignatureTable found) {
        if (found.passedOver() > 0) {
            root.console()
                    .err()
                    .println(
                            Plural.of(found.passedOver(), "dump")
                                    + " passed over: error dumps have no signature");
        }
    }

    private void writeApplied(SignatureTable table, List<Decision> decisions) throws IOException {
        if (root.wantsJson()) {
            try (JsonOutput output = new JsonOutput(root.console())) {
                output.line(json -> {
                    json.number("changed", decisions.size());
                    json.objects(
                            "left",
                            table.splits(),
                            (each, split) -> {
                                each.text("group_id", split.group().text());
                                each.text("reason", split.reason());
                            });
                });
            }
            return;
        }
        decisions.forEach(
                decision -> root.console().out().println(decision.group() + "  " + decision.set()));
        table.splits()
                .forEach(split ->
                        root.console()
                                .out()
                                .println(split.group() + "  left as it is: " + split.reason()));
        root.console().err().println(Plural.of(decisions.size(), "group") + " changed");
        sayPassedOver(table);
    }
}
