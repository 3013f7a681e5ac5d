package dumpexplorer.ui.app;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.Scene;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;

/// Takes files and folders that are dropped anywhere on a window.
final class FileDrops {

    private static final PseudoClass DROPPING = PseudoClass.getPseudoClass("dropping");

    private FileDrops() {}

    static void accept(Scene scene, Consumer<List<Path>> taker) {
        scene.addEventFilter(
                DragEvent.DRAG_OVER,
                event -> {
                    if (event.getDragboard().hasFiles()) {
                        event.acceptTransferModes(TransferMode.COPY);
                        scene.getRoot().pseudoClassStateChanged(DROPPING, true);
                        event.consume();
                    }
                });
        scene.addEventFilter(
                DragEvent.DRAG_EXITED_TARGET,
                event -> scene.getRoot().pseudoClassStateChanged(DROPPING, false));
        scene.addEventFilter(
                DragEvent.DRAG_DROPPED,
                event -> {
                    List<File> files = event.getDragboard().getFiles();
                    scene.getRoot().pseudoClassStateChanged(DROPPING, false);
                    taker.accept(files.stream().map(File::toPath).toList());
                    event.setDropCompleted(!files.isEmpty());
                    event.consume();
                });
    }
}
