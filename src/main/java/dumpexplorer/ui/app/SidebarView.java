package dumpexplorer.ui.app;

import dumpexplorer.ui.kit.Icon;
import dumpexplorer.ui.kit.Messages;
import dumpexplorer.ui.kit.Quantities;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The narrow panel at the left: views like those of an inbox, below them the sources.
final class SidebarView {

    private final SearchViewModel search;
    private final Map<InboxView, Entry> views = new EnumMap<>(InboxView.class);
    private final Map<String, Entry> sources = new LinkedHashMap<>();
    private final VBox sourceList = new VBox();
    private final Label sourcesTitle = new Label(Messages.text("sidebar.sources"));
    private final ScrollPane panel;

    /// @param showSources shows all sources with their state
    SidebarView(SidebarViewModel model, SearchViewModel search, Runnable showSources) {
        this.search = search;
        var list = new VBox();
        list.getStyleClass().add("sidebar-list");
        for (InboxView view : InboxView.values()) {
            var entry = new Entry(view.icon(), Messages.text(view.messageKey()));
            entry.button.setId("view-" + view.name().toLowerCase(Locale.ROOT));
            entry.button.setOnAction(event -> search.showView(view));
            views.put(view, entry);
            list.getChildren().add(entry.button);
        }
        sourcesTitle.getStyleClass().addAll("strong", "sidebar-title");
        sourceList.setId("sources");
        list.getChildren().addAll(sourcesHeader(showSources), sourceList);
        panel = new ScrollPane(list);
        panel.setId("sidebar");
        panel.setFitToWidth(true);
        panel.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        panel.getStyleClass().add("sidebar");
        model.countsProperty().subscribe(this::show);
        search.viewProperty().subscribe(chosen -> select());
        search.sourceProperty().subscribe(chosen -> select());
    }

    private Node sourcesHeader(Runnable showSources) {
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var open = new Button(null, Icon.NEXT.node());
        open.setId("sources-open");
        open.getStyleClass().addAll("flat", "sidebar-add");
        open.setAccessibleText(Messages.text("sidebar.sources.open"));
        open.setTooltip(new Tooltip(Messages.text("sidebar.sources.open")));
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

    private void show(SidebarViewModel.Counts counts) {
        views.forEach((view, entry) -> entry.count(counts.views().getOrDefault(view, 0)));
        if (!counts.sources().keySet().equals(sources.keySet())) {
            sources.clear();
            counts.sources().keySet().forEach(source -> sources.put(source, sourceEntry(source)));
            sourceList
                    .getChildren()
                    .setAll(sources.values().stream().map(entry -> entry.button).toList());
        }
        sources.forEach((source, entry) -> entry.count(counts.sources().getOrDefault(source, 0)));
        select();
    }

    private Entry sourceEntry(String source) {
        var entry = new Entry(Icon.SOURCE, source);
        entry.button.setOnAction(event ->
                search.limitToSource(source.equals(search.sourceProperty().get()) ? null : source));
        entry.button.setTooltip(new Tooltip(source));
        return entry;
    }

    private void select() {
        views.forEach(
                (view, entry) -> entry.button.setSelected(view == search.viewProperty().get()));
        sources.forEach((source, entry) ->
                entry.button.setSelected(source.equals(search.sourceProperty().get())));
    }

    /// A line that can be chosen: sign, name, number.
    private static final class Entry {

        private final ToggleButton button = new ToggleButton();
        private final Label count = new Label();
        private final String name;

        Entry(Icon icon, String name) {
            this.name = name;
            var label = new Label(name);
            label.setMinWidth(0);
            var gap = new Region();
            HBox.setHgrow(gap, Priority.ALWAYS);
            count.getStyleClass().add("sidebar-count");
            count.setMinWidth(Region.USE_PREF_SIZE);
            var line = new HBox(icon.node(), label, gap, count);
            line.getStyleClass().add("sidebar-line");
            button.setGraphic(line);
            button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
            button.setMaxWidth(Double.MAX_VALUE);
            button.getStyleClass().add("sidebar-entry");
        }

        void count(int groups) {
            count.setText(groups == 0 ? "" : Quantities.count(groups));
            button.setAccessibleText(Messages.text("sidebar.entry", name, groups));
        }
    }
}
