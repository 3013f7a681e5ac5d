package dumpexplorer.ui.app;

import dumpexplorer.ui.kit.Hint;
import dumpexplorer.ui.kit.Icon;
import dumpexplorer.ui.kit.Messages;
import dumpexplorer.ui.kit.Theme;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/// The top of the window: the menu, the search field, and what is done most.
final class HeaderView {

    private final Map<Command, Runnable> actions;
    private final Button theme;
    private final HBox bar;

    /// @param libraries folders opened of late, asked whenever the menu opens
    /// @param open opens one of them
    HeaderView(
            Map<Command, Runnable> actions,
            Node search,
            Supplier<List<Path>> libraries,
            Consumer<Path> open) {
        this.actions = actions;
        HBox.setHgrow(search, Priority.ALWAYS);
        var importing = new Button(Messages.text("header.import"), Icon.IMPORT.node());
        importing.setId("header-import");
        importing.getStyleClass().add("accent");
        importing.setMinWidth(Button.USE_PREF_SIZE);
        importing.setOnAction(event -> run(Command.IMPORT_FILES));
        theme = button("header-theme", Icon.THEME_DARK, Command.THEME);
        var title = new Label(Messages.text("app.title"));
        title.getStyleClass().addAll("strong", "header-title");
        var corner = new HBox(menu(libraries, open), title);
        corner.getStyleClass().add("header-corner");
        bar =
                new HBox(
                        corner,
                        search,
                        importing,
                        button("header-turn", Icon.DUMP_AT_RIGHT, Command.TURN_DUMP),
                        theme,
                        button("header-help", Icon.HELP, Command.HELP));
        bar.setId("header");
        bar.setAlignment(Pos.TOP_LEFT);
        bar.getStyleClass().add("header");
    }

    Node node() {
        return bar;
    }

    /// Has the theme's button show what it leads to.
    void showTheme(Theme shown) {
        theme.setGraphic((shown == Theme.DARK ? Icon.THEME_LIGHT : Icon.THEME_DARK).node());
    }

    private void run(Command command) {
        Runnable action = actions.get(command);
        if (action != null) {
            action.run();
        }
    }

    private Button button(String id, Icon icon, Command command) {
        var button = new Button(null, icon.node());
        button.setId(id);
        button.getStyleClass().addAll("flat", "header-button");
        String text = Messages.text(command.messageKey());
        button.setAccessibleText(text);
        Hint.on(
                button,
                command.combinationText().isEmpty()
                        ? text
                        : text + "  " + command.combinationText());
        button.setOnAction(event -> run(command));
        return button;
    }

    private MenuButton menu(Supplier<List<Path>> libraries, Consumer<Path> open) {
        var recent = new Menu(Messages.text("header.recent"));
        var menu = new MenuButton(null, Icon.MENU.node());
        menu.setId("header-menu");
        menu.setAccessibleText(Messages.text("header.menu"));
        menu.getStyleClass().addAll("flat", "header-button", "no-arrow");
        menu.getItems()
                .addAll(
                        item(Command.IMPORT_FILES),
                        item(Command.IMPORT_FOLDER),
                        item(Command.PASTE_FILES),
                        new SeparatorMenuItem(),
                        item(Command.OPEN_LIBRARY),
                        item(Command.SOURCES),
                        item(Command.FETCH),
                        recent,
                        new SeparatorMenuItem(),
                        item(Command.SAVE_SEARCH),
                        item(Command.UNDO),
                        item(Command.REFRESH),
                        new SeparatorMenuItem(),
                        item(Command.PALETTE),
                        item(Command.SETTINGS),
                        item(Command.THEME),
                        item(Command.TURN_DUMP),
                        item(Command.HELP),
                        new SeparatorMenuItem(),
                        item(Command.QUIT));
        menu.setOnShowing(event ->
                recent.getItems()
                        .setAll(
                                libraries.get().stream()
                                        .map(folder -> recentItem(folder, open))
                                        .toList()));
        return menu;
    }

    private static MenuItem recentItem(Path folder, Consumer<Path> open) {
        var item = new MenuItem(folder.toString());
        item.setMnemonicParsing(false);
        item.setOnAction(event -> open.accept(folder));
        return item;
    }

    private MenuItem item(Command command) {
        var item = new MenuItem(Messages.text(command.messageKey()));
        item.setId("menu-" + command.messageKey().replace('.', '-'));
        // Shown beside the text only: the keyboard filter comes first, and knows who is typing.
        item.setAccelerator(command.combination());
        item.setOnAction(event -> run(command));
        return item;
    }
}
