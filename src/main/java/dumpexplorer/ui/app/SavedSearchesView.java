package dumpexplorer.ui.app;

import dumpexplorer.core.settings.SavedSearch;
import dumpexplorer.ui.app.SidebarEntry.Choice;
import dumpexplorer.ui.app.SidebarEntry.Room;
import dumpexplorer.ui.kit.Hint;
import dumpexplorer.ui.kit.Icon;
import dumpexplorer.ui.kit.Messages;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The searches with names: a click searches, the menu or a key renames and deletes.
final class SavedSearchesView {

    private final SavedSearchesViewModel model;
    private final Consumer<String> search;
    private final Consumer<Prompt> ask;
    private final Map<SavedSearch, SidebarEntry> entries = new LinkedHashMap<>();
    private final VBox list = new VBox();
    private final Label hint = new Label(Messages.text("sidebar.searches.none"));
    private final Label title = SidebarView.title("sidebar.searches");
    private final VBox node;
    private Room room = Room.WIDE;
    private Runnable shown = () -> {};

    /// @param search searches everywhere
    /// @param ask asks the user
    /// @param save saves what is searched for now
    SavedSearchesView(
            SavedSearchesViewModel model,
            Consumer<String> search,
            Consumer<Prompt> ask,
            Runnable save) {
        this.model = model;
        this.search = search;
        this.ask = ask;
        list.setId("saved-searches");
        hint.getStyleClass().addAll("faint", "sidebar-hint");
        hint.setWrapText(true);
        node = new VBox(header(save), hint, list);
        model.listProperty().subscribe(this::show);
    }

    private Node header(Runnable save) {
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var add = new Button(null, Icon.ADD.node());
        add.setId("saved-searches-add");
        add.getStyleClass().addAll("flat", "sidebar-add");
        add.setAccessibleText(Messages.text("command.save.search"));
        Hint.on(add, Messages.text("sidebar.searches.add"));
        add.setOnAction(event -> save.run());
        var header = new HBox(title, gap, add);
        header.getStyleClass().add("sidebar-header");
        return header;
    }

    Node node() {
        return node;
    }

    /// Calls back whenever other searches are there.
    void onShown(Runnable listener) {
        shown = listener;
    }

    private void show(List<SavedSearch> searches) {
        entries.clear();
        searches.forEach(saved -> entries.put(saved, entry(saved)));
        list.getChildren().setAll(entries.values().stream().map(SidebarEntry::node).toList());
        fit(room);
        shown.run();
    }

    /// Shows icons alone, or words beside them.
    void fit(Room panel) {
        room = panel;
        boolean hinting = entries.isEmpty() && room == Room.WIDE;
        hint.setVisible(hinting);
        hint.setManaged(hinting);
        title.setVisible(room == Room.WIDE);
        title.setManaged(room == Room.WIDE);
        entries.values().forEach(entry -> entry.fit(room));
    }

    private SidebarEntry entry(SavedSearch saved) {
        var entry =
                new SidebarEntry(
                        Icon.SAVED_SEARCH, saved.name(), () -> search.accept(saved.query()));
        entry.explain(saved.name() + "\n" + saved.query());
        var rename = new MenuItem(Messages.text("sidebar.search.rename"), Icon.RENAME.node());
        rename.setId("saved-search-rename");
        rename.setOnAction(event -> ask.accept(new Prompt.ForSearchName(saved)));
        var delete = new MenuItem(Messages.text("sidebar.search.delete"), Icon.DELETE.node());
        delete.setId("saved-search-delete");
        delete.setOnAction(event -> model.delete(saved));
        entry.node().setContextMenu(new ContextMenu(rename, delete));
        entry.node()
                .addEventHandler(
                        KeyEvent.KEY_PRESSED,
                        event -> {
                            if (event.getCode() == KeyCode.DELETE) {
                                model.delete(saved);
                                event.consume();
                            }
                        });
        return entry;
    }

    /// Says how many groups each search finds.
    void count(Map<SavedSearch, Integer> groups) {
        entries.forEach((saved, entry) -> entry.count(groups.getOrDefault(saved, 0)));
    }

    /// Marks the search that is in force.
    ///
    /// @return whether one is
    boolean select(SearchViewModel searched) {
        boolean any = false;
        for (Map.Entry<SavedSearch, SidebarEntry> entry : entries.entrySet()) {
            boolean chosen = !any && searched.isOnly(entry.getKey().query());
            entry.getValue().select(Choice.of(chosen));
            any |= chosen;
        }
        return any;
    }
}
