package dumpexplorer.cli;

import dumpexplorer.core.OpenLibrary;
import dumpexplorer.core.job.Progress;
import dumpexplorer.core.remote.fetch.Coverage;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Shows what is held of each source and day.
@Command(
        name = "coverage",
        header = "Shows what is held of each source and day, and what never came.",
        description = {
            "%nExtent: whole (the source handed over every dump that it had of that day), part,"
                    + " nothing (it was not asked while it had them, or could not hand them over).",
            "--groups lists groups of which a server counted more dumps than are held: it has thinned"
                    + " them out, or removed them."
        },
        footerHeading = "%nExamples%n",
        footer = {
            "  dump-explorer sources coverage",
            "  dump-explorer sources coverage --groups --json",
            "",
            "JSON, one object a line: source day held extent; with --groups: source group_id"
                    + " server_count kept held missing presence sources"
        })
final class SourcesCoverageCommand implements Callable<Integer> {

    private final RootCommand root;

    @Option(names = "--groups", description = "Groups that servers thinned out or removed.")
    private boolean groups;

    SourcesCoverageCommand(RootCommand root) {
        this.root = root;
    }

    @Override
    public Integer call() throws Exception {
        try (OpenLibrary library = root.open(Progress.UNWATCHED)) {
            if (groups) {
                writeGroups(library.coverage().thinned());
            } else {
                writeDays(library.coverage().days(null, null));
            }
        }
        return ExitCode.DONE;
    }

    private void writeDays(SortedMap<String, SortedMap<LocalDate, Coverage.Day>> sources)
            throws IOException {
        TextTable table =
                new TextTable(
                        root.console(),
                        TextTable.left("SOURCE"),
                        TextTable.left("DAY"),
                        TextTable.right("HELD"),
                        TextTable.left("EXTENT"));
        try (JsonOutput output = new JsonOutput(root.console())) {
            for (Map.Entry<String, SortedMap<LocalDate, Coverage.Day>> source :
                    sources.entrySet()) {
                for (Map.Entry<LocalDate, Coverage.Day> day : source.getValue().entrySet()) {
                    writeDay(source.getKey(), day.getKey(), day.getValue(), output, table);
                }
            }
        }
        table.end();
    }

    private void writeDay(
            String source, LocalDate day, Coverage.Day what, JsonOutput output, TextTable table)
            throws IOException {
        if (root.wantsJson()) {
            output.line(json -> {
                json.text("source", source);
                json.text("day", day.toString());
                json.number("held", what.held());
                json.text("extent", word(what.extent()));
            });
        } else {
            table.row(source, day.toString(), Long.toString(what.held()), word(what.extent()));
        }
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private void writeGroups(List<Coverage.Thinned> thinned) throws IOException {
        TextTable table =
                new TextTable(
                        root.console(),
                        TextTable.right("MISSING"),
                        TextTable.right("COUNTED"),
                        TextTable.right("HELD"),
                        TextTable.left("SOURCE"),
                        TextTable.left("THERE"),
                        TextTable.left("GROUP"));
        try (JsonOutput output = new JsonOutput(root.console())) {
            for (Coverage.Thinned group : thinned) {
                writeGroup(group, output, table);
            }
        }
        table.end();
    }

    private void writeGroup(Coverage.Thinned group, JsonOutput output, TextTable table)
            throws IOException {
        if (root.wantsJson()) {
            output.line(json -> {
                json.text("source", group.server());
                json.text("group_id", group.group().text());
                json.number("server_count", group.counted());
                json.number("kept", group.kept());
                json.number("held", group.held());
                json.number("missing", group.missing());
                json.text("presence", word(group.presence()));
                json.texts("sources", List.copyOf(group.sources()));
            });
        } else {
            table.row(
                    Long.toString(group.missing()),
                    Long.toString(group.counted()),
                    Long.toString(group.held()),
                    group.server(),
                    word(group.presence()),
                    group.group().text());
        }
    }
}
