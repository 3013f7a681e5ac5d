package dumpexplorer.benchmark.rows;

import dumpexplorer.benchmark.process.ChildProcess;
import dumpexplorer.benchmark.report.Figure;
import dumpexplorer.benchmark.window.WindowQuestions;
import java.util.List;

/// W2 to W8, W10: what a window asks of a large library, from the question to the data. What is drawn
/// of them is not in it. Beside each time on the clock stands what it took of one processor: on a
/// machine that does other things too, that is what it would take on a quiet one.
final class WindowAnswers implements Row {

    private record Goal(String what, double millis) {}

    @Override
    public List<String> names() {
        return List.of("W2", "W3", "W4", "W5", "W6", "W7", "W8", "W10");
    }

    @Override
    public void measure(Bench bench) throws Exception {
        String library = bench.indexedLibrary().toString();
        List<String> command =
                ChildProcess.java(List.of("-Xmx512m"), WindowQuestions.class.getName(), library);
        for (String line : ChildProcess.run(command).output().lines().toList()) {
            String[] words = line.split(" ", 4);
            add(bench, words[0], Double.parseDouble(words[1]), Double.parseDouble(words[2]));
        }
    }

    private static void add(Bench bench, String name, double wall, double processor) {
        Goal goal = goal(name);
        String row = name.contains("-") ? name.substring(0, name.indexOf('-')) : "W";
        if (goal.millis > 0) {
            bench.report().add(Figure.within(row, goal.what, wall, "ms", goal.millis, null));
            String inside = "  of it on a processor, median";
            bench.report().add(Figure.plain(row, inside, processor, "ms"));
        } else {
            bench.report()
                    .add(Figure.plain(row, goal.what, wall, name.equals("heap") ? "MB" : "ms"));
        }
    }

    private static Goal goal(String name) {
        return switch (name) {
            case "W2-sort" -> new Goal("all groups in another order", 30);
            case "W3-page" -> new Goal("first 200 dumps of a group", 10);
            case "W3-far" -> new Goal("200 dumps far inside the largest group", 10);
            case "W4-filtered" -> new Goal("timeline, one filter, any zoom", 50);
            case "W4-stacked" -> new Goal("timeline stacked by a trait", 100);
            case "W5-brush" -> new Goal("groups of a stretch of time", 100);
            case "W6-query" -> new Goal("query of three fields: groups, page", 150);
            case "W6-status" -> new Goal("query with a status: groups, page", 150);
            case "W6-text" -> new Goal("text in titles and frames", 50);
            case "W6-frame" -> new Goal("text in a frame, with wildcards", 300);
            case "W6-infix" -> new Goal("*infix* in titles and frames", 300);
            case "W7-turn" -> new Goal("another hierarchy, first of it unfolded", 200);
            case "W8-decide" -> new Goal("decide on 5,000 groups, durable", 300);
            case "W10-first-page" -> new Goal("first page of the largest group", 150);
            case "open" -> new Goal("open that library, JVM warming up", 0);
            default -> new Goal("heap after all questions", 0);
        };
    }
}
