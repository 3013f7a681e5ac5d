package dumpexplorer.ui.sources;

import dumpexplorer.core.remote.Source;
import dumpexplorer.core.remote.fetch.SourceReport;
import dumpexplorer.ui.kit.Hint;
import dumpexplorer.ui.kit.Icon;
import dumpexplorer.ui.kit.Messages;
import dumpexplorer.ui.kit.Quantities;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// Shows a source: its state, what it is, how the last fetch went, what can be done, and below that what
/// is wrong.
final class SourceCell extends ListCell<SourceLine> {

    private final SourcesViewModel model;
    private final Actions actions;

    /// What the cell cannot do itself.
    interface Actions {

        /// Asks whether a source is to be removed.
        void askToRemove(Source source);
    }

    SourceCell(SourcesViewModel model, Actions actions) {
        this.model = model;
        this.actions = actions;
        // Else the longest error would make the whole list scroll sideways.
        setPrefWidth(0);
        getStyleClass().add("source-cell");
    }

    /// The line of headings that stands above the cells.
    static Node headings() {
        var line =
                new HBox(
                        grown(heading("sources.column.source")),
                        sized(heading("sources.column.state"), "source-state"),
                        sized(heading("sources.column.fetched"), "source-fetched"),
                        sized(heading("sources.column.created"), "source-new"),
                        sized(heading("sources.column.next"), "source-next"),
                        sized(heading("sources.column.clock"), "source-clock"),
                        sized(new Region(), "source-actions"));
        line.getStyleClass().addAll("source-line", "source-headings");
        return line;
    }

    /// In a box of its own: the box has the width of the cells below, which is counted in the size of
    /// their letters, not of its smaller ones.
    private static Region heading(String key) {
        var heading = new Label(Messages.text(key));
        heading.getStyleClass().add("faint");
        return new HBox(heading);
    }

    private static Region grown(Region node) {
        HBox.setHgrow(node, Priority.ALWAYS);
        node.setMaxWidth(Double.MAX_VALUE);
        node.setMinWidth(0);
        node.setPrefWidth(0);
        return node;
    }

    private static Region sized(Region node, String styleClass) {
        node.getStyleClass().add(styleClass);
        return node;
    }

    @Override
    protected void updateItem(@Nullable SourceLine line, boolean empty) {
        super.updateItem(line, empty);
        if (empty || line == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        var facts =
                new HBox(
                        grown(names(line)),
                        sized(state(line), "source-state"),
                        sized(fetched(line), "source-fetched"),
                        sized(created(line), "source-new"),
                        sized(next(line), "source-next"),
                        sized(clock(line), "source-clock"),
                        sized(buttons(line), "source-actions"));
        facts.getStyleClass().add("source-line");
        var content = new VBox(facts);
        String error = line.status().error();
        if (error != null) {
            content.getChildren().add(error(line, error));
        }
        setGraphic(content);
        setAccessibleText(
                Messages.text(
                        "sources.line",
                        line.name(),
                        SourceWords.state(line.state()),
                        words(error)));
    }

    private static String words(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static VBox names(SourceLine line) {
        var name = new Label(line.name());
        name.getStyleClass().add("strong");
        boolean isFound = line.rank() == SourceLine.Rank.FOUND;
        String where =
                isFound
                        ? Messages.text("sources.through", line.source().name())
                        : line.source().url();
        var address = new Label(where);
        address.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        Hint.on(address, where);
        address.getStyleClass().addAll("muted", "source-url");
        var names = new VBox(name, address);
        if (isFound) {
            names.getStyleClass().add("source-found");
        }
        return names;
    }

    private static Region state(SourceLine line) {
        if (line.isFetching()) {
            var turning = new ProgressIndicator();
            turning.getStyleClass().add("source-turning");
            var words = new HBox(turning, new Label(Messages.text("sources.state.fetching")));
            words.getStyleClass().add("source-busy");
            return words;
        }
        var state = new Label(SourceWords.state(line.state()));
        state.setGraphic(SourceWords.icon(line.state()).node());
        state.getStyleClass().addAll("source-sign", SourceWords.styleClass(line.state()));
        return state;
    }

    private Region fetched(SourceLine line) {
        var fetched = new Label(SourceWords.ago(line.status().lastFetch(), model.now()));
        if (line.status().lastFetch() != null) {
            Hint.on(fetched, SourceWords.exact(line.status().lastFetch()));
        }
        return fetched;
    }

    private static Region created(SourceLine line) {
        SourceReport report = line.report();
        var created = new Label(report == null ? "" : Quantities.count(report.created()));
        if (report != null) {
            Hint.on(
                    created,
                    Messages.text(
                            "sources.report.counts",
                            report.read(),
                            report.created(),
                            report.updated(),
                            report.duplicate(),
                            report.rejected()));
        }
        return created;
    }

    private Region next(SourceLine line) {
        String words =
                line.findNextRun(model.now())
                        .map(time -> SourceWords.until(time, model.now()))
                        .orElseGet(() ->
                                line.rank() == SourceLine.Rank.FOUND
                                        ? ""
                                        : Messages.text("sources.time.asked"));
        return muted(words);
    }

    private static Region clock(SourceLine line) {
        return muted(SourceWords.offset(line.status().clockOffset()));
    }

    private static Label muted(String words) {
        var label = new Label(words);
        label.getStyleClass().add("muted");
        return label;
    }

    private static Node error(SourceLine line, String error) {
        var words = new Label(Sentences.of(error));
        words.setWrapText(true);
        words.setMinHeight(Region.USE_PREF_SIZE);
        words.getStyleClass().addAll("source-error", SourceWords.styleClass(line.state()));
        if (line.rank() == SourceLine.Rank.FOUND) {
            words.getStyleClass().add("source-found");
        }
        return words;
    }

    private HBox buttons(SourceLine line) {
        var buttons = new HBox();
        if (line.rank() == SourceLine.Rank.DEFINED) {
            Source source = line.source();
            var fetch = new Button(null, Icon.FETCH.node());
            fetch.setAccessibleText(Messages.text("sources.fetch.one", source.name()));
            Hint.on(fetch, Messages.text("sources.fetch.one", source.name()));
            fetch.getStyleClass().addAll("flat", "source-fetch");
            fetch.setDisable(line.isFetching());
            fetch.setOnAction(event -> model.fetching().fetch(source.name()));
            buttons.getChildren().addAll(fetch, menu(source));
        }
        return buttons;
    }

    private Node menu(Source source) {
        var menu = new MenuButton(null, Icon.MORE.node());
        menu.setAccessibleText(Messages.text("sources.menu", source.name()));
        menu.getStyleClass().addAll("flat", "no-arrow", "source-menu");
        boolean isUsed = source.use() == Source.Use.ENABLED;
        menu.getItems()
                .addAll(
                        item("sources.menu.edit", Icon.RENAME, () -> model.edit(source)),
                        item("sources.menu.test", Icon.TEST, () -> model.test(source)),
                        isUsed
                                ? item(
                                        "sources.menu.disable",
                                        Icon.SOURCE_DISABLED,
                                        () -> model.use(source, Source.Use.DISABLED))
                                : item(
                                        "sources.menu.enable",
                                        Icon.ENABLE,
                                        () -> model.use(source, Source.Use.ENABLED)),
                        new SeparatorMenuItem(),
                        item(
                                "sources.menu.remove",
                                Icon.DELETE,
                                () -> actions.askToRemove(source)));
        if (source.kind().equals(FormKind.API.word())) {
            menu.getItems()
                    .add(
                            2,
                            item(
                                    "sources.menu.errors",
                                    Icon.SEND,
                                    () -> model.ownErrors().choose(source.name())));
        }
        return menu;
    }

    private static MenuItem item(String key, Icon icon, Runnable action) {
        var item = new MenuItem(Messages.text(key), icon.node());
        item.setId(key.replace('.', '-'));
        item.setOnAction(event -> action.run());
        return item;
    }
}
