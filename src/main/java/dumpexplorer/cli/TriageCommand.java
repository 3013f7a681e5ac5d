package dumpexplorer.cli;

import dumpexplorer.core.OpenLibrary;
import dumpexplorer.core.job.Progress;
import dumpexplorer.core.model.GroupId;
import dumpexplorer.core.query.GroupEdit;
import dumpexplorer.core.query.GroupRow;
import dumpexplorer.core.query.GroupSort;
import dumpexplorer.core.query.Queries;
import dumpexplorer.core.query.Query;
import dumpexplorer.core.remote.sync.Backend;
import dumpexplorer.core.triage.Decision;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// Decides about groups.
@Command(
        name = "triage",
        header = "Decides about groups: status, star, title, note, issue, tags, merging.",
        description = {
            "%nThe groups are named by their ids, or chosen by a query: all groups that hold a"
                    + " selected dump. Every decision is a line in the library's triage.jsonl and is"
                    + " safe when the command ends. What a group is already is not decided again."
        },
        footerHeading = "%nExamples%n",
        footer = {
            "  dump-explorer triage Error__403df63db8e43fb6c0ea0e68c8e30d6f --status resolved",
            "  dump-explorer triage 'signature:js_Interpret version:3.6*' --status resolved"
                    + " --resolved-in 4.0",
            "  dump-explorer triage 'count:1 before:30d' --status ignored --until-count 10",
            "  dump-explorer triage Crash__0cc1… --favourite --title \"Printing\" --tag printer",
            "",
            "JSON, one object: changed queued sent conflicts"
        })
final class TriageCommand implements Callable<Integer> {

    private static final Pattern GROUP_SHAPE = Pattern.compile("\\w+__[0-9a-f]{32}");

    private final RootCommand root;

    @Parameters(
            paramLabel = "QUERY|GROUP",
            arity = "1..*",
            description = "A query in quotes, or ids of groups.")
    private List<String> words = new ArrayList<>();

    @Mixin private final EditOptions options = new EditOptions();

    TriageCommand(RootCommand root) {
        this.root = root;
    }

    @Override
    public Integer call() throws Exception {
        GroupEdit edit = options.edit();
        if (edit.isEmpty()) {
            throw new UsageException(
                    "say what to decide: --status, --favourite, --title, --note, --issue, --tag …;"
                            + " see dump-explorer help triage");
        }
        List<Decision> decisions;
        try (OpenLibrary library = root.open(Progress.UNWATCHED)) {
            List<GroupId> groups = groups(library.queries());
            decisions = library.queries().edit(groups, edit);
            int queued = queuedFor(library);
            if (root.wantsJson()) {
                writeJson(decisions, queued);
            } else {
                writeText(library.queries(), groups, decisions);
            }
        }
        return ExitCode.DONE;
    }

    private List<GroupId> groups(Queries queries)
            throws FailureException, WrongQueryException, UsageException {
        List<GroupId> named = new ArrayList<>();
        for (String word : words) {
            Optional<GroupId> group = queries.findGroup(word);
            if (group.isEmpty() && GROUP_SHAPE.matcher(word).matches()) {
                throw new FailureException(
                        "there is no group " + word + " in this library; nothing was decided");
            }
            group.ifPresent(named::add);
        }
        if (named.size() == words.size()) {
            return named;
        }
        Query query = QueryText.parse(words, root.wiring().clock());
        return queries.groups(query, GroupSort.LAST).stream().map(GroupRow::id).toList();
    }

    // Also lets it be remembered what the backends held when this was decided.
    private static int queuedFor(OpenLibrary library) throws IOException {
        int queued = 0;
        for (Backend backend : library.backends()) {
            queued += library.sync().waiting(backend.name()).queued().size();
        }
        return queued;
    }

    private void writeJson(List<Decision> decisions, int queued) throws IOException {
        try (JsonOutput output = new JsonOutput(root.console())) {
            output.line(json -> {
                json.number("changed", decisions.size());
                json.number("queued", queued);
                json.number("sent", 0);
                json.texts("conflicts", List.of());
            });
        }
    }

    private void writeText(Queries queries, List<GroupId> groups, List<Decision> decisions) {
        for (Decision decision : decisions) {
            List<GroupRow> row =
                    queries.groups(Query.ALL.inGroup(decision.group()), GroupSort.LAST);
            String title = row.isEmpty() ? "" : "  " + row.getFirst().title();
            root.console().out().println(decision.group() + "  " + decision.set() + title);
        }
        int same = groups.size() - decisions.size();
        root.console()
                .err()
                .println(
                        Plural.of(decisions.size(), "group")
                                + " changed"
                                + (same > 0
                                        ? ", " + Plural.of(same, "group") + " left as they were"
                                        : ""));
    }
}
