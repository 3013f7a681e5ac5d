package dumpexplorer.ui.app;

import dumpexplorer.core.errors.OwnErrors;
import dumpexplorer.core.model.GroupId;
import dumpexplorer.core.query.GroupRow;
import dumpexplorer.core.settings.Settings;
import dumpexplorer.ui.kit.GroupDecision;
import dumpexplorer.ui.kit.Icon;
import dumpexplorer.ui.kit.Messages;
import dumpexplorer.ui.kit.Theme;
import dumpexplorer.ui.sources.PasswordCard;
import dumpexplorer.ui.sources.PasswordDesk;
import dumpexplorer.ui.sources.PathChooser;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.event.ActionEvent;
import javafx.geometry.Pos;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/// The window: the header above, views and sources at the left, what the open library shows in the
/// middle, the status below, and above all of them messages and cards.
public final class MainWindow {

    private static final List<Integer> ICON_SIZES = List.of(16, 32, 48, 128, 256);
    private static final Duration PATIENCE = Duration.millis(300);

    private final Stage stage;
    private final WindowSetup setup;
    private final WindowMemory memory;
    private final MainWindowViewModel model;
    private final Runnable closed;
    private final Overlay overlay = new Overlay();
    private final OpeningView opening = new OpeningView();
    private final StackPane content = new StackPane();
    private final SearchBarView search;
    private final WindowCommands commands;
    private final HeaderView header;
    private final StackPane layers;
    private final Scene scene;
    private @Nullable SessionView sessionView;

    /// Builds the window; {@link #open} shows it.
    ///
    /// @param settings as loaded from the setup's store
    /// @param closed called on the JavaFX thread when the window is gone, its library let go and what it
    ///     remembers saved
    public MainWindow(Stage stage, WindowSetup setup, Settings settings, Runnable closed) {
        this.stage = stage;
        this.setup = setup;
        this.closed = closed;
        this.memory = new WindowMemory(setup.settings(), settings);
        this.model = new MainWindowViewModel(setup, memory);
        this.search = new SearchBarView(model.search(), () -> commands().focusGroups());
        this.commands = new WindowCommands(this, model, setup.asker());
        this.header =
                new HeaderView(
                        commands.actions(),
                        search.node(),
                        memory::libraries,
                        folder -> model.open(folder, List.of()));
        this.layers = layers();
        this.scene = new Scene(layers);
        new Keyboard(scene, commands.actions(), overlay::isShown);
        FileDrops.accept(scene, model::importPaths);
        model.stateProperty().subscribe(this::showState);
        model.search().queryInRangeProperty().subscribe((before, now) -> leaveSources());
        model.promptProperty().subscribe(this::ask);
        Platform.getPreferences().colorSchemeProperty().subscribe(scheme -> dress());
    }

    /// Shows the window and begins to open its library: the window is there first.
    public void open() {
        stage.setTitle(Messages.text("app.title"));
        for (int size : ICON_SIZES) {
            String icon = "/dumpexplorer/ui/icons/dump-explorer-" + size + ".png";
            stage.getIcons().add(new Image(String.valueOf(MainWindow.class.getResource(icon))));
        }
        stage.setScene(scene);
        new WindowPlace(stage, memory).restore();
        stage.setOnCloseRequest(request -> {
            request.consume();
            close();
        });
        stage.show();
        model.open(setup.library(), setup.imports());
    }

    /// Fetches from the sources of open libraries when their time has come. To be called before
    /// {@link #open}.
    public void fetchOnSchedule() {
        model.fetchOnSchedule();
    }

    private StackPane layers() {
        VBox.setVgrow(content, Priority.ALWAYS);
        var middle = new VBox(new BannersView(model.banners()).node(), content);
        middle.getStyleClass().add("middle");
        var frame = new BorderPane(middle);
        frame.setTop(header.node());
        Node sidebar =
                new SidebarView(model.sidebar(), model.search(), () -> commands().showSources())
                        .node();
        // Whatever is chosen there shows groups, also where it was chosen already.
        sidebar.addEventHandler(ActionEvent.ACTION, event -> leaveSources());
        frame.setLeft(sidebar);
        frame.setBottom(new StatusBarView(model).node());
        var toast = new ToastView(model.toastProperty()).node();
        StackPane.setAlignment(toast, Pos.BOTTOM_CENTER);
        var drop = new Label(Messages.text("drop.hint"), Icon.IMPORT.node());
        drop.setId("drop-hint");
        drop.setMouseTransparent(true);
        drop.getStyleClass().addAll("strong", "drop-hint");
        var all = new StackPane(frame, toast, drop, overlay.node());
        all.getStyleClass().add("window");
        return all;
    }

    private void showState(LibraryState state) {
        switch (state) {
            case LibraryState.Closed() -> {
                sessionView = null;
                content.getChildren().clear();
            }
            case LibraryState.Opening step -> {
                sessionView = null;
                opening.show(step);
                content.getChildren().setAll(opening.node());
            }
            case LibraryState.Open(LibrarySession session) -> showSession(session);
            case LibraryState.Closing() -> sayClosingIfLong();
        }
    }

    private void leaveSources() {
        if (sessionView != null) {
            sessionView.showGroups();
        }
    }

    private void showSession(LibrarySession session) {
        sessionView = SessionView.of(session, model, memory, commands.beginnings(), chooser());
        session.sources().desk().questionProperty().subscribe(this::askForPassword);
        content.getChildren().setAll(sessionView.node());
        sessionView.focus();
        stage.setTitle(Messages.text("app.title.library", session.folder()));
    }

    private PathChooser chooser() {
        return new PathChooser() {
            @Override
            public Optional<Path> chooseFile(String title) {
                return setup.asker().askForFiles(stage, title).stream().findFirst();
            }

            @Override
            public Optional<Path> chooseFolder(String title) {
                return setup.asker().askForFolder(stage, title);
            }
        };
    }

    private void askForPassword(PasswordDesk.@Nullable Question question) {
        if (question != null) {
            var card = new PasswordCard(question, overlay::hide);
            overlay.show(card.card(), card.focus());
        }
    }

    private void ask(@Nullable Prompt question) {
        if (question == null) {
            return;
        }
        List<GroupId> about = List.of(question.group().id());
        PromptView view =
                switch (question) {
                    case Prompt.ForTitle(GroupRow group) ->
                            PromptView.forTitle(
                                    group.title(),
                                    title -> decide(about, new GroupDecision.Rename(title)),
                                    overlay::hide);
                    case Prompt.ForNote(GroupRow group) ->
                            PromptView.forNote(
                                    Objects.requireNonNullElse(group.note(), ""),
                                    note -> decide(about, new GroupDecision.WriteNote(note)),
                                    overlay::hide);
                };
        overlay.show(view.card(), view.focus());
    }

    private void decide(List<GroupId> about, GroupDecision decision) {
        model.findSession().ifPresent(session -> session.decide(about, decision));
    }

    private void sayClosingIfLong() {
        var patience = new PauseTransition(PATIENCE);
        patience.setOnFinished(event -> {
            var now = new Button(Messages.text("closing.now"));
            now.setId("close-now");
            now.setOnAction(pressed -> gone());
            var words = new Label(Messages.text("closing.words"));
            words.setWrapText(true);
            var card = new VBox(words, now);
            card.setMaxHeight(VBox.USE_PREF_SIZE);
            card.getStyleClass().addAll("overlay-card", "prompt-card");
            overlay.show(card);
        });
        patience.play();
    }

    /// Closes the window: ends its work and lets go of its library first, without ever blocking.
    public void close() {
        new WindowPlace(stage, memory).remember();
        if (sessionView != null) {
            sessionView.workArea().remember();
        }
        model.close(this::gone);
    }

    private void gone() {
        if (stage.isShowing()) {
            stage.hide();
            closed.run();
        }
    }

    /// Shows an error of the program itself, which is dumped already.
    void showError(OwnErrors.Caught caught) {
        model.showError(
                caught.code(),
                () ->
                        overlay.show(
                                ErrorDetails.card(caught.error(), caught.code(), overlay::hide)));
    }

    void refresh() {
        if (sessionView != null) {
            sessionView.refresh();
        }
    }

    /// Moves the dump from the right to below, or back.
    void turnDump() {
        if (sessionView != null) {
            sessionView.workArea().turn();
        }
    }

    /// Takes the other theme than the one that is shown.
    void turnTheme() {
        memory.chooseTheme(shownTheme() == Theme.DARK ? Settings.Theme.LIGHT : Settings.Theme.DARK);
        dress();
    }

    /// The theme that the window wears.
    Theme shownTheme() {
        ColorScheme system = Platform.getPreferences().getColorScheme();
        return Theme.of(memory.theme(), system);
    }

    private void dress() {
        Theme theme = shownTheme();
        theme.applyTo(scene);
        header.showTheme(theme);
    }

    /// Lays everything out in another size than the window has, for a picture: the screen of a machine
    /// without a display is small.
    StackPane layOut(double width, double height) {
        layers.setMinSize(width, height);
        layers.setMaxSize(width, height);
        scene.setRoot(new Group(layers));
        return layers;
    }

    /// Arranges the window for a picture.
    void arrange(Snapshot.Order order) {
        model.search().search(order.query());
        SessionView shown = sessionView;
        if (shown == null) {
            return;
        }
        switch (order.view()) {
            case GROUPS -> shown.workArea().share(0.2, 0.56);
            case TIMELINE -> shown.workArea().share(0.55, 0.56);
            case STACKWALK, COMPARE -> shown.workArea().share(0.22, 0.43);
            case START -> shown.showStart();
        }
    }

    private WindowCommands commands() {
        return commands;
    }

    MainWindowViewModel model() {
        return model;
    }

    /// What the window remembers under a name; empty where it remembers nothing.
    String remembered(String name) {
        return memory.layout(name).orElse("");
    }

    Stage stage() {
        return stage;
    }

    Overlay overlay() {
        return overlay;
    }

    SearchBarView search() {
        return search;
    }

    @Nullable SessionView sessionView() {
        return sessionView;
    }
}
