package dumpexplorer.ui.app;

import dumpexplorer.ui.app.SidebarEntry.Choice;
import dumpexplorer.ui.app.SidebarEntry.Room;
import dumpexplorer.ui.kit.Hint;
import dumpexplorer.ui.kit.Icon;
import dumpexplorer.ui.kit.Messages;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The narrow panel at the left: views like those of an inbox, below them saved searches and sources.
final class SidebarView {

    private static final PseudoClass NARROW = PseudoClass.getPseudoClass("narrow");
    private static final double ROOM_FOR_WORDS = 1120;

    private final SearchViewModel search;
    private final SavedSearchesView saved;
    private final Map<InboxView, SidebarEntry> views = new EnumMap<>(InboxView.class);
    private final Map<String, SidebarEntry> sources = new LinkedHashMap<>();
    private final VBox sourceList = new VBox();
    private final Label sourcesTitle = title("sidebar.sources");
    private final ScrollPane panel;
    private Room room = Room.WIDE;

    /// @param showSources shows all sources with their state
    SidebarView(
            SidebarViewModel model,
            SearchViewModel search,
            SavedSearchesView saved,
            Runnable showSources) {
        this.search = search;
        this.saved = saved;
        var list = new VBox();
        list.getStyleClass().add("sidebar-list");
        for (InboxView view : InboxView.values()) {
            var entry =
                    new SidebarEntry(
                            view.icon(),
                            Messages.text(view.messageKey()),
                            () -> search.showView(view));
            entry.node().setId("view-" + view.name().toLowerCase(Locale.ROOT));
            views.put(view, entry);
            list.getChildren().add(entry.node());
        }
        sourceList.setId("sources");
        list.getChildren().addAll(saved.node(), sourcesHeader(showSources), sourceList);
        panel = new ScrollPane(list);
        panel.setId("sidebar");
        panel.setFitToWidth(true);
        panel.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        panel.getStyleClass().add("sidebar");
        model.countsProperty().subscribe(this::show);
        search.queryInRangeProperty().subscribe(query -> select());
        search.viewProperty().subscribe(chosen -> select());
        search.sourceProperty().subscribe(chosen -> select());
        saved.onShown(this::select);
    }

    static Label title(String key) {
        var title = new Label(Messages.text(key));
        title.getStyleClass().addAll("strong", "sidebar-title");
        return title;
    }

    private Node sourcesHeader(Runnable showSources) {
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var open = new Button(null, Icon.NEXT.node());
        open.setId("sources-open");
        open.getStyleClass().addAll("flat", "sidebar-add");
        open.setAccessibleText(Messages.text("sidebar.sources.open"));
        Hint.on(open, Messages.text("sidebar.sources.open"));
        open.setOnAction(event -> {
            event.consume();
            showSources.run();
        });
        var header = new HBox(sourcesTitle, gap, open);
        header.getStyleClass().add("sidebar-header");
        return header;
    }

    Node node() {
        return panel;
    }

    /// Beside a narrow window only icons are left, so that groups and dump have the room.
    ///
    /// @param windowWidth in pixels
    void fit(double windowWidth) {
        room = windowWidth < ROOM_FOR_WORDS ? Room.NARROW : Room.WIDE;
        panel.pseudoClassStateChanged(NARROW, room == Room.NARROW);
        sourcesTitle.setVisible(room == Room.WIDE);
        sourcesTitle.setManaged(room == Room.WIDE);
        saved.fit(room);
        views.values().forEach(entry -> entry.fit(room));
        sources.values().forEach(entry -> entry.fit(room));
    }

    /// Takes the keyboard.
    void focus() {
        views.values().iterator().next().node().requestFocus();
    }

    private void show(SidebarViewModel.Counts counts) {
        views.forEach((view, entry) -> entry.count(counts.views().getOrDefault(view, 0)));
        saved.count(counts.searches());
        if (!counts.sources().keySet().equals(sources.keySet())) {
            var known = new HashMap<>(sources);
            sources.clear();
            for (String source : counts.sources().keySet()) {
                SidebarEntry entry = known.get(source);
                sources.put(source, entry == null ? sourceEntry(source) : entry);
            }
            sourceList
                    .getChildren()
                    .setAll(sources.values().stream().map(SidebarEntry::node).toList());
        }
        sources.forEach((source, entry) -> {
            entry.count(counts.sources().getOrDefault(source, 0));
            entry.fit(room);
        });
        select();
    }

    private SidebarEntry sourceEntry(String source) {
        SourceKind kind = SourceKind.of(source);
        var entry = new SidebarEntry(kind.icon(), kind.shortName(source), () -> turn(source));
        entry.explain(source);
        return entry;
    }

    private void turn(String source) {
        search.limitToSource(source.equals(search.sourceProperty().get()) ? null : source);
    }

    private void select() {
        boolean anySaved = saved.select(search);
        views.forEach((view, entry) ->
                entry.select(Choice.of(!anySaved && view == search.viewProperty().get())));
        sources.forEach((source, entry) ->
                entry.select(Choice.of(source.equals(search.sourceProperty().get()))));
    }
}
