package dumpexplorer.cli;

import dumpexplorer.core.OpenLibrary;
import dumpexplorer.core.job.Progress;
import dumpexplorer.core.query.Query;
import dumpexplorer.core.query.QueryException;
import dumpexplorer.core.query.TimeLevel;
import dumpexplorer.core.query.Timeline;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Counts dumps by time.
@Command(
        name = "timeline",
        header = "Counts selected dumps by time.",
        description = {
            "%nEvery stretch of time from the first selected dump to the last is listed, empty ones"
                    + " too; in text, many empty ones in a row are one line. Times are UTC and name"
                    + " where a stretch starts."
        },
        footerHeading = "%nExamples%n",
        footer = {
            "  dump-explorer timeline --by month",
            "  dump-explorer timeline 'group:Crash__0cc1* since:30d'",
            "  dump-explorer timeline 'source:host:* on:2016-05-01' --by slot --json",
            "",
            "JSON, a line each: start count"
        })
final class TimelineCommand implements Callable<Integer> {

    private static final int LONGEST_BAR = 60;
    private static final int OTHER_COLUMNS = 32;

    /// More in a row are one line: years of nothing between two dumps help nobody.
    private static final int MOST_EMPTY = 5;

    private final RootCommand root;

    @Mixin private final QueryText query = new QueryText();

    @Option(
            names = "--by",
            paramLabel = "LEVEL",
            defaultValue = "day",
            description = "year, month, day, hour or slot (five minutes).")
    private TimeLevel level = TimeLevel.DAY;

    TimelineCommand(RootCommand root) {
        this.root = root;
    }

    @Override
    public Integer call() throws Exception {
        Query parsed = query.parse(root.wiring().clock());
        try (OpenLibrary library = root.open(Progress.UNWATCHED)) {
            Timeline timeline = timeline(library, parsed);
            if (root.wantsJson()) {
                writeJson(timeline);
            } else {
                writeBars(timeline);
            }
        }
        return ExitCode.DONE;
    }

    private Timeline timeline(OpenLibrary library, Query parsed) throws UsageException {
        try {
            return library.queries().timeline(parsed, level, null);
        } catch (QueryException tooMany) {
            throw new UsageException(String.valueOf(tooMany.getMessage()));
        }
    }

    private void writeJson(Timeline timeline) throws IOException {
        try (JsonOutput output = new JsonOutput(root.console())) {
            for (Timeline.Bucket bucket : timeline.buckets()) {
                output.line(json -> {
                    json.time("start", bucket.start());
                    json.number("count", bucket.count());
                });
            }
        }
    }

    private void writeBars(Timeline timeline) {
        long most = timeline.buckets().stream().mapToLong(Timeline.Bucket::count).max().orElse(0);
        int room = Math.clamp(root.console().width() - OTHER_COLUMNS, 10, LONGEST_BAR);
        TextTable table =
                new TextTable(
                        root.console(),
                        TextTable.left("START (UTC)"),
                        TextTable.right("DUMPS"),
                        TextTable.left(""));
        List<Timeline.Bucket> buckets = timeline.buckets();
        for (int at = 0; at < buckets.size(); at++) {
            int empty = emptyFrom(buckets, at);
            if (empty > MOST_EMPTY) {
                table.row("…", "", "%,d %ss without dumps".formatted(empty, level.word()));
                at += empty - 1;
                continue;
            }
            Timeline.Bucket bucket = buckets.get(at);
            int length = most == 0 ? 0 : (int) Math.ceilDiv(bucket.count() * room, most);
            table.row(label(bucket), Long.toString(bucket.count()), "█".repeat(length));
        }
        table.end();
        if (timeline.buckets().isEmpty()) {
            root.console().err().println("no dumps");
        }
    }

    private static int emptyFrom(List<Timeline.Bucket> buckets, int from) {
        int at = from;
        while (at < buckets.size() && buckets.get(at).count() == 0) {
            at++;
        }
        return at - from;
    }

    private String label(Timeline.Bucket bucket) {
        String time = IsoTime.forPeople(bucket.start());
        return switch (level) {
            case YEAR -> time.substring(0, 4);
            case MONTH -> time.substring(0, 7);
            case DAY -> time.substring(0, 10);
            case HOUR, SLOT -> time;
        };
    }
}
