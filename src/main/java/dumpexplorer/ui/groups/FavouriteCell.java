package dumpexplorer.ui.groups;

import dumpexplorer.ui.kit.GroupDecision;
import dumpexplorer.ui.kit.Icon;
import dumpexplorer.ui.kit.Messages;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

/// Shows the star of a group; a click gives or takes it, whatever is selected.
final class FavouriteCell extends LineCell {

    private final GroupsViewModel viewModel;
    private final Node starred = Icon.FAVOURITE.node();
    private final Node bare = Icon.NOT_FAVOURITE.node();

    FavouriteCell(GroupsViewModel viewModel) {
        super("favourite-cell");
        this.viewModel = viewModel;
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        starred.getStyleClass().add("favourite");
        bare.getStyleClass().add("not-favourite");
        addEventFilter(MouseEvent.MOUSE_PRESSED, this::press);
    }

    private void press(MouseEvent event) {
        boolean plain = event.getButton() == MouseButton.PRIMARY && !event.isShortcutDown();
        if (plain && getItem() instanceof Line.OfGroup group) {
            viewModel.decide(group.row().id(), new GroupDecision.ToggleFavourite());
            event.consume();
        }
    }

    @Override
    void show(Line line) {
        if (line instanceof Line.OfGroup group) {
            boolean favourite = group.row().favourite();
            setGraphic(favourite ? starred : bare);
            explain(Messages.text(favourite ? "groups.favourite" : "groups.favourite.not"));
        } else {
            setGraphic(null);
            explain("");
        }
    }
}
