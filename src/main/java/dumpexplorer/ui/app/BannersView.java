package dumpexplorer.ui.app;

import dumpexplorer.ui.kit.Banner;
import dumpexplorer.ui.kit.Icon;
import dumpexplorer.ui.kit.Messages;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Messages that stay until they are dismissed, below the search field.
final class BannersView {

    private final ObservableList<Banner> banners;
    private final VBox list = new VBox();

    BannersView(ObservableList<Banner> banners) {
        this.banners = banners;
        list.setId("banners");
        list.getStyleClass().add("banners");
        banners.addListener((ListChangeListener<Banner>) change -> show());
        show();
    }

    Node node() {
        return list;
    }

    private void show() {
        list.getChildren().setAll(banners.stream().map(this::banner).toList());
        list.setManaged(!banners.isEmpty());
    }

    private Node banner(Banner banner) {
        var title = new Label(banner.title());
        title.getStyleClass().addAll("strong", "banner-title");
        title.setWrapText(true);
        var words = new VBox(title);
        if (!banner.advice().isEmpty()) {
            var advice = new Label(banner.advice());
            advice.getStyleClass().add("banner-advice");
            advice.setWrapText(true);
            words.getChildren().add(advice);
        }
        HBox.setHgrow(words, Priority.ALWAYS);
        var line = new HBox(banner.severity().icon().node(), words);
        for (Banner.Action action : banner.actions()) {
            line.getChildren().add(button(banner, action));
        }
        var dismiss = new Button(null, Icon.CLEAR.node());
        dismiss.getStyleClass().addAll("flat", "banner-dismiss");
        dismiss.setAccessibleText(Messages.text("banner.dismiss"));
        dismiss.setOnAction(event -> banners.remove(banner));
        line.getChildren().add(dismiss);
        line.getStyleClass().addAll("banner", banner.severity().styleClass());
        return line;
    }

    private Button button(Banner banner, Banner.Action action) {
        var button = new Button(action.label());
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(event -> {
            banners.remove(banner);
            action.run().run();
        });
        return button;
    }
}
