package dumpexplorer.benchmark.window;

import dumpexplorer.core.Wiring;
import dumpexplorer.core.settings.Settings;
import dumpexplorer.ui.app.FileAsker;
import dumpexplorer.ui.app.MainWindow;
import dumpexplorer.ui.app.WindowSetup;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.TreeTableView;
import javafx.stage.Stage;

/// Opens a tree that has no index in the program's window. Prints milliseconds from asking for it to the
/// first groups on screen, and seconds until all of it is read.
public final class FirstGroupsProbe extends AnimationTimer {

    private static final int QUIET_PULSES = 30;
    private static final double MILLIS = 1e6;

    private final Scene scene;
    private final long asked;
    private final CountDownLatch done;
    private double firstMillis = -1;
    private double lastMillis = -1;
    private int quiet;

    private FirstGroupsProbe(Scene scene, long asked, CountDownLatch done) {
        this.scene = scene;
        this.asked = asked;
        this.done = done;
    }

    /// Measures one opening.
    ///
    /// @param arguments the tree, a folder for everything else
    public static void main(String[] arguments) throws Exception {
        Wiring wiring = HeadlessProgram.in(Path.of(arguments[1]));
        var setup =
                new WindowSetup(
                        Path.of(arguments[0]),
                        List.of(),
                        wiring.settings(),
                        wiring::openAsIndexed,
                        FileAsker.DIALOGS,
                        wiring.clock());
        var read = new CountDownLatch(1);
        Platform.startup(() -> {
            Platform.setImplicitExit(false);
            var stage = new Stage();
            var window = new MainWindow(stage, setup, Settings.DEFAULTS, () -> {});
            long asked = System.nanoTime();
            window.open();
            new FirstGroupsProbe(stage.getScene(), asked, read).start();
        });
        read.await();
        System.exit(0);
    }

    @Override
    public void handle(long now) {
        double millis = (System.nanoTime() - asked) / MILLIS;
        Node table = scene.lookup(".tree-table-view");
        if (firstMillis < 0) {
            if (table instanceof TreeTableView<?> groups && groups.getExpandedItemCount() > 0) {
                firstMillis = millis;
            }
            return;
        }
        boolean reading =
                scene.lookup("#status-job") instanceof Label job && !job.getText().isEmpty();
        if (reading) {
            lastMillis = millis;
        }
        quiet = reading ? 0 : quiet + 1;
        if (quiet > QUIET_PULSES) {
            stop();
            System.out.printf(Locale.ROOT, "%.0f %.3f%n", firstMillis, lastMillis / 1000);
            done.countDown();
        }
    }
}
