package dumpexplorer.benchmark.window;

import dumpexplorer.core.Wiring;
import dumpexplorer.core.job.Pace;
import dumpexplorer.core.settings.Settings;
import dumpexplorer.ui.app.FileAsker;
import dumpexplorer.ui.app.MainWindow;
import dumpexplorer.ui.app.WindowSetup;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.TreeTableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import javafx.stage.Window;

/// Has the program's window, which shows an empty library, open a tree that has no index. Prints
/// milliseconds from asking for it to the first groups on screen, then seconds until the picture is whole
/// and until all of it is read.
public final class FirstGroupsProbe extends AnimationTimer {

    /// Looks this often: looking costs time that is measured.
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);

    private static final int QUIET_LOOKS = 30;
    private static final double MILLIS = 1e6;

    /// Of a picture, that many dumps in a hundred are all.
    private static final int WHOLE_PERCENT = 99;

    private final Scene scene;
    private final int dumps;
    private final CountDownLatch done;
    private final Pace pace = new Pace(BETWEEN_LOOKS);
    private long asked;
    private double firstMillis = -1;
    private double pictureMillis = -1;
    private double lastMillis = -1;
    private int quiet;

    private FirstGroupsProbe(Scene scene, int dumps, CountDownLatch done) {
        this.scene = scene;
        this.dumps = dumps;
        this.done = done;
    }

    /// Measures one opening.
    ///
    /// @param arguments the tree, the number of its dumps, a folder for everything else
    public static void main(String[] arguments) throws Exception {
        Path home = Path.of(arguments[2]);
        Wiring wiring = HeadlessProgram.in(home);
        var setup =
                new WindowSetup(
                        home.resolve("library"),
                        List.of(),
                        wiring.settings(),
                        wiring::openAsIndexed,
                        chooserOf(Path.of(arguments[0])),
                        wiring.clock());
        int dumps = Integer.parseInt(arguments[1]);
        var read = new CountDownLatch(1);
        Platform.startup(() -> {
            Platform.setImplicitExit(false);
            var stage = new Stage();
            var window = new MainWindow(stage, setup, Settings.DEFAULTS, () -> {});
            window.open();
            new FirstGroupsProbe(stage.getScene(), dumps, read).start();
        });
        read.await();
        System.exit(0);
    }

    private static FileAsker chooserOf(Path tree) {
        return new FileAsker() {
            @Override
            public List<Path> askForFiles(Window owner, String title) {
                return List.of();
            }

            @Override
            public Optional<Path> askForFolder(Window owner, String title) {
                return Optional.of(tree);
            }
        };
    }

    @Override
    public void handle(long now) {
        if (!pace.isDue()) {
            return;
        }
        if (asked == 0) {
            askWhenQuiet();
            return;
        }
        double millis = (System.nanoTime() - asked) / MILLIS;
        if (firstMillis < 0) {
            firstMillis = hasGroups() ? millis : -1;
            return;
        }
        if (pictureMillis < 0 && 100L * shownDumps() >= (long) WHOLE_PERCENT * dumps) {
            pictureMillis = millis;
        }
        boolean reading = !text("#status-job").isEmpty();
        if (reading) {
            lastMillis = millis;
        }
        quiet = reading ? 0 : quiet + 1;
        if (quiet > QUIET_LOOKS) {
            stop();
            System.out.printf(
                    Locale.ROOT,
                    "%.0f %.3f %.3f%n",
                    firstMillis,
                    pictureMillis / 1000,
                    lastMillis / 1000);
            done.countDown();
        }
    }

    private void askWhenQuiet() {
        quiet = text("#status-library").isEmpty() ? 0 : quiet + 1;
        if (quiet > QUIET_LOOKS) {
            quiet = 0;
            asked = System.nanoTime();
            KeyEvent open =
                    new KeyEvent(
                            KeyEvent.KEY_PRESSED, "", "", KeyCode.L, false, true, false, false);
            Node root = scene.getRoot();
            root.fireEvent(open);
        }
    }

    private boolean hasGroups() {
        return scene.lookup(".tree-table-view") instanceof TreeTableView<?> groups
                && groups.getExpandedItemCount() > 0;
    }

    private int shownDumps() {
        String digits = text("#status-counts").replaceFirst("dump.*", "").replaceAll("\\D", "");
        return digits.isEmpty() ? 0 : Integer.parseInt(digits);
    }

    private String text(String id) {
        return scene.lookup(id) instanceof Label label ? label.getText() : "";
    }
}
