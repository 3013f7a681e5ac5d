package dumpexplorer.cli;

import dumpexplorer.core.OpenLibrary;
import dumpexplorer.core.job.Progress;
import dumpexplorer.core.query.DumpPage;
import dumpexplorer.core.query.DumpRow;
import dumpexplorer.core.query.DumpSort;
import dumpexplorer.core.query.Queries;
import dumpexplorer.core.query.Query;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Lists dumps.
@Command(
        name = "dumps",
        header = "Lists selected dumps.",
        description = "%nTimes are UTC. UUIDs are what the show command wants.",
        footerHeading = "%nExamples%n",
        footer = {
            "  dump-explorer dumps --limit 20",
            "  dump-explorer dumps 'group:Crash__0cc1* since:2010-11-01 before:2010-12-01'",
            "  dump-explorer dumps 'frame:js_Interpret source:host:*' --sort oldest --json",
            "",
            "JSON, a line each: uuid group_id dump_id source timestamp type component product"
                    + " version title"
        })
final class DumpsCommand implements Callable<Integer> {

    private static final int PAGE = 2000;

    private final RootCommand root;

    @Mixin private final QueryText query = new QueryText();

    @Option(
            names = "--sort",
            paramLabel = "ORDER",
            defaultValue = "newest",
            description = "newest or oldest first.")
    private Order order = Order.NEWEST;

    @Mixin private final Limit limit = new Limit();

    /// Orders as they are called here.
    enum Order {
        NEWEST(DumpSort.NEWEST_FIRST),
        OLDEST(DumpSort.OLDEST_FIRST);

        private final DumpSort sort;

        Order(DumpSort sort) {
            this.sort = sort;
        }
    }

    DumpsCommand(RootCommand root) {
        this.root = root;
    }

    /// Takes one row after the other.
    private interface RowWriter {
        void write(DumpRow row) throws IOException;
    }

    @Override
    public Integer call() throws Exception {
        Query parsed = query.parse(root.wiring().clock());
        int most = limit.most();
        try (OpenLibrary library = root.open(Progress.UNWATCHED)) {
            if (root.wantsJson()) {
                try (JsonOutput output = new JsonOutput(root.console())) {
                    forEach(
                            library.queries(),
                            parsed,
                            most,
                            row -> output.line(json -> write(json, row)));
                }
            } else {
                writeTable(library.queries(), parsed, most);
            }
        }
        return ExitCode.DONE;
    }

    /// @return number of all selected dumps
    private int forEach(Queries queries, Query parsed, int most, RowWriter writer)
            throws IOException {
        int done = 0;
        DumpPage page = queries.dumps(parsed, order.sort, 0, Math.min(PAGE, most));
        // Whoever reads may have seen enough: head, less.
        while (!page.rows().isEmpty() && !root.console().out().checkError()) {
            for (DumpRow row : page.rows()) {
                writer.write(row);
            }
            done += page.rows().size();
            page = queries.dumps(parsed, order.sort, done, Math.min(PAGE, most - done));
        }
        return page.total();
    }

    private static void write(JsonOutput json, DumpRow row) throws IOException {
        json.text("uuid", row.id().toString());
        json.text("group_id", row.group().text());
        json.text("dump_id", row.dumpId());
        json.text("source", row.source());
        json.time("timestamp", row.time());
        json.text("type", row.type());
        json.text("component", row.component());
        json.text("product", row.product());
        json.text("version", row.version());
        json.text("title", row.title());
    }

    private void writeTable(Queries queries, Query parsed, int most) throws IOException {
        TextTable table =
                new TextTable(
                        root.console(),
                        TextTable.left("TIME"),
                        TextTable.left("UUID"),
                        TextTable.left("SOURCE"),
                        TextTable.left("PRODUCT"),
                        TextTable.left("VERSION"),
                        TextTable.left("TITLE"));
        int total =
                forEach(
                        queries,
                        parsed,
                        most,
                        row ->
                                table.row(
                                        IsoTime.forPeopleInSeconds(row.time()),
                                        row.id().toString(),
                                        row.source(),
                                        Optional.ofNullable(row.product()).orElse(""),
                                        Optional.ofNullable(row.version()).orElse(""),
                                        row.title()));
        table.end();
        root.console()
                .err()
                .println(
                        total > most
                                ? "the first " + most + " of " + Plural.of(total, "dump")
                                : total == 0 ? "no dumps" : Plural.of(total, "dump"));
    }
}
