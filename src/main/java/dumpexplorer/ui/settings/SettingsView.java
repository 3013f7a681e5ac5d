package dumpexplorer.ui.settings;

import dumpexplorer.core.settings.Settings;
import dumpexplorer.ui.kit.Hint;
import dumpexplorer.ui.kit.Icon;
import dumpexplorer.ui.kit.Messages;
import dumpexplorer.ui.kit.ZoneChoice;
import java.nio.file.Path;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Shows what is set up, topic by topic.
public final class SettingsView {

    private final SettingsViewModel model;
    private final RadioButton system;
    private final VBox libraries = new VBox();
    private final VBox card;

    /// A view of a view model.
    ///
    /// @param leave takes the card away
    public SettingsView(SettingsViewModel model, Runnable leave) {
        this.model = model;
        var themes = new ToggleGroup();
        system = theme(themes, Settings.Theme.SYSTEM, "settings.theme.system");
        var topics =
                new VBox(
                        topic(
                                "settings.theme",
                                "settings.theme.hint",
                                new HBox(
                                        system,
                                        theme(themes, Settings.Theme.LIGHT, "settings.theme.light"),
                                        theme(themes, Settings.Theme.DARK, "settings.theme.dark"))),
                        topic("settings.zone", "settings.zone.hint", zones()),
                        topic(
                                "settings.sources",
                                "settings.sources.hint",
                                new SourcesTopic(model).node()),
                        topic("settings.libraries", "settings.libraries.hint", libraries),
                        topic("settings.layout", "settings.layout.hint", layout()));
        topics.getStyleClass().add("settings-topics");
        var scroll = new ScrollPane(topics);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("settings-scroll");
        // As high as the topics are when their lines are broken, if the window is.
        scroll.prefHeightProperty().bind(topics.heightProperty());
        VBox.setVgrow(scroll, Priority.ALWAYS);
        var title = new Label(Messages.text("settings.title"));
        title.getStyleClass().addAll("strong", "overlay-title");
        card = new VBox(title, scroll, foot(leave));
        card.setId("settings");
        card.setMaxHeight(Region.USE_PREF_SIZE);
        card.getStyleClass().addAll("overlay-card", "settings-card");
        model.librariesProperty().subscribe(this::showLibraries);
    }

    /// The card to show above the window.
    public Node card() {
        return card;
    }

    /// What gets the keyboard first.
    public Node focus() {
        return system;
    }

    private static Node topic(String key, String hintKey, Node control) {
        var name = new Label(Messages.text(key));
        name.getStyleClass().add("strong");
        var hint = new Label(Messages.text(hintKey));
        hint.getStyleClass().add("muted");
        hint.setWrapText(true);
        control.getStyleClass().add("settings-control");
        var topic = new VBox(name, hint, control);
        topic.getStyleClass().add("settings-topic");
        return topic;
    }

    private RadioButton theme(ToggleGroup group, Settings.Theme theme, String key) {
        var button = radio(group, key, () -> model.chooseTheme(theme));
        button.setId("settings-theme-" + theme.name());
        model.themeProperty().subscribe(chosen -> button.setSelected(chosen == theme));
        return button;
    }

    private Node zones() {
        var group = new ToggleGroup();
        return new HBox(
                zone(group, ZoneChoice.UTC, "timeline.zone.choose.utc"),
                zone(group, ZoneChoice.LOCAL, "timeline.zone.choose.local"));
    }

    private RadioButton zone(ToggleGroup group, ZoneChoice zone, String key) {
        var button = radio(group, key, () -> model.chooseZone(zone));
        button.setId("settings-zone-" + zone.name());
        model.zoneProperty().subscribe(chosen -> button.setSelected(chosen == zone));
        return button;
    }

    private static RadioButton radio(ToggleGroup group, String key, Runnable chosen) {
        var button = new RadioButton(Messages.text(key));
        button.setToggleGroup(group);
        button.setOnAction(event -> chosen.run());
        return button;
    }

    private void showLibraries(List<Path> folders) {
        libraries.getChildren().setAll(folders.stream().map(this::library).toList());
        if (folders.isEmpty()) {
            var none = new Label(Messages.text("settings.libraries.none"));
            none.getStyleClass().add("faint");
            libraries.getChildren().add(none);
        }
    }

    private Node library(Path folder) {
        var name = new Label(folder.toString());
        name.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        name.setMinWidth(0);
        Hint.on(name, folder.toString());
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var forget = new Button(null, Icon.CLEAR.node());
        String words = Messages.text("settings.libraries.forget", folder);
        forget.setAccessibleText(words);
        Hint.on(forget, words);
        forget.getStyleClass().addAll("flat", "settings-forget");
        forget.setOnAction(event -> model.forget(folder));
        var line = new HBox(name, gap, forget);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private Node layout() {
        var reset = new Button(Messages.text("settings.layout.reset"));
        reset.setId("settings-layout-reset");
        reset.setOnAction(event -> model.resetLayout());
        reset.disableProperty().bind(model.layoutResetProperty());
        return new HBox(reset);
    }

    private Node foot(Runnable leave) {
        var place = new Label(Messages.text("settings.file", model.file()));
        place.getStyleClass().add("faint");
        place.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        place.setMinWidth(0);
        Hint.on(place, model.file().toString());
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var close = new Button(Messages.text("settings.close"));
        close.setId("settings-close");
        close.getStyleClass().add("accent");
        close.setMinWidth(Region.USE_PREF_SIZE);
        close.setOnAction(event -> leave.run());
        var foot = new HBox(place, gap, close);
        foot.getStyleClass().add("settings-foot");
        return foot;
    }
}
