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

/// The stacks of a dump with their tools: threads at the left, frames as table or text, the selected frame
/// below.
final class StackTab {

    /// A narrower tab has no room for threads beside their frames unless the user wants it so.
    private static final double ROOM_FOR_THREADS = 860;

    private static final double THREADS_SHARE = 0.22;

    private final StackViewModel model;
    private final StackMenus menus;
    private final LinesView text;
    private final FrameTable table;
    private final TextPane pane;
    private final Node threads;
    private final SplitPane beside = new SplitPane();
    private final FrameSplit above;
    private final ToggleButton threadsButton =
            Buttons.toggle("stack-threads", Icon.THREADS, "stackwalk.threads.show");
    private final AnimationTimer settling = settling();
    private boolean threadsChosen;

    StackTab(StackViewModel model, TextLooks looks) {
        this.model = model;
        this.menus = new StackMenus(model);
        this.text = new LinesView("stack", model.lines(), looks, model::activate);
        this.table = new FrameTable(model, looks, menus.ofFrame());
        this.threads = new ThreadList(model).node();
        this.above = new FrameSplit(model, looks, beside, new FramePane(model, looks).node());
        text.setMenu(menus.ofFrame());
        this.pane =
                new TextPane(
                        "stack",
                        model.lines(),
                        looks,
                        text,
                        threadsButton,
                        look(),
                        order(),
                        toCrash(),
                        ownFrames(),
                        menus.copying(),
                        frameButton());
        pane.setBody(body(), this::focusFrames);
        pane.node().addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    }

    Node node() {
        return pane.node();
    }

    void focus() {
        pane.focus();
    }

    private Node body() {
        var frames = new StackPane(text.node(), table.node());
        model.lookProperty()
                .subscribe(look -> {
                    table.node().setVisible(look == Look.TABLE);
                    text.node().setVisible(look == Look.TEXT);
                });
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

    private void focusFrames() {
        if (model.lookProperty().get() == Look.TABLE) {
            table.focus();
        } else {
            text.focus();
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
