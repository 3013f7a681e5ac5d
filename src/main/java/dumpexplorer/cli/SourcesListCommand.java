package dumpexplorer.cli;

import dumpexplorer.core.OpenLibrary;
import dumpexplorer.core.job.Progress;
import dumpexplorer.core.remote.Source;
import dumpexplorer.core.remote.SourceBook;
import dumpexplorer.core.remote.SourceState;
import dumpexplorer.core.remote.SourceStatus;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;

/// Lists the sources.
@Command(
        name = "list",
        header = "Lists the sources and how they did when they were last asked.",
        description = {
            "%nStates: never_fetched, ok, empty (it answered and has no dumps), partial (a part could"
                    + " not be had), unreachable, untrusted (its certificate is unknown or has"
                    + " changed), unauthorised (it does not let us in), failed, disabled.",
            "Hosts that were found through backend_core are listed below it."
        },
        footerHeading = "%nExamples%n",
        footer = {
            "  dump-explorer sources list",
            "",
            "JSON, one object a line: source kind url state last_fetch last_updatetime error through"
        })
final class SourcesListCommand implements Callable<Integer> {

    private final RootCommand root;

    SourcesListCommand(RootCommand root) {
        this.root = root;
    }

    /// @param through name of the source that it was found through, or null
    private record Row(
            String name,
            String kind,
            String url,
            SourceStatus status,
            SourceState state,
            @Nullable String through) {}

    @Override
    public Integer call() throws Exception {
        try (OpenLibrary library = root.open(Progress.UNWATCHED)) {
            List<Row> rows = rows(library.sources());
            if (root.wantsJson()) {
                writeJson(rows);
            } else {
                writeTable(rows);
            }
        }
        return ExitCode.DONE;
    }

    private static List<Row> rows(SourceBook sources) throws IOException {
        List<Row> rows = new ArrayList<>();
        for (Source source : sources.sources()) {
            SourceStatus status = sources.status(source.name());
            SourceState state =
                    source.use() == Source.Use.DISABLED ? SourceState.DISABLED : status.state();
            rows.add(new Row(source.name(), source.kind(), source.url(), status, state, null));
            for (Map.Entry<String, SourceStatus> host : sources.found(source.name()).entrySet()) {
                SourceStatus ofHost = host.getValue();
                rows.add(
                        new Row(
                                host.getKey(),
                                "host",
                                source.url(),
                                ofHost,
                                ofHost.state(),
                                source.name()));
            }
        }
        return rows;
    }

    private void writeJson(List<Row> rows) throws IOException {
        try (JsonOutput output = new JsonOutput(root.console())) {
            for (Row row : rows) {
                output.line(json -> write(json, row));
            }
        }
    }

    private static void write(JsonOutput json, Row row) throws IOException {
        json.text("source", row.name);
        json.text("kind", row.kind);
        json.text("url", row.url);
        json.text("state", row.state.word());
        json.text("last_fetch", iso(row.status.lastFetch()));
        json.text("last_updatetime", iso(row.status.lastUpdate()));
        json.text("error", row.status.error());
        json.text("through", row.through);
    }

    private static @Nullable String iso(@Nullable Instant time) {
        return time == null ? null : IsoTime.of(time);
    }

    private void writeTable(List<Row> rows) {
        TextTable table =
                new TextTable(
                        root.console(),
                        TextTable.left("SOURCE"),
                        TextTable.left("KIND"),
                        TextTable.left("STATE"),
                        TextTable.left("LAST FETCH"),
                        TextTable.left("ADDRESS"),
                        TextTable.left("ERROR"));
        for (Row row : rows) {
            Instant fetched = row.status.lastFetch();
            table.row(
                    (row.through == null ? "" : "  ") + row.name,
                    row.kind,
                    row.state.word(),
                    fetched == null ? "never" : IsoTime.forPeople(fetched),
                    row.through == null ? row.url : "through " + row.through,
                    row.status.error() == null ? "" : row.status.error());
        }
        table.end();
        root.console()
                .err()
                .println(
                        rows.isEmpty()
                                ? "no sources; add one with: dump-explorer sources add"
                                : Plural.of(rows.size(), "source"));
    }
}
