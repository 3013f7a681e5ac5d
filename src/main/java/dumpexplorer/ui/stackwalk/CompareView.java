package dumpexplorer.ui.stackwalk;

import dumpexplorer.core.comparing.Comparison;
import dumpexplorer.core.query.DumpRow;
import dumpexplorer.core.text.PlainText;
import dumpexplorer.ui.kit.Hint;
import dumpexplorer.ui.kit.Icon;
import dumpexplorer.ui.kit.Messages;
import javafx.animation.AnimationTimer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;

/// Shows two dumps side by side.
final class CompareView {

    private static final String TEN_CHARACTERS = "mmmmmmmmmm";
    private static final double GUTTER = 110;
    private static final int BETWEEN = 5;
    private static final int LEAST = 24;

    private final DumpViewModel model;
    private final CompareViewModel compared;
    private final Hyperlink left = new Hyperlink();
    private final Hyperlink right = new Hyperlink();
    private final TextPane pane;
    private final BorderPane root = new BorderPane();
    private final AnimationTimer settling = settling();

    CompareView(DumpViewModel model) {
        this.model = model;
        this.compared = model.compared();
        this.pane =
                new TextPane(
                        "compare",
                        compared.lines(),
                        model.looks(),
                        Buttons.icon("compare-copy", Icon.COPY, "compare.copy", this::copy));
        root.setId("compare");
        root.getStyleClass().add("dump");
        root.setTop(head());
        root.setCenter(pane.node());
        compared.comparisonProperty().subscribe(this::show);
        root.widthProperty().subscribe(_ -> settling.start());
        model.looks().zoomProperty().subscribe(_ -> settling.start());
    }

    Node node() {
        return root;
    }

    private Node head() {
        var title = new Label(Messages.text("compare.title"), Icon.COMPARE.node());
        title.getStyleClass().add("strong");
        title.setMinWidth(Region.USE_PREF_SIZE);
        left.setId("compare-left");
        left.setOnAction(_ -> open(Side.LEFT));
        left.setMinWidth(40);
        right.setId("compare-right");
        right.setOnAction(_ -> open(Side.RIGHT));
        right.setMinWidth(40);
        Button swap = Buttons.icon("compare-swap", Icon.ORDER, "compare.swap", this::swap);
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var bar = new HBox(title, left, swap, right, space);
        bar.getStyleClass().addAll("dump-head", "compare-head");
        return bar;
    }

    private enum Side {
        LEFT,
        RIGHT
    }

    private void show(@Nullable Comparison comparison) {
        if (comparison != null) {
            name(left, comparison.left());
            name(right, comparison.right());
        }
    }

    private static void name(Hyperlink link, DumpRow row) {
        link.setText(TimeWords.exact(row.time()));
        Hint.on(link, row.title() + "\n" + row.id());
    }

    private void open(Side side) {
        compared.findComparison()
                .ifPresent(comparison ->
                        model.open(
                                side == Side.LEFT
                                        ? comparison.left().id()
                                        : comparison.right().id()));
    }

    private void swap() {
        compared.findComparison()
                .ifPresent(comparison ->
                        model.compare(comparison.right().id(), comparison.left().id()));
    }

    private void copy() {
        Buttons.toClipboard(PlainText.unfolded(compared.lines().lines().document()));
    }

    // The width is told while the view is laid out, when its text must not be changed.
    private AnimationTimer settling() {
        return new AnimationTimer() {
            @Override
            public void handle(long now) {
                stop();
                fit();
            }
        };
    }

    private void fit() {
        double room = root.getWidth() - GUTTER;
        if (room > 0) {
            int characters = (int) (room / characterWidth());
            compared.setColumns(Math.max(LEAST, (characters - BETWEEN) / 2));
        }
    }

    private double characterWidth() {
        var ruler = new Text(TEN_CHARACTERS);
        ruler.setFont(javafx.scene.text.Font.font("JetBrains Mono", 12.5));
        double zoom = model.looks().zoomProperty().get() / 100.0;
        return ruler.getLayoutBounds().getWidth() / TEN_CHARACTERS.length() * zoom;
    }
}
