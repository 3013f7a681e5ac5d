package dumpexplorer.benchmark.window;

import java.time.Instant;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.stage.Stage;

/// The least that a program with a window does: shows one line, and after two frames says when that was and
/// ends.
public final class HelloWindow {

    private static final int FRAMES = 2;

    private HelloWindow() {}

    /// Shows it.
    public static void main(String[] arguments) {
        System.setProperty("glass.platform", "Headless");
        System.setProperty("prism.order", "sw");
        Platform.startup(HelloWindow::show);
    }

    private static void show() {
        Stage stage = new Stage();
        stage.setScene(new Scene(new Label("Hello"), 760, 480));
        stage.show();
        new AnimationTimer() {
            private int frames;

            @Override
            public void handle(long now) {
                frames++;
                if (frames == FRAMES) {
                    System.out.println(Instant.now());
                    System.exit(0);
                }
            }
        }.start();
    }
}
