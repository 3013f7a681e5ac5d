package dumpexplorer.ui.app;

import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyEvent;

/// Turns keystrokes into commands. Plain characters are commands only where nobody types text.
final class Keyboard {

    private final Scene scene;
    private final Map<Command, Runnable> actions;
    private final BooleanSupplier covered;

    /// @param covered tells whether something lies above the window, which then has the keyboard alone
    Keyboard(Scene scene, Map<Command, Runnable> actions, BooleanSupplier covered) {
        this.scene = scene;
        this.covered = covered;
        this.actions = actions;
        scene.addEventFilter(KeyEvent.KEY_TYPED, this::typed);
        scene.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    }

    private void typed(KeyEvent event) {
        if (covered.getAsBoolean()
                || typesText()
                || event.isShortcutDown()
                || event.isAltDown()
                || event.isMetaDown()) {
            return;
        }
        run(Command.findTyped(event.getCharacter()), event);
    }

    private void pressed(KeyEvent event) {
        if (covered.getAsBoolean()) {
            return;
        }
        if (typesText() && isOfText(event)) {
            return;
        }
        run(Command.findPressed(event), event);
    }

    /// A text field has its own way with Escape, with words to go over, with what is pasted into it and
    /// with what is undone in it.
    private static boolean isOfText(KeyEvent event) {
        return switch (event.getCode()) {
            case ESCAPE, V, Z, LEFT, RIGHT -> true;
            default -> false;
        };
    }

    private void run(Optional<Command> command, KeyEvent event) {
        command.map(actions::get)
                .ifPresent(action -> {
                    event.consume();
                    action.run();
                });
    }

    private boolean typesText() {
        return scene.getFocusOwner() instanceof TextInputControl field && field.isEditable();
    }
}
