package dumpexplorer.ui.app;

import java.util.Optional;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/// What can be done at a keystroke. The keys are here once: the keyboard, the help and the palette of
/// commands read them.
enum Command {
    NEXT("command.next", Section.MOVE, "j", null),
    PREVIOUS("command.previous", Section.MOVE, "k", null),
    SEARCH("command.search", Section.MOVE, "/", null),
    SAVE_SEARCH("command.save.search", Section.MOVE, "", control(KeyCode.S)),
    CLEAR("command.clear", Section.MOVE, "", new KeyCodeCombination(KeyCode.ESCAPE)),
    COMPARE("command.compare", Section.MOVE, "d", null),
    NEXT_PANE("command.next.pane", Section.MOVE, "", new KeyCodeCombination(KeyCode.F6)),
    GO_TO_DATE("command.go.to.date", Section.TIMELINE, "g", null),
    ZOOM_IN("command.zoom.in", Section.TIMELINE, "+", null),
    ZOOM_OUT("command.zoom.out", Section.TIMELINE, "-", null),
    SHOW_ALL("command.show.all", Section.TIMELINE, "0", null),
    LIMIT("command.limit", Section.TIMELINE, "t", null),
    BACK("command.back", Section.TIMELINE, "", alt(KeyCode.LEFT)),
    FORWARD("command.forward", Section.TIMELINE, "", alt(KeyCode.RIGHT)),
    RESOLVE("command.resolve", Section.DECIDE, "e", null),
    IGNORE("command.ignore", Section.DECIDE, "i", null),
    ACKNOWLEDGE("command.acknowledge", Section.DECIDE, "a", null),
    REOPEN("command.reopen", Section.DECIDE, "o", null),
    STAR("command.star", Section.DECIDE, "s", null),
    MERGE("command.merge", Section.DECIDE, "m", null),
    SPLIT("command.split", Section.DECIDE, "", null),
    NOTE("command.note", Section.DECIDE, "n", null),
    RENAME("command.rename", Section.DECIDE, "r", new KeyCodeCombination(KeyCode.F2)),
    UNDO("command.undo", Section.DECIDE, "u", control(KeyCode.Z)),
    READ_TABS("command.read.tabs", Section.READ, "1 – 6", null),
    READ_LOOK("command.read.look", Section.READ, "v", null),
    READ_FOLD("command.read.fold", Section.READ, "", new KeyCodeCombination(KeyCode.ENTER)),
    READ_FIND("command.read.find", Section.READ, "", control(KeyCode.F)),
    READ_EVERYWHERE("command.read.everywhere", Section.READ, "", shiftControl(KeyCode.F)),
    READ_EDITOR("command.read.editor", Section.READ, "", new KeyCodeCombination(KeyCode.F4)),
    READ_ZOOM("command.read.zoom", Section.READ, "", control(KeyCode.PLUS)),
    IMPORT_FILES("command.import.files", Section.LIBRARY, "", control(KeyCode.O)),
    IMPORT_FOLDER("command.import.folder", Section.LIBRARY, "", shiftControl(KeyCode.O)),
    PASTE_FILES("command.paste.files", Section.LIBRARY, "", control(KeyCode.V)),
    IMPORT_SAMPLES("command.import.samples", Section.LIBRARY, "", null),
    OPEN_LIBRARY("command.open.library", Section.LIBRARY, "", control(KeyCode.L)),
    SOURCES("command.sources", Section.LIBRARY, "", shiftControl(KeyCode.S)),
    FETCH("command.fetch", Section.LIBRARY, "", shift(KeyCode.F5)),
    REFRESH("command.refresh", Section.WINDOW, "", new KeyCodeCombination(KeyCode.F5)),
    THEME("command.theme", Section.WINDOW, "", control(KeyCode.T)),
    TURN_DUMP("command.turn.dump", Section.WINDOW, "", control(KeyCode.B)),
    SETTINGS("command.settings", Section.WINDOW, "", control(KeyCode.COMMA)),
    PALETTE("command.palette", Section.WINDOW, "", control(KeyCode.K)),
    HELP("command.help", Section.WINDOW, "?", new KeyCodeCombination(KeyCode.F1)),
    QUIT("command.quit", Section.WINDOW, "", control(KeyCode.Q));

    /// What belongs together in the help.
    enum Section {
        MOVE("help.move"),
        DECIDE("help.decide"),
        /// Keys of the dump view, which takes them itself while it has the keyboard.
        READ("help.read"),
        TIMELINE("help.timeline"),
        LIBRARY("help.library"),
        WINDOW("help.window");

        private final String messageKey;

        Section(String messageKey) {
            this.messageKey = messageKey;
        }

        String messageKey() {
            return messageKey;
        }
    }

    private final String messageKey;
    private final Section section;
    private final String character;

    // A value of the toolkit that never changes, though it does not say so.
    @SuppressWarnings("ImmutableEnumChecker")
    private final @Nullable KeyCombination combination;

    Command(
            String messageKey,
            Section section,
            String character,
            @Nullable KeyCombination combination) {
        this.messageKey = messageKey;
        this.section = section;
        this.character = character;
        this.combination = combination;
    }

    private static KeyCombination control(KeyCode key) {
        return new KeyCodeCombination(key, KeyCombination.SHORTCUT_DOWN);
    }

    private static KeyCombination shift(KeyCode key) {
        return new KeyCodeCombination(key, KeyCombination.SHIFT_DOWN);
    }

    private static KeyCombination shiftControl(KeyCode key) {
        return new KeyCodeCombination(key, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN);
    }

    private static KeyCombination alt(KeyCode key) {
        return new KeyCodeCombination(key, KeyCombination.ALT_DOWN);
    }

    String messageKey() {
        return messageKey;
    }

    /// Whether any key stands for it.
    boolean hasKeys() {
        return !character.isEmpty() || combination != null;
    }

    Section section() {
        return section;
    }

    /// The command that a typed character stands for where nobody types text.
    static Optional<Command> findTyped(String typed) {
        for (Command command : values()) {
            if (!command.character.isEmpty() && command.character.equals(typed)) {
                return Optional.of(command);
            }
        }
        return Optional.empty();
    }

    /// The command that a pressed combination of keys stands for.
    static Optional<Command> findPressed(KeyEvent pressed) {
        for (Command command : values()) {
            if (command.combination != null && command.combination.match(pressed)) {
                return Optional.of(command);
            }
        }
        return Optional.empty();
    }

    /// Its keys as a keyboard names them, such as `u` and `Ctrl+Z`; the second may be empty.
    String characterText() {
        return character;
    }

    /// The combination of keys as a keyboard names it; empty where there is none.
    String combinationText() {
        return combination == null ? "" : combination.getDisplayText();
    }

    /// The combination of keys, for menus; null where there is none.
    @Nullable KeyCombination combination() {
        return combination;
    }
}
