package dumpexplorer.ui.timeline;

import dumpexplorer.ui.kit.Hint;
import dumpexplorer.ui.kit.Icon;
import dumpexplorer.ui.kit.Messages;
import dumpexplorer.ui.kit.YieldingBox;
import java.util.ArrayList;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ChangeListener;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The timeline: bars of what is looked at, the whole library's time below, and how they are counted
/// above.
public final class TimelineView {

    private static final double TIP_GAP = 14;

    private final TimelineViewModel viewModel;
    private final BarsChart bars;
    private final OverviewChart overview;
    private final Label title = new Label();
    private final SeenTime seen;
    private final Label tip = new Label();
    private final Button chosen = new Button();
    private final VBox root = new VBox();

    /// A view of a view model.
    public TimelineView(TimelineViewModel viewModel) {
        this.viewModel = viewModel;
        this.bars = new BarsChart(viewModel);
        this.overview = new OverviewChart(viewModel);
        this.seen = new SeenTime(viewModel, bars::requestFocus);
        root.setId("timeline");
        root.getStyleClass().addAll("timeline", "pane");
        root.getChildren().addAll(header(), charts(), overview, new Legend(viewModel));
        overview.setId("timeline-overview");
        overview.setAccessibleText(Messages.text("timeline.overview.accessible"));
        new BarsGestures(bars, viewModel, this::hover);
        new OverviewGestures(overview, viewModel);
        follow();
    }

    /// The node to place in the window.
    public Node node() {
        return root;
    }

    /// Takes the keyboard.
    public void focus() {
        bars.requestFocus();
    }

    /// Asks for another time to look at.
    public void askForTime() {
        seen.edit();
    }

    private void follow() {
        ChangeListener<Object> changed = (property, old, now) -> showAll();
        viewModel.pictureProperty().addListener(changed);
        viewModel.selectionProperty().addListener(changed);
        viewModel.layoutProperty().addListener(changed);
        viewModel.hidden().onChange(this::showAll);
        bars.widthProperty()
                .addListener((property, old, width) -> viewModel.setWidthPixels(bars.plotWidth()));
        showAll();
    }

    private void showAll() {
        Picture picture = viewModel.pictureProperty().get();
        var zone = viewModel.layoutProperty().get().zone().zone();
        boolean empty = picture.isEmpty();
        if (!empty) {
            long count =
                    picture.detail().bars().countIn(picture.window(), viewModel.hiddenPlaces());
            title.setText(
                    Messages.text("timeline.dumps", count)
                            + " "
                            + TimelineWords.perBucket(picture.detail(), zone));
            seen.show(TimelineWords.seen(picture.detail(), picture.window(), zone));
        }
        if (empty) {
            title.setText("");
            seen.show("");
        }
        var range = viewModel.selectionProperty().get();
        chosen.setVisible(range != null);
        chosen.setManaged(range != null);
        chosen.setText(range == null ? "" : TimelineWords.range(range, zone));
        bars.setAccessibleText(TimelineWords.summary(viewModel));
        bars.redraw();
        overview.redraw();
    }

    private Node header() {
        title.getStyleClass().add("strong");
        title.setMinWidth(Region.USE_PREF_SIZE);
        chosen.setId("timeline-chosen");
        chosen.getStyleClass().addAll("small", "accent", "chosen-range");
        chosen.setGraphic(Icon.CLEAR.node());
        Hint.on(chosen, Messages.text("timeline.chosen.clear"));
        chosen.setOnAction(event -> viewModel.clearSelection());
        chosen.setMinWidth(0);
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var controls = new TimelineControls(viewModel);
        controls.all().forEach(control -> control.setMinWidth(Region.USE_PREF_SIZE));
        var header = new YieldingBox(title, seen, chosen, gap);
        header.getChildren().addAll(controls.all());
        header.getStyleClass().addAll("view-header", "view-controls");
        header.setFillHeight(false);
        seen.editingProperty()
                .subscribe(editing -> {
                    var yielding = new ArrayList<Node>(controls.dispensable());
                    yielding.add(editing ? title : seen);
                    header.yieldInOrder(yielding.toArray(Node[]::new));
                });
        return header;
    }

    private Node charts() {
        bars.setId("timeline-bars");
        bars.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        tip.getStyleClass().add("chart-tip");
        tip.setVisible(false);
        var above = new Pane(tip);
        above.setMouseTransparent(true);
        var stack = new StackPane(bars, above, nothing(), broken());
        VBox.setVgrow(stack, Priority.ALWAYS);
        return stack;
    }

    private Node nothing() {
        var words = new Label(Messages.text("timeline.empty"));
        words.getStyleClass().add("strong");
        var hint = new Label(Messages.text("timeline.empty.hint"));
        hint.getStyleClass().add("muted");
        hint.setWrapText(true);
        var nothing = new VBox(words, hint);
        nothing.setId("timeline-empty");
        nothing.getStyleClass().add("empty-state");
        nothing.visibleProperty()
                .bind(
                        Bindings.createBooleanBinding(
                                () ->
                                        viewModel.pictureProperty().get().isEmpty()
                                                && viewModel.failureProperty().get().isEmpty(),
                                viewModel.pictureProperty(),
                                viewModel.failureProperty()));
        return nothing;
    }

    private Node broken() {
        var words = new Label();
        words.setWrapText(true);
        words.textProperty()
                .bind(
                        Bindings.createStringBinding(
                                () ->
                                        Messages.text(
                                                "timeline.failed",
                                                viewModel.failureProperty().get()),
                                viewModel.failureProperty()));
        var again = new Button(Messages.text("timeline.failed.again"));
        again.setOnAction(event -> viewModel.readAgain());
        var broken = new VBox(words, again);
        broken.setId("timeline-failure");
        broken.getStyleClass().add("empty-state");
        broken.visibleProperty().bind(viewModel.failureProperty().isNotEmpty());
        return broken;
    }

    private void hover(int bucket, double x) {
        bars.hover(bucket);
        tip.setVisible(bucket >= 0);
        if (bucket < 0) {
            return;
        }
        Bars shown = viewModel.pictureProperty().get().detail().bars();
        var zone = viewModel.layoutProperty().get().zone().zone();
        String words = TimelineWords.bucket(shown, bucket, viewModel.hiddenPlaces(), zone);
        String releases = TimelineWords.releases(viewModel.releases(), shown, bucket);
        tip.setText(releases.isEmpty() ? words : words + "\n" + releases);
        tip.applyCss();
        tip.autosize();
        boolean roomRight = x + TIP_GAP + tip.getWidth() <= bars.getWidth();
        tip.relocate(roomRight ? x + TIP_GAP : x - TIP_GAP - tip.getWidth(), 4);
    }
}
