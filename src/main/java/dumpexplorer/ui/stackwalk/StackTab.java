package dumpexplorer.ui.stackwalk;

import dumpexplorer.core.text.StackOptions.Foreign;
import dumpexplorer.core.text.StackText;
import dumpexplorer.ui.kit.Icon;
import dumpexplorer.ui.stackwalk.StackViewModel.Look;
import javafx.animation.AnimationTimer;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/// The stacks of a dump with their tools: threads at the left, frames as table or text, the selected frame
/// below.
final class StackTab implements DumpTab.Content {

    /// A narrower tab has no room for threads beside their frames unless the user wants it so.
    private static final double ROOM_FOR_THREADS = 860;

    private static final double THREADS_SHARE = 0.22;

    private final StackViewModel model;
    private final StackMenus menus;
    private final TextLooks looks;
    private final FrameTable table;
    private final StackPane frames;
    private final TextPane pane;
    private final Node threads;
    private final SplitPane beside = new SplitPane();
    private final FrameSplit above;
    private final ToggleButton threadsButton =
            Buttons.toggle("stack-threads", Icon.THREADS, "stackwalk.threads.show");
    private final AnimationTimer settling = settling();
    private boolean threadsChosen;
    private @Nullable LinesView text;

    StackTab(StackViewModel model, TextLooks looks) {
        this.model = model;
        this.menus = new StackMenus(model);
        this.looks = looks;
        this.table = new FrameTable(model, looks, menus.ofFrame());
        this.frames = new StackPane(table.node());
        this.threads = new ThreadList(model).node();
        this.above = new FrameSplit(model, looks, beside, new FramePane(model, looks).node());
        this.pane =
                new TextPane(
                        "stack",
                        model.lines(),
                        looks,
                        new TextPane.Body(body(), this::focusFrames),
                        threadsButton,
                        look(),
                        order(),
                        toCrash(),
                        ownFrames(),
                        menus.copying(),
                        frameButton());
        pane.node().addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    }

    @Override
    public Node node() {
        return pane.node();
    }

    @Override
    public void focus() {
        pane.focus();
    }

    /// Its model shows the stacks already.
    @Override
    public void show(OpenDump dump) {}

    private Node body() {
        model.lookProperty().subscribe(this::show);
        beside.setId("stack-beside");
        beside.getItems().add(frames);
        SplitPane.setResizableWithParent(threads, false);
        threadsButton.setOnAction(_ -> threadsChosen = true);
        threadsButton.selectedProperty().subscribe(this::showThreads);
        model.textProperty().subscribe(_ -> offerThreads());
        beside.widthProperty().subscribe(_ -> settling.start());
        return above.node();
    }

    // The width is told while the pane is laid out, when it must not be given other content.
    private AnimationTimer settling() {
        return new AnimationTimer() {
            @Override
            public void handle(long now) {
                stop();
                offerThreads();
            }
        };
    }

    private void show(Look look) {
        table.node().setVisible(look == Look.TABLE);
        if (look == Look.TEXT) {
            text().node().setVisible(true);
        } else if (text != null) {
            text.node().setVisible(false);
        }
    }

    /// The frames as text, made when somebody first wants to see them so.
    private LinesView text() {
        LinesView made = text;
        if (made == null) {
            made = new LinesView("stack", model.lines(), looks, model::activate);
            made.setMenu(menus.ofFrame());
            text = made;
            frames.getChildren().add(made.node());
        }
        return made;
    }

    private void focusFrames() {
        if (model.lookProperty().get() == Look.TABLE) {
            table.focus();
        } else {
            text().focus();
        }
    }

    // Until the user says what he wants: where there are several and room for them.
    private void offerThreads() {
        StackText shown = model.textProperty().get();
        boolean several = shown != null && shown.sections().size() > 1;
        threadsButton.setDisable(!several);
        if (!threadsChosen && beside.getWidth() > 0) {
            threadsButton.setSelected(several && beside.getWidth() >= ROOM_FOR_THREADS);
        } else if (!several) {
            showThreads(false);
        } else {
            showThreads(threadsButton.isSelected());
        }
    }

    private void showThreads(boolean wanted) {
        boolean shown = beside.getItems().contains(threads);
        if (wanted && !shown) {
            beside.getItems().addFirst(threads);
            beside.setDividerPositions(THREADS_SHARE);
        } else if (!wanted && shown) {
            beside.getItems().remove(threads);
        }
    }

    private Node look() {
        ToggleButton button = Buttons.toggle("stack-look", Icon.AS_TEXT, "stackwalk.look");
        model.lookProperty().subscribe(look -> button.setSelected(look == Look.TEXT));
        button.setOnAction(_ -> {
            model.turnLook();
            pane.focus();
        });
        return button;
    }

    private Node order() {
        return Buttons.icon("stack-order", Icon.ORDER, "stackwalk.order", model::turnOrder);
    }

    private Node toCrash() {
        return Buttons.icon(
                "stack-to-crash",
                Icon.TO_CRASH,
                "stackwalk.crash.go",
                () -> {
                    model.lines().goToMain();
                    pane.focus();
                });
    }

    private Node ownFrames() {
        ToggleButton button =
                Buttons.toggle("stack-own-frames", Icon.OWN_CODE, "stackwalk.frames.own");
        model.askedProperty()
                .subscribe(asked -> button.setSelected(asked.foreign() == Foreign.FOLDED));
        button.setOnAction(_ -> model.fold(button.isSelected() ? Foreign.FOLDED : Foreign.SHOWN));
        return button;
    }

    private Node frameButton() {
        ToggleButton button =
                Buttons.toggle("stack-frame", Icon.FRAME_DETAILS, "stackwalk.frame.show");
        button.setSelected(true);
        button.selectedProperty().subscribe(above::showFrame);
        return button;
    }

    private void key(KeyEvent event) {
        boolean done = true;
        if (event.getCode() == KeyCode.F4) {
            model.openSource();
        } else if (event.getCode() == KeyCode.F && event.isShortcutDown() && event.isShiftDown()) {
            model.searchSelected();
        } else {
            done = false;
        }
        if (done) {
            event.consume();
        }
    }
}
