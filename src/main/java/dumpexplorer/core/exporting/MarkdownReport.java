package dumpexplorer.core.exporting;

import dumpexplorer.core.job.Progress;
import dumpexplorer.core.model.Stackwalk;
import dumpexplorer.core.query.DumpRow;
import dumpexplorer.core.query.DumpSort;
import dumpexplorer.core.query.GroupRow;
import dumpexplorer.core.query.GroupSort;
import dumpexplorer.core.query.Queries;
import dumpexplorer.core.query.Query;
import dumpexplorer.core.text.StackMarkdown;
import dumpexplorer.core.text.StackText.Fact;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Writes a report per group, the newest group first: its facts and the stack of its newest dump.
final class MarkdownReport {

    private final OutputStream out;
    private final Queries queries;
    private final Redaction redaction;

    MarkdownReport(OutputStream out, Queries queries, Redaction redaction) {
        this.out = out;
        this.queries = queries;
        this.redaction = redaction;
    }

    /// Writes all groups that hold a selected dump.
    ///
    /// @return how many
    long write(Query query, Progress progress) throws IOException {
        List<GroupRow> groups = queries.groups(query, GroupSort.LAST);
        long written = 0;
        for (GroupRow group : groups) {
            progress.checkStopped();
            if (written > 0) {
                out.write('\n');
            }
            out.write(report(query, group).getBytes(StandardCharsets.UTF_8));
            progress.report(++written, groups.size());
        }
        out.flush();
        return written;
    }

    private String report(Query query, GroupRow group) throws IOException {
        DumpRow newest =
                queries.dumps(query.inGroup(group.id()), DumpSort.NEWEST_FIRST, 0, 1)
                        .rows()
                        .getFirst();
        return StackMarkdown.of(
                redaction.text(group.title()),
                facts(group, newest),
                redacted(queries.library().readStack(newest.id())));
    }

    private List<Fact> facts(GroupRow group, DumpRow newest) {
        List<Fact> facts = new ArrayList<>();
        add(facts, "Group", group.id().text());
        add(facts, "Status", group.status().name().toLowerCase(Locale.ROOT));
        add(facts, "Dumps", String.valueOf(group.count()));
        add(facts, "First", group.first().toString());
        add(facts, "Last", group.last().toString());
        add(facts, "Sources", String.join(", ", group.sources()));
        add(facts, "Versions", String.join(", ", group.versions()));
        add(facts, "Tags", String.join(", ", group.tags()));
        add(facts, "Issue", group.issue());
        add(facts, "Note", group.note());
        add(facts, "Newest dump", newest.id().toString());
        return facts;
    }

    private void add(List<Fact> facts, String label, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            facts.add(new Fact(label, redaction.text(value)));
        }
    }

    private Stackwalk redacted(Stackwalk stack) {
        return redaction.isActive() ? new RedactedStack(redaction).of(stack) : stack;
    }
}
