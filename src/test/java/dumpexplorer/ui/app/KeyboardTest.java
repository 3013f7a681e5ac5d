package dumpexplorer.ui.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dumpexplorer.ui.kit.FxHarness;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class KeyboardTest {

    private final List<Command> run = new ArrayList<>();
    private final AtomicBoolean covered = new AtomicBoolean();
    private final TextField field;
    private final Button button;
    private final Stage stage;

    KeyboardTest() throws Exception {
        field = FxHarness.call(TextField::new);
        button = FxHarness.call(Button::new);
        stage = FxHarness.call(this::open);
    }

    private Stage open() {
        Map<Command, Runnable> actions = new EnumMap<>(Command.class);
        for (Command command : Command.values()) {
            actions.put(command, () -> run.add(command));
        }
        var scene = new Scene(new VBox(field, button));
        new Keyboard(scene, actions, covered::get);
        var window = new Stage();
        window.setScene(scene);
        window.show();
        return window;
    }

    @AfterEach
    void close() throws Exception {
        FxHarness.run(stage::hide);
    }

    @Test
    void runsPlainKeysWhereNobodyTypes() throws Exception {
        FxHarness.run(() -> {
            button.requestFocus();
            type("e");
            type("?");
            press(KeyCode.F2, false);
            press(KeyCode.Z, true);
        });
        assertEquals(List.of(Command.RESOLVE, Command.HELP, Command.RENAME, Command.UNDO), run);
    }

    @Test
    void leavesPlainKeysToWhoeverTypes() throws Exception {
        FxHarness.run(() -> {
            field.requestFocus();
            press(KeyCode.ESCAPE, false);
            press(KeyCode.Z, true);
            press(KeyCode.O, true);
            type("e");
        });
        assertEquals(List.of(Command.IMPORT_FILES), run);
        assertEquals("e", FxHarness.call(field::getText));
    }

    @Test
    void restsWhileACardCoversTheWindow() throws Exception {
        covered.set(true);
        FxHarness.run(() -> {
            button.requestFocus();
            type("e");
            press(KeyCode.O, true);
        });
        assertEquals(List.of(), run);
    }

    private void type(String character) {
        KeyCode code = KeyCode.UNDEFINED;
        fire(KeyEvent.KEY_TYPED, character, code, false);
    }

    private void press(KeyCode code, boolean control) {
        fire(KeyEvent.KEY_PRESSED, "", code, control);
    }

    private void fire(EventType<KeyEvent> kind, String character, KeyCode code, boolean control) {
        Event.fireEvent(
                stage.getScene().getFocusOwner(),
                new KeyEvent(kind, character, "", code, false, control, false, false));
    }
}
