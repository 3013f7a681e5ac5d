package dumpexplorer.ui.app;

import dumpexplorer.core.model.GroupId;
import dumpexplorer.core.query.GroupSort;
import dumpexplorer.core.query.Query;
import dumpexplorer.core.settings.Settings;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import javafx.animation.AnimationTimer;
import javafx.scene.Node;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;
import javax.imageio.ImageIO;

/// A window that has its picture taken as soon as nothing moves in it any more.
final class SnapshotWindow {

    /// So many pulses in a row without work, longer than any view waits before it asks for more.
    private static final int QUIET_PULSES = 40;

    private static final Duration PATIENCE = Duration.ofMinutes(10);

    /// The window itself is not looked at: the less it draws, the better.
    private static final Map<String, String> SMALL =
            Map.of("window.width", "760", "window.height", "480");

    private final MainWindow window;
    private final Node picture;
    private final Snapshot.Order order;
    private final CompletableFuture<Integer> done;
    private int step;
    private long begun;
    private int quietPulses;

    SnapshotWindow(
            Stage stage, WindowSetup setup, Snapshot.Order order, CompletableFuture<Integer> done) {
        this.order = order;
        this.done = done;
        Settings settings = Settings.DEFAULTS.withTheme(order.theme()).withLayout(SMALL);
        window = new MainWindow(stage, setup, settings, () -> {});
        picture = window.layOut(order.width(), order.height());
    }

    void open() {
        window.open();
        new AnimationTimer() {
            @Override
            public void handle(long now) {
                if (pulse() || isLate(now)) {
                    stop();
                }
            }
        }.start();
    }

    private boolean isLate(long now) {
        if (begun == 0) {
            begun = now;
        }
        boolean late = now - begun > PATIENCE.toNanos();
        if (late) {
            done.completeExceptionally(
                    new IllegalStateException(
                            "the views did not load within " + PATIENCE.toMinutes() + " minutes"));
        }
        return late;
    }

    // Whether it is over.
    private boolean pulse() {
        if (!window.model().banners().isEmpty()) {
            var banner = window.model().banners().getFirst();
            done.completeExceptionally(
                    new IllegalStateException(banner.title() + ": " + banner.advice()));
            return true;
        }
        quietPulses = window.model().isIdle() ? quietPulses + 1 : 0;
        if (quietPulses < QUIET_PULSES) {
            return false;
        }
        quietPulses = 0;
        step++;
        switch (step) {
            case 1 -> window.arrange(order);
            case 2 -> window.model().findSession().ifPresent(this::select);
            case 3 -> window.present(order.view());
            default -> take();
        }
        return step > 3;
    }

    // The newest dump of the first group of the list, or of the largest where the stack is what
    // counts.
    private void select(LibrarySession session) {
        if (!isAboutOneDump(order.view())) {
            session.groups().findFirst().ifPresent(session::showGroup);
            return;
        }
        Query query = window.model().search().queryProperty().get();
        session.jobs()
                .start(
                        "find-largest-group",
                        progress -> session.queries().groups(query, GroupSort.COUNT),
                        groups ->
                                groups.stream()
                                        .findFirst()
                                        .ifPresent(first -> show(session, first.id())),
                        done::completeExceptionally);
    }

    private static boolean isAboutOneDump(Snapshot.View view) {
        return switch (view) {
            case STACKWALK, OVERVIEW, ENVIRONMENT, JSON, MODULES, HISTORY, COMPARE -> true;
            case GROUPS, TIMELINE, SOURCES, IMPORT, SETTINGS, HELP, PALETTE, START -> false;
        };
    }

    private void show(LibrarySession session, GroupId group) {
        if (order.view() == Snapshot.View.COMPARE) {
            session.compareGroups(List.of(group));
        } else {
            session.showGroup(group);
        }
    }

    private void take() {
        WritableImage image = picture.snapshot(null, null);
        window.model()
                .jobs()
                .start(
                        "write-picture",
                        progress -> {
                            write(image, order.out());
                            return true;
                        },
                        written -> window.model().close(() -> done.complete(Snapshot.done())),
                        done::completeExceptionally);
    }

    private static void write(WritableImage image, Path out) throws IOException {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        int[] pixels = new int[width * height];
        image.getPixelReader()
                .getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        picture.setRGB(0, 0, width, height, pixels, 0, width);
        Path folder = out.toAbsolutePath().getParent();
        Files.createDirectories(folder);
        if (!ImageIO.write(picture, "png", out.toFile())) {
            throw new IOException("cannot write PNG to " + out);
        }
    }
}
