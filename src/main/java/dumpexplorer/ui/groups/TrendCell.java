package dumpexplorer.ui.groups;

import dumpexplorer.core.query.GroupRow;
import dumpexplorer.ui.kit.Messages;
import java.util.List;
import javafx.scene.control.ContentDisplay;

/// Shows how a group's dumps lie in the time that the whole list covers.
final class TrendCell extends LineCell {

    private final Sparkline sparkline = new Sparkline();

    TrendCell() {
        super("trend-cell");
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        sparkline.setPrefWidth(0);
    }

    @Override
    void show(Line line) {
        if (line instanceof Line.OfGroup group) {
            GroupRow row = group.row();
            sparkline.show(row.sparkline());
            setGraphic(sparkline);
            explain(words(row.sparkline()));
        } else {
            setGraphic(null);
            explain("");
        }
    }

    private static String words(List<Integer> bars) {
        int half = bars.size() / 2;
        int before = bars.subList(0, half).stream().mapToInt(bar -> bar).sum();
        int after = bars.subList(half, bars.size()).stream().mapToInt(bar -> bar).sum();
        return Messages.text("groups.trend", before, after);
    }
}
