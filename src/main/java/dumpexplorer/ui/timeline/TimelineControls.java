package dumpexplorer.ui.timeline;

import dumpexplorer.core.model.Trait;
import dumpexplorer.ui.kit.Hint;
import dumpexplorer.ui.kit.Icon;
import dumpexplorer.ui.kit.Messages;
import dumpexplorer.ui.kit.ZoneChoice;
import java.util.List;
import java.util.Objects;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// Chooses how the timeline counts: by what, by whose clock, on which scale, how near.
final class TimelineControls {

    private final TimelineViewModel viewModel;
    private final MenuButton stacking;
    private final MenuButton options;
    private final HBox history;
    private final HBox zooming;
    private final Button fit;

    TimelineControls(TimelineViewModel viewModel) {
        this.viewModel = viewModel;
        stacking = stacking();
        options = options();
        history = history();
        zooming = zooming();
        fit = button(Icon.SHOW_ALL, "timeline.fit", "timeline-fit", viewModel::lookAtAll);
    }

    /// All of them, from left to right.
    List<Region> all() {
        return List.of(stacking, options, history, zooming, fit);
    }

    /// Those that keys stand for too, the least needed first.
    List<Region> dispensable() {
        return List.of(history, zooming, fit);
    }

    private MenuButton stacking() {
        var menu = new MenuButton();
        menu.setId("timeline-stack");
        menu.getStyleClass().addAll("small", "flat");
        var group = new ToggleGroup();
        menu.getItems().add(stackItem(null, group));
        for (Trait trait : Trait.values()) {
            menu.getItems().add(stackItem(trait, group));
        }
        menu.textProperty()
                .bind(
                        Bindings.createStringBinding(
                                () -> stackWords(viewModel.layoutProperty().get().stackedBy()),
                                viewModel.layoutProperty()));
        return menu;
    }

    private RadioMenuItem stackItem(@Nullable Trait trait, ToggleGroup group) {
        var item = new RadioMenuItem(name(trait));
        item.setId("timeline-stack-" + (trait == null ? "none" : trait.name()));
        item.setToggleGroup(group);
        viewModel
                .layoutProperty()
                .subscribe(layout -> item.setSelected(Objects.equals(trait, layout.stackedBy())));
        item.setOnAction(event -> viewModel.stackBy(trait));
        return item;
    }

    private static String stackWords(@Nullable Trait trait) {
        return trait == null
                ? Messages.text("timeline.stack.whole")
                : Messages.text("timeline.stack", name(trait));
    }

    private static String name(@Nullable Trait trait) {
        if (trait == null) {
            return Messages.text("timeline.stack.none");
        }
        return switch (trait) {
            case SOURCE -> Messages.text("timeline.stack.source");
            case TYPE -> Messages.text("timeline.stack.type");
            case COMPONENT -> Messages.text("timeline.stack.component");
            case PRODUCT -> Messages.text("timeline.stack.product");
            case VERSION -> Messages.text("timeline.stack.version");
            case OS -> Messages.text("timeline.stack.os");
            case CPU -> Messages.text("timeline.stack.cpu");
            case REASON -> Messages.text("timeline.stack.reason");
        };
    }

    /// What is set once and then left.
    private MenuButton options() {
        var menu = new MenuButton(null, Icon.OPTIONS.node());
        menu.setId("timeline-options");
        menu.getStyleClass().addAll("small", "flat", "no-arrow");
        Hint.on(menu, Messages.text("timeline.options"));
        menu.setAccessibleText(Messages.text("timeline.options"));
        var zones = new ToggleGroup();
        var scales = new ToggleGroup();
        menu.getItems()
                .addAll(
                        zone("timeline.zone.choose.utc", ZoneChoice.UTC, zones),
                        zone("timeline.zone.choose.local", ZoneChoice.LOCAL, zones),
                        new SeparatorMenuItem(),
                        scale("timeline.scale.linear", CountScale.LINEAR, scales),
                        scale("timeline.scale.logarithmic", CountScale.LOGARITHMIC, scales),
                        new SeparatorMenuItem(),
                        releases());
        return menu;
    }

    private RadioMenuItem zone(String key, ZoneChoice zone, ToggleGroup group) {
        var item = choice(key, group, () -> viewModel.setZone(zone));
        item.setId("timeline-zone-" + zone.name());
        viewModel.layoutProperty().subscribe(layout -> item.setSelected(layout.zone() == zone));
        return item;
    }

    private RadioMenuItem scale(String key, CountScale scale, ToggleGroup group) {
        var item = choice(key, group, () -> viewModel.setScale(scale));
        item.setId("timeline-scale-" + scale.name());
        viewModel.layoutProperty().subscribe(layout -> item.setSelected(layout.scale() == scale));
        return item;
    }

    private static RadioMenuItem choice(String key, ToggleGroup group, Runnable chosen) {
        var item = new RadioMenuItem(Messages.text(key));
        item.setToggleGroup(group);
        item.setOnAction(event -> chosen.run());
        return item;
    }

    private CheckMenuItem releases() {
        var item = new CheckMenuItem(Messages.text("timeline.releases"));
        item.setId("timeline-releases");
        item.setOnAction(event ->
                viewModel.setReleases(
                        item.isSelected() ? ReleaseMarks.SHOWN : ReleaseMarks.HIDDEN));
        viewModel
                .layoutProperty()
                .subscribe(layout -> item.setSelected(layout.releases() == ReleaseMarks.SHOWN));
        return item;
    }

    private HBox history() {
        var back = button(Icon.OLDER, "timeline.back", "timeline-back", viewModel::back);
        back.disableProperty().bind(viewModel.hasBeforeProperty().not());
        var forward =
                button(Icon.NEWER, "timeline.forward", "timeline-forward", viewModel::forward);
        forward.disableProperty().bind(viewModel.hasAfterProperty().not());
        return new HBox(back, forward);
    }

    private HBox zooming() {
        return new HBox(
                button(Icon.ZOOM_OUT, "timeline.zoom.out", "timeline-zoom-out", viewModel::zoomOut),
                button(Icon.ZOOM_IN, "timeline.zoom.in", "timeline-zoom-in", viewModel::zoomIn));
    }

    private static Button button(Icon icon, String key, String id, Runnable action) {
        var button = new Button(null, icon.node());
        button.setId(id);
        button.getStyleClass().addAll("small", "flat", "button-icon");
        button.setAccessibleText(Messages.text(key));
        Hint.on(button, Messages.text(key));
        button.setOnAction(event -> action.run());
        return button;
    }
}
