package dumpexplorer.ui.stackwalk;

import dumpexplorer.core.text.StackOptions;
import dumpexplorer.ui.kit.Icon;
import dumpexplorer.ui.kit.Messages;
import dumpexplorer.ui.stackwalk.DumpViewModel.Copy;
import javafx.scene.Node;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;

/// The stacks of a dump with their tools.
final class StackTab {

    private final DumpViewModel model;
    private final TextPane pane;

    StackTab(DumpViewModel model) {
        this.model = model;
        this.pane =
                new TextPane(
                        "stack", model.stack(), model.looks(), toCrash(), ownFrames(), copying());
    }

    Node node() {
        return pane.node();
    }

    void focus() {
        pane.focus();
    }

    private Node toCrash() {
        return Buttons.icon(
                "stack-to-crash",
                Icon.TO_CRASH,
                "stackwalk.crash.go",
                () -> {
                    model.stack().goToMain();
                    pane.focus();
                });
    }

    private Node ownFrames() {
        ToggleButton button =
                Buttons.toggle("stack-own-frames", Icon.OWN_CODE, "stackwalk.frames.own");
        button.selectedProperty()
                .subscribe((_, own) ->
                        model.layOut(own ? StackOptions.OWN_FRAMES : StackOptions.PLAIN));
        return button;
    }

    private Node copying() {
        var menu = new MenuButton("", Icon.COPY.node());
        menu.setId("stack-copy");
        menu.getStyleClass().add("icon-button");
        menu.setTooltip(new Tooltip(Messages.text("stackwalk.copy")));
        menu.setAccessibleText(Messages.text("stackwalk.copy"));
        menu.getItems()
                .addAll(
                        copy("stack-copy-thread", "stackwalk.copy.thread", Copy.CRASHING_THREAD),
                        copy("stack-copy-all", "stackwalk.copy.all", Copy.EVERYTHING),
                        copy("stack-copy-markdown", "stackwalk.copy.markdown", Copy.MARKDOWN));
        return menu;
    }

    private MenuItem copy(String id, String key, Copy what) {
        var item = new MenuItem(Messages.text(key));
        item.setId(id);
        item.setOnAction(_ -> model.copy(what, Buttons::toClipboard));
        return item;
    }
}
