package dumpexplorer.benchmark.rows;

import dumpexplorer.benchmark.process.ChildProcess;
import dumpexplorer.benchmark.process.Outcome;
import dumpexplorer.benchmark.report.Figure;
import dumpexplorer.benchmark.samples.DeepStacks;
import dumpexplorer.benchmark.window.StackProbe;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// W9: dumps opened in the view of dumps, from the file to the screen, and scrolled through, in little heap.
final class OpenStack implements Row {

    private static final String HEAP = "-Xmx300m";
    private static final double FRAME_MILLIS = 33;

    /// A dump to open.
    ///
    /// @param millis until it is to be seen
    private record Stack(String id, String what, int threads, int framesEach, double millis) {}

    private static final List<Stack> STACKS =
            List.of(
                    new Stack("00000000-0000-4000-8000-000000101101", "", 2, 20, 0),
                    new Stack(
                            "00000001-0000-4000-8000-000000101101", "a dump of 65 KB", 30, 35, 100),
                    new Stack(
                            "00000002-0000-4000-8000-000000101101",
                            "20,000 frames",
                            1,
                            20_000,
                            150),
                    new Stack(
                            "00000003-0000-4000-8000-000000101101",
                            "500 threads of 40 frames",
                            500,
                            40,
                            150),
                    new Stack(
                            "00000004-0000-4000-8000-000000101101",
                            "200,000 frames",
                            1,
                            200_000,
                            300));

    @Override
    public List<String> names() {
        return List.of("W9");
    }

    @Override
    public void measure(Bench bench) throws Exception {
        Path folder =
                bench.data(
                        "deep-stacks",
                        target -> {
                            for (Stack stack : STACKS) {
                                DeepStacks.write(
                                        target, stack.id(), stack.threads(), stack.framesEach());
                            }
                        });
        Path library = bench.fresh("library");
        bench.runImport(library, folder, STACKS.size(), HEAP);
        List<String> arguments = new ArrayList<>();
        arguments.add(StackProbe.class.getName());
        arguments.add(library.toString());
        arguments.add(bench.fresh("home").toString());
        STACKS.forEach(stack -> arguments.add(stack.id()));
        Outcome outcome =
                ChildProcess.run(
                        ChildProcess.java(List.of(HEAP), arguments.toArray(String[]::new)));
        List<String> lines = outcome.output().lines().toList();
        if (lines.size() != STACKS.size() - 1) {
            throw new IOException("the probe said: " + outcome.output());
        }
        for (int number = 0; number < lines.size(); number++) {
            add(bench, STACKS.get(number + 1), lines.get(number).split(" ", -1));
        }
    }

    private static void add(Bench bench, Stack stack, String[] told) {
        bench.report()
                .add(
                        Figure.within(
                                "W9",
                                "open " + stack.what() + ", file to pixels",
                                Double.parseDouble(told[1]),
                                "ms",
                                stack.millis(),
                                null));
        bench.report()
                .add(
                        Figure.plain(
                                "W9", "  the very first time", Double.parseDouble(told[4]), "ms"));
        bench.report()
                .add(
                        Figure.within(
                                "W9",
                                "scroll " + stack.what() + ", 99 of 100 frames",
                                Double.parseDouble(told[2]),
                                "ms",
                                FRAME_MILLIS,
                                null));
        bench.report()
                .add(
                        Figure.within(
                                "W9",
                                "heap held with " + stack.what() + ", all with " + HEAP,
                                Double.parseDouble(told[3]),
                                "MB",
                                300,
                                null));
    }
}
