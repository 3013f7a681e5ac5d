package dumpexplorer.benchmark.window;

import dumpexplorer.core.OpenLibrary;
import dumpexplorer.core.Wiring;
import dumpexplorer.core.job.Progress;
import dumpexplorer.core.model.DumpId;
import dumpexplorer.ui.kit.FxJobs;
import dumpexplorer.ui.kit.Navigator;
import dumpexplorer.ui.kit.Theme;
import dumpexplorer.ui.stackwalk.DumpView;
import dumpexplorer.ui.stackwalk.DumpViewModel;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.TableView;
import javafx.stage.Stage;

/// Opens dumps in the view of dumps, again and again, and scrolls through them; then once more, when the
/// JVM has compiled what is run, as for whoever has read for a minute. Prints a line for each: its id,
/// milliseconds from asking for it to its frames on screen (the median), the 99th percentile of the
/// milliseconds between two frames while scrolling, megabytes of heap that are held, and the milliseconds
/// of its very first opening.
public final class StackProbe {

    private static final int OPENINGS = 7;
    private static final int STEPS = 240;
    private static final int QUIET_PULSES = 20;
    private static final double WIDTH = 980;
    private static final double HEIGHT = 900;

    private final List<DumpId> ids;
    private final DumpId other;
    private final FxJobs jobs = new FxJobs();
    private final DumpViewModel model;
    private final CountDownLatch done;
    private final List<Double> openings = new ArrayList<>();
    private final List<Double> gaps = new ArrayList<>();
    private final List<String> lines = new ArrayList<>();
    private Scene scene = new Scene(new javafx.scene.Group());
    private Step step = Step.SETTLE;
    private final List<Double> firsts = new ArrayList<>();
    private boolean warm;
    private int dump;
    private int opened;
    private int scrolled;
    private int quiet;
    private int rowsBefore;
    private long asked;
    private boolean laidOut;
    private long lastPulse;

    private enum Step {
        SETTLE,
        OPENING,
        SCROLLING
    }

    private StackProbe(OpenLibrary library, List<DumpId> ids, CountDownLatch done) {
        // The first is what is shown between two openings of the others.
        this.other = ids.getFirst();
        this.ids = ids;
        this.done = done;
        Navigator nowhere =
                (Navigator)
                        Proxy.newProxyInstance(
                                StackProbe.class.getClassLoader(),
                                new Class<?>[] {Navigator.class},
                                (proxy, method, arguments) -> null);
        this.model = new DumpViewModel(library.queries(), library.naming(), jobs, nowhere);
    }

    /// Measures dumps of a library.
    ///
    /// @param arguments the library's folder, a folder for everything else, ids of dumps, a small one first
    public static void main(String[] arguments) throws Exception {
        Wiring wiring = HeadlessProgram.in(Path.of(arguments[1]));
        List<DumpId> ids =
                List.of(arguments).subList(2, arguments.length).stream()
                        .map(text -> DumpId.parse(text).orElseThrow())
                        .toList();
        var done = new CountDownLatch(1);
        OpenLibrary library = wiring.open(Path.of(arguments[0]), Progress.UNWATCHED);
        List<String> lines = new ArrayList<>();
        Platform.startup(() -> {
            Platform.setImplicitExit(false);
            var probe = new StackProbe(library, ids, done);
            probe.open(lines);
        });
        done.await();
        lines.forEach(System.out::println);
        library.close();
        System.exit(0);
    }

    private void open(List<String> into) {
        scene = new Scene((Parent) new DumpView(model).node(), WIDTH, HEIGHT);
        Theme.LIGHT.applyTo(scene);
        var stage = new Stage();
        stage.setScene(scene);
        stage.show();
        scene.addPostLayoutPulseListener(this::laidOut);
        model.show(other);
        new AnimationTimer() {
            @Override
            public void handle(long now) {
                if (pulse(System.nanoTime())) {
                    stop();
                    into.addAll(lines);
                    done.countDown();
                }
            }
        }.start();
    }

    private boolean pulse(long now) {
        double gap = (now - lastPulse) / 1e6;
        lastPulse = now;
        switch (step) {
            case SETTLE -> {
                quiet = jobs.isIdle() ? quiet + 1 : 0;
                if (quiet > QUIET_PULSES) {
                    ask(now);
                }
            }
            case OPENING -> {
                if (laidOut) {
                    // What was laid out in the pulse before is painted by now.
                    openings.add((now - asked) / 1e6);
                    opened++;
                    step = opened < OPENINGS ? between() : Step.SCROLLING;
                    scrolled = 0;
                    gaps.clear();
                }
            }
            case SCROLLING -> {
                if (scrolled > 1) {
                    gaps.add(gap);
                }
                if (++scrolled > STEPS) {
                    return finish();
                }
                TableView<?> table = table();
                table.scrollTo((int) ((long) table.getItems().size() * scrolled / (STEPS + 1)));
            }
        }
        return false;
    }

    private Step between() {
        quiet = 0;
        model.show(other);
        return Step.SETTLE;
    }

    private void ask(long now) {
        quiet = 0;
        laidOut = false;
        rowsBefore = rows();
        asked = now;
        step = Step.OPENING;
        model.show(ids.get(1 + dump));
    }

    private void laidOut() {
        int rows = rows();
        if (step == Step.OPENING && rows != 0 && rows != rowsBefore) {
            laidOut = true;
        }
    }

    private boolean finish() {
        if (warm) {
            lines.add(
                    String.format(
                            Locale.ROOT,
                            "%s %.1f %.1f %.1f %.1f",
                            ids.get(1 + dump),
                            percentile(openings, 0.5),
                            percentile(gaps, 0.99),
                            heldBytes() / 1e6,
                            firsts.get(dump)));
        } else {
            firsts.add(openings.getFirst());
        }
        openings.clear();
        opened = 0;
        dump++;
        if (1 + dump == ids.size()) {
            if (warm) {
                return true;
            }
            warm = true;
            dump = 0;
        }
        step = between();
        return false;
    }

    private static double percentile(List<Double> values, double share) {
        List<Double> sorted = new ArrayList<>(values);
        Collections.sort(sorted);
        return sorted.get((int) Math.min(sorted.size() - 1, Math.floor(sorted.size() * share)));
    }

    private static long heldBytes() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private int rows() {
        return scene.lookup("#stack-table") instanceof TableView<?> table
                ? table.getItems().size()
                : 0;
    }

    private TableView<?> table() {
        return (TableView<?>) scene.lookup("#stack-table");
    }
}
