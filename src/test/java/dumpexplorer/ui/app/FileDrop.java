package dumpexplorer.ui.app;

import java.io.File;
import java.lang.reflect.Constructor;
import java.lang.reflect.Proxy;
import java.util.List;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Scene;
import javafx.scene.input.DataFormat;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.TransferMode;

/// Files that a hand drags over a window. The toolkit cannot drag without a display: it is told by the same
/// events as if it did.
final class FileDrop {

    private final Scene scene;
    private final Dragboard board;

    /// @param files none for a drag of something else
    FileDrop(Scene scene, List<File> files) throws ReflectiveOperationException {
        this.scene = scene;
        this.board = boardOf(files);
    }

    // A drag board is made by the toolkit only, from what the platform says of it.
    private static Dragboard boardOf(List<File> files) throws ReflectiveOperationException {
        Class<?> platform = Class.forName("com.sun.javafx.tk.TKClipboard");
        Object said =
                Proxy.newProxyInstance(
                        platform.getClassLoader(),
                        new Class<?>[] {platform},
                        (proxy, method, arguments) ->
                                switch (method.getName()) {
                                    case "hasContent" -> !files.isEmpty() && isFiles(arguments);
                                    case "getContent" -> isFiles(arguments) ? files : null;
                                    default -> null;
                                });
        Constructor<Dragboard> make = Dragboard.class.getDeclaredConstructor(platform);
        make.setAccessible(true);
        return make.newInstance(said);
    }

    private static boolean isFiles(Object[] arguments) {
        return arguments[0].equals(DataFormat.FILES);
    }

    void over() {
        fire(DragEvent.DRAG_OVER);
    }

    void drop() {
        fire(DragEvent.DRAG_DROPPED);
    }

    private void fire(EventType<DragEvent> type) {
        Event.fireEvent(
                scene.getRoot(),
                new DragEvent(
                        type, board, 400, 300, 400, 300, TransferMode.COPY, null, null, null));
    }
}
