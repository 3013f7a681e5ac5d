package dumpexplorer.ui.app;

import dumpexplorer.ui.groups.GroupsView;
import dumpexplorer.ui.importing.ImportPhase;
import dumpexplorer.ui.importing.ImportView;
import dumpexplorer.ui.sources.FetchView;
import dumpexplorer.ui.sources.PathChooser;
import dumpexplorer.ui.sources.SourcesView;
import dumpexplorer.ui.stackwalk.DumpView;
import dumpexplorer.ui.start.StartView;
import dumpexplorer.ui.timeline.TimelineView;
import java.util.List;
import javafx.animation.PauseTransition;
import javafx.scene.Node;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/// What the window shows of an open library: the import that runs, below it the three views, or the
/// start page while there is nothing to view.
final class SessionView {

    /// The least time between two refreshings, so that an import leaves time for everything else. It grows
    /// while changes do not end: each refreshing counts all that came until then.
    private static final Duration CALM = Duration.millis(400);

    private static final Duration LONGEST_CALM = Duration.millis(1600);

    private final LibrarySession session;
    private final MainWindowViewModel model;
    private final StartView.Beginnings beginnings;
    private @Nullable StartView start;
    private final TimelineView timeline;
    private final GroupsView groups;
    private final DumpView dump;
    private final WorkArea work;
    private final SourcesView sources;
    private final StackPane place = new StackPane();
    private final VBox node;
    private final PauseTransition calm = new PauseTransition(CALM);
    private boolean changedMeanwhile;

    SessionView(
            LibrarySession session,
            MainWindowViewModel model,
            WindowMemory memory,
            StartView.Beginnings beginnings,
            PathChooser chooser) {
        this.session = session;
        this.model = model;
        this.beginnings = beginnings;
        groups = new GroupsView(session.groups());
        timeline = new TimelineView(session.timeline());
        dump = new DumpView(session.dump());
        work = new WorkArea(memory, timeline.node(), groups.node(), dump.node());
        sources = new SourcesView(session.sources(), chooser, this::showGroups);
        VBox.setVgrow(place, Priority.ALWAYS);
        node =
                new VBox(
                        new ImportView(session.importing()).node(),
                        new FetchView(session.sources().fetching()).node(),
                        place);
        node.getStyleClass().add("session");
        calm.setOnFinished(event -> calmed());
        session.onChange(this::changed);
        session.importing().phaseProperty().subscribe(this::phaseChanged);
        session.catchingUpProperty()
                .subscribe((before, now) -> {
                    if (now instanceof CatchingUp.Done(boolean changed)) {
                        caughtUp(changed);
                    }
                });
        // What the screens show was asked for when they began to follow the search.
        choosePage();
        model.refreshCounts();
    }

    Node node() {
        return node;
    }

    /// Shows the sources in place of the groups.
    void showSources() {
        session.sources().readAgain();
        session.sources().waiting().readAgain();
        place.getChildren().setAll(sources.node());
        sources.focus();
    }

    /// Goes one step back where the sources are shown.
    ///
    /// @return whether they were
    boolean leaveSources() {
        boolean wereShown = showsSources();
        if (wereShown) {
            sources.back();
        }
        return wereShown;
    }

    /// Shows the groups in place of the sources.
    void showGroups() {
        if (showsSources()) {
            place.getChildren().clear();
            choosePage();
            focus();
        }
    }

    private boolean showsSources() {
        return place.getChildren().contains(sources.node());
    }

    /// Whether groups can be seen.
    boolean showsGroups() {
        return place.getChildren().contains(work.node());
    }

    // Most libraries are not empty.
    private StartView start() {
        StartView made = start;
        if (made == null) {
            made = new StartView(beginnings);
            start = made;
        }
        return made;
    }

    /// Takes the keyboard.
    void focus() {
        if (showsSources()) {
            sources.focus();
        } else if (place.getChildren().contains(work.node())) {
            groups.focus();
        } else {
            start().focus();
        }
    }

    GroupsView groups() {
        return groups;
    }

    TimelineView timeline() {
        return timeline;
    }

    DumpView dump() {
        return dump;
    }

    /// The panes in the order in which a key goes through them; none where the start page is shown.
    List<Pane> panes() {
        return place.getChildren().contains(work.node())
                ? List.of(
                        new Pane(timeline.node(), timeline::focus),
                        new Pane(groups.node(), groups::focus),
                        new Pane(dump.node(), dump::focus))
                : List.of();
    }

    WorkArea workArea() {
        return work;
    }

    /// Shows the start page, whatever there is to view.
    void showStart() {
        place.getChildren().setAll(start().node());
    }

    private void changed() {
        if (calm.getStatus() == PauseTransition.Status.RUNNING) {
            changedMeanwhile = true;
        } else {
            refresh();
            calm.playFromStart();
        }
    }

    private void calmed() {
        if (!changedMeanwhile) {
            calm.setDuration(CALM);
        } else {
            Duration longer = calm.getDuration().multiply(2);
            calm.setDuration(longer.lessThan(LONGEST_CALM) ? longer : LONGEST_CALM);
            changedMeanwhile = false;
            refresh();
            calm.playFromStart();
        }
    }

    private void caughtUp(boolean changed) {
        if (changed) {
            refresh();
        } else {
            choosePage();
        }
    }

    private void phaseChanged(ImportPhase phase) {
        switch (phase) {
            case ImportPhase.Running _, ImportPhase.Idle _ -> choosePage();
            case ImportPhase.Finished _, ImportPhase.Failed _ -> {
                refresh();
                session.groups().startAtTop();
            }
        }
    }

    /// Reads everything again.
    void refresh() {
        choosePage();
        model.refreshCounts();
        session.readAgain();
    }

    private void choosePage() {
        boolean importing =
                session.importing().phaseProperty().get() instanceof ImportPhase.Running;
        if (showsSources()) {
            return;
        }
        boolean filling = importing || session.isCatchingUp();
        Node page = session.isEmpty() && !filling ? start().node() : work.node();
        if (!place.getChildren().contains(page)) {
            place.getChildren().setAll(page);
        }
    }
}
