package dumpexplorer.cli;

import dumpexplorer.core.OpenLibrary;
import dumpexplorer.core.job.Progress;
import dumpexplorer.core.query.GroupRow;
import dumpexplorer.core.query.GroupSort;
import dumpexplorer.core.query.Query;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Lists groups.
@Command(
        name = "groups",
        header = "Lists the groups that hold selected dumps.",
        description = {
            "%nCOUNT, FIRST and LAST are those of the selected dumps, in UTC. A star marks"
                    + " favourites."
        },
        footerHeading = "%nExamples%n",
        footer = {
            "  dump-explorer groups",
            "  dump-explorer groups status:open --sort count --limit 10",
            "  dump-explorer groups 'is:regressed,favourite since:2w'",
            "  dump-explorer groups 'product:Foxglove -version:4.0* \"window server\"' --json",
            "",
            "JSON, a line each: group_id title status favourite count server_count first last"
                    + " types",
            "sources components products versions tags issue notes"
        })
final class GroupsCommand implements Callable<Integer> {

    private final RootCommand root;

    @Mixin private final QueryText query = new QueryText();

    @Option(
            names = "--sort",
            paramLabel = "ORDER",
            defaultValue = "last",
            description =
                    "last (newest dump first), count (most dumps first), first (newest group first)"
                            + " or title.")
    private GroupSort sort = GroupSort.LAST;

    @Mixin private final Limit limit = new Limit();

    GroupsCommand(RootCommand root) {
        this.root = root;
    }

    @Override
    public Integer call() throws Exception {
        Query parsed = query.parse(root.wiring().clock());
        try (OpenLibrary library = root.open(Progress.UNWATCHED)) {
            List<GroupRow> rows =
                    library.queries().groups(parsed, sort).stream().limit(limit.most()).toList();
            if (root.wantsJson()) {
                writeJson(rows);
            } else {
                writeTable(rows);
            }
        }
        return ExitCode.DONE;
    }

    private void writeJson(List<GroupRow> rows) throws IOException {
        try (JsonOutput output = new JsonOutput(root.console())) {
            for (GroupRow row : rows) {
                output.line(json -> write(json, row));
            }
        }
    }

    private static void write(JsonOutput json, GroupRow row) throws IOException {
        json.text("group_id", row.id().text());
        json.text("title", row.title());
        json.text("status", row.status().word());
        json.truth("favourite", row.favourite());
        json.number("count", row.count());
        json.numberOrNull("server_count", row.serverCount());
        json.time("first", row.first());
        json.time("last", row.last());
        json.texts("types", row.types());
        json.texts("sources", row.sources());
        json.texts("components", row.components());
        json.texts("products", row.products());
        json.texts("versions", row.versions());
        json.texts("tags", row.tags());
        json.text("issue", row.issue());
        json.text("notes", row.note());
    }

    private void writeTable(List<GroupRow> rows) {
        TextTable table =
                new TextTable(
                        root.console(),
                        TextTable.right("COUNT"),
                        TextTable.left("FIRST"),
                        TextTable.left("LAST"),
                        TextTable.left("STATUS"),
                        TextTable.left("GROUP"),
                        TextTable.left("TITLE"));
        for (GroupRow row : rows) {
            table.row(
                    Long.toString(row.count()),
                    IsoTime.forPeople(row.first()),
                    IsoTime.forPeople(row.last()),
                    row.status().word() + (row.favourite() ? " ★" : ""),
                    row.id().text(),
                    row.title());
        }
        table.end();
        root.console()
                .err()
                .println(rows.isEmpty() ? "no groups" : Plural.of(rows.size(), "group"));
    }
}
