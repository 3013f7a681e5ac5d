package dumpexplorer.ui.stackwalk;

import dumpexplorer.core.text.StackCopy.Form;
import dumpexplorer.ui.kit.Hint;
import dumpexplorer.ui.kit.Icon;
import dumpexplorer.ui.kit.Messages;
import dumpexplorer.ui.stackwalk.StackViewModel.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

/// Menus of what can be done with stacks and with the selected frame.
final class StackMenus {

    private final StackViewModel model;

    StackMenus(StackViewModel model) {
        this.model = model;
    }

    /// What can be done with the selected frame.
    ContextMenu ofFrame() {
        var menu = new ContextMenu();
        menu.setId("frame-menu");
        menu.getItems()
                .addAll(
                        item(
                                "frame-menu-editor",
                                "stackwalk.frame.editor",
                                Icon.EDITOR,
                                model::openSource),
                        item(
                                "frame-menu-everywhere",
                                "stackwalk.frame.everywhere",
                                Icon.SEARCH,
                                model::searchSelected),
                        new SeparatorMenuItem());
        menu.getItems().addAll(copies("frame-menu-", Part.FRAME, Part.THREAD));
        return menu;
    }

    /// Everything that can be copied.
    Node copying() {
        var menu = new MenuButton("", Icon.COPY.node());
        menu.setId("stack-copy");
        menu.getStyleClass().add("icon-button");
        Hint.on(menu, Messages.text("stackwalk.copy"));
        menu.setAccessibleText(Messages.text("stackwalk.copy"));
        menu.getItems().addAll(copies("stack-copy-", Part.FRAME, Part.THREAD, Part.ALL));
        return menu;
    }

    private List<MenuItem> copies(String id, Part... parts) {
        var items = new ArrayList<MenuItem>();
        for (Part part : parts) {
            if (!items.isEmpty()) {
                items.add(new SeparatorMenuItem());
            }
            for (Form form : Form.values()) {
                String name = (part.name() + "-" + form.name()).toLowerCase(Locale.ROOT);
                var item = new MenuItem(Messages.text(key(part, form)));
                item.setId(id + name);
                item.setOnAction(_ -> model.copy(part, form, Buttons::toClipboard));
                items.add(item);
            }
        }
        return items;
    }

    private static String key(Part part, Form form) {
        return switch (part) {
            case FRAME ->
                    switch (form) {
                        case TEXT -> "stackwalk.copy.frame.text";
                        case MARKDOWN -> "stackwalk.copy.frame.markdown";
                        case ORIGINAL -> "stackwalk.copy.frame.original";
                    };
            case THREAD ->
                    switch (form) {
                        case TEXT -> "stackwalk.copy.thread.text";
                        case MARKDOWN -> "stackwalk.copy.thread.markdown";
                        case ORIGINAL -> "stackwalk.copy.thread.original";
                    };
            case ALL ->
                    switch (form) {
                        case TEXT -> "stackwalk.copy.all.text";
                        case MARKDOWN -> "stackwalk.copy.all.markdown";
                        case ORIGINAL -> "stackwalk.copy.all.original";
                    };
        };
    }

    private static MenuItem item(String id, String key, Icon icon, Runnable action) {
        var item = new MenuItem(Messages.text(key), icon.node());
        item.setId(id);
        item.setOnAction(_ -> action.run());
        return item;
    }
}
