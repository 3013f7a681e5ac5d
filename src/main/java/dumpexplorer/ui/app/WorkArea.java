package dumpexplorer.ui.app;

import java.util.Locale;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// The three views in their places: the timeline above the groups, the dump to the right of both or
/// below. Remembers places and sizes.
final class WorkArea {

    private static final String PLACE = "dump.place";
    private static final String TIMELINE_SHARE = "timeline.share";
    private static final double TIMELINE = 0.24;
    private static final double DUMP_AT_RIGHT = 0.55;
    private static final double DUMP_BELOW = 0.55;

    /// In less width than this a dump that has the height is better off below.
    private static final double NARROW = 1000;

    /// Three panes above each other need so much height for their width.
    private static final double TALL = 0.8;

    private static final double LEAST_WIDTH = 300;
    private static final double LEAST_HEIGHT = 120;

    private final WindowMemory memory;
    private final SplitPane centre = new SplitPane();
    private final SplitPane whole = new SplitPane();
    private @Nullable Orientation chosen;

    WorkArea(WindowMemory memory, Node timeline, Node groups, Node dump) {
        this.memory = memory;
        centre.setId("centre");
        centre.setOrientation(Orientation.VERTICAL);
        centre.getItems().addAll(pane(timeline, "pane-timeline"), pane(groups, "pane-groups"));
        SplitPane.setResizableWithParent(centre.getItems().getFirst(), false);
        if (timeline instanceof Region charts) {
            // Never so low that a chart is cut off.
            charts.setMinHeight(Region.USE_COMPUTED_SIZE);
        }
        whole.setId("work-area");
        whole.getItems().addAll(centre, pane(dump, "pane-dump"));
        // Never so low that one of its two is cut off.
        centre.setMinSize(LEAST_WIDTH, Region.USE_COMPUTED_SIZE);
        arrange();
        whole.widthProperty().subscribe(width -> placeByShape());
        whole.heightProperty().subscribe(height -> placeByShape());
    }

    /// Puts everything where the memory has it, or where a first start does.
    void arrange() {
        centre.setDividerPositions(memory.layoutNumber(TIMELINE_SHARE).orElse(TIMELINE));
        chosen =
                memory.layout(PLACE)
                        .map(place ->
                                place.equals(name(Orientation.VERTICAL))
                                        ? Orientation.VERTICAL
                                        : Orientation.HORIZONTAL)
                        .orElse(null);
        place(chosen == null ? orientationOfShape() : chosen);
    }

    /// While the user has not chosen: a dump needs width first, beside the groups it must not lack it.
    private void placeByShape() {
        if (chosen == null && whole.getOrientation() != orientationOfShape()) {
            place(orientationOfShape());
        }
    }

    private Orientation orientationOfShape() {
        boolean tall = whole.getWidth() < NARROW && whole.getHeight() > whole.getWidth() * TALL;
        return tall ? Orientation.VERTICAL : Orientation.HORIZONTAL;
    }

    private static Node pane(Node view, String id) {
        view.setId(view.getId() == null ? id : view.getId());
        view.getStyleClass().add("pane");
        if (view instanceof Region region) {
            region.setMinSize(LEAST_WIDTH, LEAST_HEIGHT);
        }
        return view;
    }

    Node node() {
        return whole;
    }

    /// Moves the dump from the right to below, or back.
    void turn() {
        remember();
        chosen =
                whole.getOrientation() == Orientation.HORIZONTAL
                        ? Orientation.VERTICAL
                        : Orientation.HORIZONTAL;
        place(chosen);
        remember();
    }

    private void place(Orientation orientation) {
        whole.setOrientation(orientation);
        whole.setDividerPositions(
                memory.layoutNumber(shareName(orientation))
                        .orElse(
                                orientation == Orientation.HORIZONTAL
                                        ? DUMP_AT_RIGHT
                                        : DUMP_BELOW));
    }

    /// Gives one view the most room, for a picture of it.
    ///
    /// @param timelineShare part of the centre's height that the timeline takes
    /// @param centreShare part of the whole that timeline and groups take
    void share(double timelineShare, double centreShare) {
        centre.setDividerPositions(timelineShare);
        whole.setDividerPositions(centreShare);
    }

    /// Hands its places and sizes to the memory.
    void remember() {
        memory.rememberLayout(TIMELINE_SHARE, number(centre.getDividerPositions()[0]));
        memory.rememberLayout(
                shareName(whole.getOrientation()), number(whole.getDividerPositions()[0]));
        if (chosen != null) {
            memory.rememberLayout(PLACE, name(chosen));
        }
    }

    private static String number(double share) {
        return String.format(Locale.ROOT, "%.4f", share);
    }

    private static String name(Orientation orientation) {
        return orientation == Orientation.HORIZONTAL ? "right" : "below";
    }

    private static String shareName(Orientation orientation) {
        return "centre.share." + name(orientation);
    }
}
