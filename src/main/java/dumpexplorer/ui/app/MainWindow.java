package dumpexplorer.ui.app;

import dumpexplorer.core.errors.OwnErrors;
import dumpexplorer.core.job.SideBySide;
import dumpexplorer.core.settings.Settings;
import dumpexplorer.ui.kit.FxLatest;
import dumpexplorer.ui.kit.Icon;
import dumpexplorer.ui.kit.Messages;
import dumpexplorer.ui.kit.Theme;
import dumpexplorer.ui.settings.Preferences;
import dumpexplorer.ui.sources.PasswordCard;
import dumpexplorer.ui.sources.PasswordDesk;
import dumpexplorer.ui.sources.PathChooser;
import dumpexplorer.ui.stackwalk.DumpView;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.event.ActionEvent;
import javafx.geometry.Pos;
import javafx.scene.Group;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import javafx.util.Duration;
import javafx.util.Subscription;
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
    private final SidebarView sidebar;
    private final StackPane layers;
    private final Scene scene;
    private final Subscription followingColours;
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
        this.search =
                new SearchBarView(
                        model.search(), () -> commands().focusGroups(), model::saveSearch);
        this.commands = new WindowCommands(this, model, setup.asker());
        this.header =
                new HeaderView(
                        commands.actions(),
                        search.node(),
                        memory::libraries,
                        folder -> model.open(folder, List.of()));
        this.sidebar =
                new SidebarView(
                        model.sidebar(),
                        model.search(),
                        new SavedSearchesView(
                                model.searches(),
                                model.search()::search,
                                model::ask,
                                model::saveSearch),
                        () -> commands().showSources());
        this.layers = layers();
        this.scene = new Scene(layers);
        new Keyboard(scene, commands.actions(), overlay::isShown);
        FileDrops.accept(scene, model::importPaths);
        model.stateProperty().subscribe(this::showState);
        model.search().queryInRangeProperty().subscribe((before, now) -> leaveSources());
        var prompts = new Prompts(model, overlay);
        model.promptProperty()
                .subscribe(question -> {
                    if (question != null) {
                        prompts.ask(question);
                    }
                });
        followingColours =
                Platform.getPreferences().colorSchemeProperty().subscribe(scheme -> dress());
    }

    /// Shows the window and begins to open its library: the window is there first.
    public void open() {
        stage.setTitle(Messages.text("app.title"));
        stage.setScene(scene);
        new WindowPlace(stage, memory).restore();
        stage.setOnCloseRequest(request -> {
            request.consume();
            close();
        });
        stage.show();
        model.open(setup.library(), setup.imports());
        showIcons();
    }

    // Five pictures take their time: they are read beside the window, and shown when it is painted.
    private void showIcons() {
        var latest = new FxLatest<List<Image>>(icons -> stage.getIcons().setAll(icons));
        SideBySide.start(
                "read-icons",
                () -> latest.offer(ICON_SIZES.stream().map(MainWindow::icon).toList()));
    }

    private static Image icon(int size) {
        String icon = "/dumpexplorer/ui/icons/dump-explorer-" + size + ".png";
        return new Image(String.valueOf(MainWindow.class.getResource(icon)));
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
        // Whatever is chosen there shows groups, also where it was chosen already.
        sidebar.node().addEventHandler(ActionEvent.ACTION, event -> leaveSources());
        frame.setLeft(sidebar.node());
        frame.widthProperty().subscribe(width -> sidebar.fit(width.doubleValue()));
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
        sessionView = new SessionView(session, model, memory, commands.beginnings(), chooser());
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

    private void sayClosingIfLong() {
        var patience = new PauseTransition(PATIENCE);
        patience.setOnFinished(event -> {
            if (stage.isShowing()) {
                overlay.show(ClosingCard.card(this::gone));
            }
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
            followingColours.unsubscribe();
            stage.hide();
            closed.run();
        }
    }

    /// Shows the program's own errors, from now on; they are dumped already when it learns of them.
    void follow(OwnErrors errors) {
        var latest = new FxLatest<>(this::showError);
        errors.onCaught(latest::offer);
    }

    private void showError(OwnErrors.Caught caught) {
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

    /// Moves the keyboard to the next part of the window.
    void focusNextPane() {
        List<Pane> panes = new ArrayList<>();
        panes.add(new Pane(sidebar.node(), sidebar::focus));
        if (sessionView != null) {
            panes.addAll(sessionView.panes());
        }
        Pane.after(panes, scene.getFocusOwner()).focus().run();
    }

    /// What the settings screen sets up.
    Preferences preferences() {
        return new WindowPreferences(
                memory,
                model,
                this::dress,
                () -> {
                    if (sessionView != null) {
                        sessionView.workArea().arrange();
                    }
                });
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
            case GROUPS, SOURCES, SETTINGS, HELP, PALETTE -> shown.workArea().share(0.2, 0.56);
            case TIMELINE -> shown.workArea().share(0.55, 0.56);
            case STACKWALK, OVERVIEW, ENVIRONMENT, JSON, MODULES, HISTORY, COMPARE ->
                    shown.workArea().share(0.22, 0.43);
            case IMPORT -> commands.run(Command.IMPORT_SAMPLES);
            case START -> {}
        }
    }

    /// Brings forward what a picture is of, once everything below it is there.
    void present(Snapshot.View view) {
        SessionView shown = sessionView;
        if (shown == null) {
            return;
        }
        switch (view) {
            case OVERVIEW -> shown.dump().show(DumpView.Part.OVERVIEW);
            case ENVIRONMENT -> shown.dump().show(DumpView.Part.ENVIRONMENT);
            case JSON -> shown.dump().show(DumpView.Part.JSON);
            case MODULES -> shown.dump().show(DumpView.Part.MODULES);
            case HISTORY -> shown.dump().show(DumpView.Part.HISTORY);
            case SOURCES -> shown.showSources();
            case SETTINGS -> commands.run(Command.SETTINGS);
            case HELP -> commands.run(Command.HELP);
            case PALETTE -> commands.run(Command.PALETTE);
            case START -> shown.showStart();
            case GROUPS, TIMELINE, STACKWALK, COMPARE, IMPORT -> {}
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
