package dumpexplorer.benchmark.window;

import dumpexplorer.core.AllFormats;
import dumpexplorer.core.job.Progress;
import dumpexplorer.core.model.GroupId;
import dumpexplorer.core.model.Trait;
import dumpexplorer.core.query.DumpSort;
import dumpexplorer.core.query.GroupRow;
import dumpexplorer.core.query.GroupSort;
import dumpexplorer.core.query.Queries;
import dumpexplorer.core.query.Query;
import dumpexplorer.core.query.QueryException;
import dumpexplorer.core.query.TimeLevel;
import dumpexplorer.core.query.TimeRange;
import dumpexplorer.core.store.Library;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/// Asks what a window asks, and prints a line for each kind of question: its name, the median of its
/// times on the clock and on a processor, in milliseconds. No question comes twice, so no answer is a remembered
/// one, but where the window itself would ask again.
public final class WindowQuestions {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final double NANOS_A_MILLI = 1e6;
    private static final int WARMING_UP = 10;
    private static final int TIMES = 15;
    private static final int PAGE = 200;
    private static final int DECIDED = 5_000;

    private final Random random = new Random(5);
    private final Queries queries;
    private final List<GroupRow> groups;
    private final TimeRange span;

    private WindowQuestions(Queries queries) {
        this.queries = queries;
        groups = queries.groups(Query.ALL, GroupSort.COUNT);
        span = queries.span(Query.ALL).orElseThrow();
    }

    /// One question; which of many of its kind is the asker's choice.
    @FunctionalInterface
    private interface Question {
        Object ask(int time) throws IOException, QueryException;
    }

    /// @param arguments a library
    public static void main(String[] arguments) throws IOException, QueryException {
        long begin = System.nanoTime();
        Path folder = Path.of(arguments[0]);
        try (Library library =
                Library.open(folder, AllFormats.create(), Clock.systemUTC(), Progress.UNWATCHED)) {
            say("open", (System.nanoTime() - begin) / 1e6, 0);
            WindowQuestions questions =
                    new WindowQuestions(new Queries(library, Clock.systemUTC()));
            questions.askAboutGroups();
            questions.askAboutTime();
            questions.search();
            questions.decide();
            System.gc();
            Runtime heap = Runtime.getRuntime();
            say("heap", (heap.totalMemory() - heap.freeMemory()) / 1e6, 0);
        }
    }

    private static void say(String what, double wall, double processor) {
        System.out.printf(Locale.ROOT, "%s %.3f %.3f%n", what, wall, processor);
    }

    private void measure(String name, Question question) throws IOException, QueryException {
        double[] wall = new double[TIMES];
        double[] processor = new double[TIMES];
        for (int time = -WARMING_UP; time < TIMES; time++) {
            long begin = System.nanoTime();
            long used = THREADS.getCurrentThreadCpuTime();
            Object answer = question.ask(time + WARMING_UP);
            int place = Math.max(0, time);
            wall[place] = (System.nanoTime() - begin) / NANOS_A_MILLI;
            processor[place] = (THREADS.getCurrentThreadCpuTime() - used) / NANOS_A_MILLI;
            if (answer == null) {
                throw new IOException("no answer to " + name);
            }
        }
        say(name, median(wall), median(processor));
    }

    private static double median(double[] values) {
        Arrays.sort(values);
        return values[values.length / 2];
    }

    private Query query(String text) throws QueryException {
        return Query.parse(text, Clock.systemUTC());
    }

    private void askAboutGroups() throws IOException, QueryException {
        GroupSort[] sorts = GroupSort.values();
        measure("W2-sort", time -> queries.groups(Query.ALL, sorts[time % sorts.length]));
        measure(
                "W3-page",
                time -> {
                    GroupRow group = groups.get(time == 0 ? 0 : random.nextInt(groups.size()));
                    return queries.dumps(
                            Query.ALL.inGroup(group.id()), DumpSort.NEWEST_FIRST, 0, PAGE);
                });
        measure("W3-far", time -> largest(random.nextInt(50_000), DumpSort.OLDEST_FIRST));
        measure("W10-first-page", time -> largest(0, DumpSort.NEWEST_FIRST));
        Trait[] traits = {Trait.VERSION, Trait.PRODUCT, Trait.SOURCE};
        measure(
                "W7-turn",
                time -> {
                    Trait turned = traits[time % traits.length];
                    Map<String, Integer> values = queries.dumpCounts(Query.ALL, turned);
                    String first = values.keySet().iterator().next();
                    Query below = query(turned.name().toLowerCase(Locale.ROOT) + ":" + first);
                    return queries.groups(below, GroupSort.LAST);
                });
    }

    private Object largest(int offset, DumpSort sort) {
        return queries.dumps(Query.ALL.inGroup(groups.getFirst().id()), sort, offset, PAGE);
    }

    private void askAboutTime() throws IOException, QueryException {
        TimeLevel[] levels = {TimeLevel.MONTH, TimeLevel.DAY, TimeLevel.HOUR, TimeLevel.SLOT};
        measure(
                "W4-filtered",
                time -> queries.timeline(query("version:4." + time), levels[time % 4], null));
        Trait[] traits = {Trait.PRODUCT, Trait.VERSION, Trait.OS, Trait.SOURCE};
        measure(
                "W4-stacked",
                time ->
                        queries.timeline(
                                query("-source:host:host-" + time),
                                levels[time % 3],
                                traits[time % 4]));
        measure(
                "W5-brush",
                time -> {
                    Query brushed = Query.ALL.within(range());
                    return List.of(
                            queries.groups(brushed, GroupSort.LAST), queries.groupCount(brushed));
                });
    }

    private TimeRange range() {
        long seconds = Duration.between(span.from(), span.to()).toSeconds();
        long from = random.nextLong(seconds * 3 / 4);
        Instant begin = span.from().plusSeconds(from);
        return new TimeRange(begin, begin.plusSeconds(1 + random.nextLong(seconds / 4)));
    }

    private void search() throws IOException, QueryException {
        measure(
                "W6-query",
                time ->
                        both(
                                "product:product"
                                        + time % 6
                                        + " -version:4.1* reason:SIG"
                                        + time % 12));
        measure("W6-status", time -> both("status:open os:os" + time % 4 + " version:4." + time));
        measure("W6-text", time -> both("mutex" + (time * 8 + 3) + "::"));
        measure("W6-frame", time -> both("frame:*MergePart" + (time * 64 + 16) + "*"));
        measure("W6-infix", time -> both("*part" + (1000 + time) + "*"));
    }

    private Object both(String text) throws QueryException {
        Query asked = query(text);
        return List.of(
                queries.groups(asked, GroupSort.LAST),
                queries.dumps(asked, DumpSort.NEWEST_FIRST, 0, PAGE));
    }

    private void decide() throws IOException, QueryException {
        measure(
                "W8-decide",
                time -> {
                    int from = time * 1_000 % Math.max(1, groups.size() - DECIDED);
                    List<GroupId> ids =
                            groups.stream().skip(from).limit(DECIDED).map(GroupRow::id).toList();
                    return queries.decide(ids, Map.of("status", "resolved"));
                });
    }
}
