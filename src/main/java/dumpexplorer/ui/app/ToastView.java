package dumpexplorer.ui.app;

import dumpexplorer.ui.kit.Banner;
import javafx.animation.PauseTransition;
import javafx.beans.property.ObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/// One short message at the foot of the window, gone after some seconds or with the next one.
final class ToastView {

    private static final Duration SHOWN = Duration.seconds(8);

    private final ObjectProperty<@Nullable Toast> toast;
    private final HBox box = new HBox();
    private final PauseTransition end = new PauseTransition(SHOWN);

    ToastView(ObjectProperty<@Nullable Toast> toast) {
        this.toast = toast;
        box.setId("toast");
        box.getStyleClass().add("toast");
        box.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        end.setOnFinished(event -> toast.set(null));
        toast.subscribe(this::show);
    }

    Node node() {
        return box;
    }

    private void show(@Nullable Toast shown) {
        box.setVisible(shown != null);
        if (shown == null) {
            return;
        }
        var text = new Label(shown.text());
        text.setId("toast-text");
        box.getChildren().setAll(text);
        Banner.Action action = shown.action();
        if (action != null) {
            var act = new Button(action.label());
            act.setId("toast-action");
            act.setOnAction(event -> {
                toast.set(null);
                action.run().run();
            });
            box.getChildren().add(act);
        }
        end.playFromStart();
    }
}
