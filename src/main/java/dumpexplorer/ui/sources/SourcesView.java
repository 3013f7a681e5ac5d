package dumpexplorer.ui.sources;

import dumpexplorer.ui.kit.Hint;
import dumpexplorer.ui.kit.Icon;
import dumpexplorer.ui.kit.Messages;
import dumpexplorer.ui.sources.SourcesViewModel.Part;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The sources, what waits for them, and the form of one of them.
public final class SourcesView {

    private final SourcesViewModel model;
    private final Runnable leave;
    private final SourceListView list;
    private final WaitingView waiting;
    private final CoverageView coverage;
    private final ReceiverView receiver;
    private final StackPane body = new StackPane();
    private final ToggleButton waitingButton;
    private final VBox page;
    private @Nullable SourceFormView form;

    /// A view of a view model.
    ///
    /// @param choose asks the user for a file or folder
    /// @param leave goes back to the groups
    public SourcesView(SourcesViewModel model, PathChooser choose, Runnable leave) {
        this.model = model;
        this.leave = leave;
        list = new SourceListView(model);
        waiting = new WaitingView(model.waiting());
        coverage = new CoverageView(model.coverage());
        receiver = new ReceiverView(model.receiver(), choose);
        waitingButton = partButton(Part.WAITING, "sources.part.waiting");
        VBox.setVgrow(body, Priority.ALWAYS);
        page = new VBox(header(), body);
        page.setId("sources-page");
        page.getStyleClass().addAll("pane", "sources-page");
        page.addEventHandler(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (event.getCode() == KeyCode.ESCAPE) {
                        event.consume();
                        back();
                    }
                });
        model.partProperty().subscribe(part -> show());
        model.formProperty()
                .subscribe(open -> {
                    form = open == null ? null : new SourceFormView(open, choose);
                    show();
                    focusIfShown();
                });
        model.waiting().stateProperty().subscribe(state -> count(state.total()));
    }

    /// The page.
    public Node node() {
        return page;
    }

    /// Takes the keyboard.
    public void focus() {
        if (form != null) {
            form.focus();
            return;
        }
        switch (model.partProperty().get()) {
            case LIST -> list.focus();
            case WAITING -> waiting.focus();
            case COVERAGE -> coverage.focus();
            case RECEIVER -> receiver.focus();
        }
    }

    private void focusIfShown() {
        if (page.getScene() != null) {
            focus();
        }
    }

    /// Goes from a form to the list, and from the list to the groups.
    public void back() {
        SourceFormViewModel open = model.formProperty().get();
        if (open == null) {
            leave.run();
        } else {
            open.leave();
        }
    }

    private void show() {
        Node shown =
                switch (model.partProperty().get()) {
                    case LIST -> list.node();
                    case WAITING -> waiting.node();
                    case COVERAGE -> coverage.node();
                    case RECEIVER -> receiver.node();
                };
        body.getChildren().setAll(form == null ? shown : form.node());
    }

    private void count(int decisions) {
        waitingButton.setText(Messages.text("sources.part.waiting", decisions));
    }

    private Node header() {
        var title = new Label(Messages.text("sources.title"));
        title.setGraphic(Icon.SOURCE.node());
        title.getStyleClass().addAll("strong", "sources-title");
        var parts =
                new HBox(
                        partButton(Part.LIST, "sources.part.list"),
                        waitingButton,
                        partButton(Part.COVERAGE, "sources.part.coverage"),
                        partButton(Part.RECEIVER, "sources.part.receiver"));
        parts.getStyleClass().add("sources-parts");
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var fetchAll = new Button(Messages.text("sources.fetch.all"), Icon.FETCH.node());
        fetchAll.setId("sources-fetch-all");
        fetchAll.setOnAction(event -> model.fetching().fetchAll());
        model.linesProperty().subscribe(lines -> fetchAll.setDisable(lines.isEmpty()));
        var add = new Button(Messages.text("sources.add"), Icon.ADD.node());
        add.setId("sources-add");
        add.setOnAction(event -> model.add());
        var close = new Button(null, Icon.CLEAR.node());
        close.setId("sources-close");
        close.setAccessibleText(Messages.text("sources.close"));
        Hint.on(close, Messages.text("sources.close"));
        close.getStyleClass().add("flat");
        close.setOnAction(event -> leave.run());
        var header = new HBox(title, parts, gap, fetchAll, add, close);
        header.getStyleClass().add("sources-header");
        model.formProperty()
                .subscribe(open -> {
                    boolean isList = open == null;
                    parts.setVisible(isList);
                    fetchAll.setVisible(isList);
                    add.setVisible(isList);
                });
        return header;
    }

    private ToggleButton partButton(Part part, String key) {
        var button = new ToggleButton(Messages.text(key, 0));
        button.setId("sources-part-" + part.name().toLowerCase(Locale.ROOT));
        button.getStyleClass().add("sources-part");
        button.setOnAction(event -> {
            model.show(part);
            button.setSelected(true);
        });
        model.partProperty().subscribe(shown -> button.setSelected(shown == part));
        return button;
    }
}
