package dumpexplorer.ui.app;

import java.util.Locale;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.Region;

/// The three views in their places: the timeline above the groups, the dump to the right of both or
/// below. Remembers places and sizes.
final class WorkArea {

    private static final String PLACE = "dump.place";
    private static final String TIMELINE_SHARE = "timeline.share";
    private static final double TIMELINE = 0.24;
    private static final double DUMP_AT_RIGHT = 0.59;
    private static final double DUMP_BELOW = 0.55;

    private static final double LEAST_WIDTH = 300;
    private static final double LEAST_HEIGHT = 120;

    private final WindowMemory memory;
    private final SplitPane centre = new SplitPane();
    private final SplitPane whole = new SplitPane();

    WorkArea(WindowMemory memory, Node timeline, Node groups, Node dump) {
        this.memory = memory;
        centre.setId("centre");
        centre.setOrientation(Orientation.VERTICAL);
        centre.getItems().addAll(pane(timeline, "pane-timeline"), pane(groups, "pane-groups"));
        SplitPane.setResizableWithParent(centre.getItems().getFirst(), false);
        centre.setDividerPositions(memory.layoutNumber(TIMELINE_SHARE).orElse(TIMELINE));
        whole.setId("work-area");
        whole.getItems().addAll(centre, pane(dump, "pane-dump"));
        centre.setMinSize(LEAST_WIDTH, LEAST_HEIGHT);
        place(
                memory.layout(PLACE)
                        .filter(place -> place.equals(name(Orientation.VERTICAL)))
                        .map(below -> Orientation.VERTICAL)
                        .orElse(Orientation.HORIZONTAL));
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
        place(
                whole.getOrientation() == Orientation.HORIZONTAL
                        ? Orientation.VERTICAL
                        : Orientation.HORIZONTAL);
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
        memory.rememberLayout(PLACE, name(whole.getOrientation()));
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
