package dumpexplorer.ui.timeline;

import dumpexplorer.core.model.Trait;
import dumpexplorer.ui.kit.Icon;
import dumpexplorer.ui.kit.Messages;
import java.util.Objects;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;

/// Chooses how the timeline counts: by what, by whose clock, on which scale, how near.
final class TimelineControls extends HBox {

    private static final double STEP = 0.5;

    private final TimelineViewModel viewModel;

    TimelineControls(TimelineViewModel viewModel) {
        this.viewModel = viewModel;
        getStyleClass().add("view-controls");
        setMinWidth(USE_PREF_SIZE);
        setFillHeight(false);
        getChildren().addAll(stacking(), zones(), scales(), zooming());
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

    private HBox zones() {
        return segments(
                segment("timeline.zone.choose.utc", "timeline-zone-utc", ZoneChoice.UTC),
                segment("timeline.zone.choose.local", "timeline-zone-local", ZoneChoice.LOCAL));
    }

    private ToggleButton segment(String key, String id, ZoneChoice zone) {
        var button = segment(key, id, () -> viewModel.setZone(zone));
        button.setTooltip(new Tooltip(Messages.text("timeline.zone.hint")));
        viewModel.layoutProperty().subscribe(layout -> button.setSelected(layout.zone() == zone));
        return button;
    }

    private HBox scales() {
        return segments(
                segment("timeline.scale.linear", "timeline-scale-linear", CountScale.LINEAR),
                segment(
                        "timeline.scale.logarithmic",
                        "timeline-scale-log",
                        CountScale.LOGARITHMIC));
    }

    private ToggleButton segment(String key, String id, CountScale scale) {
        var button = segment(key, id, () -> viewModel.setScale(scale));
        button.setTooltip(new Tooltip(Messages.text("timeline.scale.hint")));
        viewModel.layoutProperty().subscribe(layout -> button.setSelected(layout.scale() == scale));
        return button;
    }

    private static ToggleButton segment(String key, String id, Runnable chosen) {
        var button = new ToggleButton(Messages.text(key));
        button.setId(id);
        button.getStyleClass().add("small");
        button.setOnAction(event -> {
            chosen.run();
            // A click on what is chosen already does not unchoose it.
            button.setSelected(true);
        });
        return button;
    }

    private static HBox segments(ToggleButton left, ToggleButton right) {
        left.getStyleClass().add("left-pill");
        right.getStyleClass().add("right-pill");
        return new HBox(left, right);
    }

    private HBox zooming() {
        return new HBox(
                button(
                        Icon.ZOOM_OUT,
                        "timeline.zoom.out",
                        "timeline-zoom-out",
                        () -> zoom(1 / STEP)),
                button(Icon.ZOOM_IN, "timeline.zoom.in", "timeline-zoom-in", () -> zoom(STEP)),
                button(Icon.SHOW_ALL, "timeline.fit", "timeline-fit", viewModel::lookAtAll));
    }

    private void zoom(double factor) {
        viewModel.zoom(factor, 0.5);
    }

    private static Button button(Icon icon, String key, String id, Runnable action) {
        var button = new Button(null, icon.node());
        button.setId(id);
        button.getStyleClass().addAll("small", "flat", "button-icon");
        button.setAccessibleText(Messages.text(key));
        button.setTooltip(new Tooltip(Messages.text(key)));
        button.setOnAction(event -> action.run());
        return button;
    }
}
