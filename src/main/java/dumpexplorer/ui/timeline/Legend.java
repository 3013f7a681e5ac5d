package dumpexplorer.ui.timeline;

import dumpexplorer.ui.kit.Hint;
import dumpexplorer.ui.kit.Messages;
import java.util.List;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// Names the colours of the bars; a click leaves a value out or takes it back in.
final class Legend extends FlowPane {

    private final TimelineViewModel viewModel;
    private @Nullable List<@Nullable String> shown;

    Legend(TimelineViewModel viewModel) {
        this.viewModel = viewModel;
        setId("timeline-legend");
        getStyleClass().add("legend");
        viewModel.pictureProperty().addListener((property, old, picture) -> follow(picture));
        viewModel.hidden().onChange(() -> rebuild(nowShown()));
        follow(viewModel.pictureProperty().get());
    }

    private List<@Nullable String> nowShown() {
        return viewModel.pictureProperty().get().overview().series();
    }

    private void follow(Picture picture) {
        List<@Nullable String> series = picture.overview().series();
        if (!series.equals(shown)) {
            rebuild(series);
        }
        boolean stacked = series.size() > 1;
        setVisible(stacked);
        setManaged(stacked);
    }

    private void rebuild(List<@Nullable String> series) {
        shown = series;
        getChildren().clear();
        Bars overview = viewModel.pictureProperty().get().overview();
        for (int place = 0; place < series.size(); place++) {
            if (overview.total(place) > 0) {
                getChildren().add(entry(series, place));
            }
        }
    }

    private ToggleButton entry(List<@Nullable String> series, int place) {
        String name = series.get(place);
        var swatch = new Region();
        boolean others = place == series.size() - 1;
        swatch.getStyleClass().addAll("swatch", others ? "others" : "series-" + (place + 1));
        var entry = new ToggleButton(TimelineWords.series(name), swatch);
        entry.setMnemonicParsing(false);
        entry.getStyleClass().add("legend-entry");
        entry.setSelected(!viewModel.hidden().contains(name));
        entry.setOnAction(event -> viewModel.hidden().toggle(name));
        Hint.on(entry, Messages.text("timeline.toggle", TimelineWords.series(name)));
        return entry;
    }
}
