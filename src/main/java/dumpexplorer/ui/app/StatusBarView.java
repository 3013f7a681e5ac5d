package dumpexplorer.ui.app;

import dumpexplorer.core.importing.ImportProgress.Counts;
import dumpexplorer.ui.importing.ImportPhase;
import dumpexplorer.ui.kit.Icon;
import dumpexplorer.ui.kit.Messages;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// The slim line at the foot: which library, how much is in it, what is running.
final class StatusBarView {

    private final Label folder = new Label();
    private final Label counts = new Label();
    private final Label job = new Label();
    private final ProgressBar progress = new ProgressBar();
    private final Button stop = new Button(null, Icon.CLEAR.node());
    private final HBox work = new HBox(job, progress, stop);
    private final HBox bar;

    StatusBarView(MainWindowViewModel model) {
        folder.setId("status-library");
        folder.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        folder.setMinWidth(0);
        counts.setId("status-counts");
        counts.setMinWidth(Region.USE_PREF_SIZE);
        job.setId("status-job");
        stop.setId("status-stop");
        stop.getStyleClass().add("flat");
        stop.setAccessibleText(Messages.text("status.stop"));
        progress.managedProperty().bind(progress.visibleProperty());
        work.setAlignment(Pos.CENTER_LEFT);
        work.getStyleClass().add("status-work");
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        bar = new HBox(folder, counts, gap, work);
        bar.setId("status-bar");
        bar.setAlignment(Pos.CENTER_LEFT);
        bar.getStyleClass().add("status-bar");
        model.sidebar().countsProperty().subscribe(this::showCounts);
        model.stateProperty().subscribe(this::showState);
    }

    Node node() {
        return bar;
    }

    private void showCounts(SidebarViewModel.Counts numbers) {
        counts.setText(
                numbers.dumps() == 0
                        ? ""
                        : Messages.text("status.counts", numbers.dumps(), numbers.groups()));
    }

    private void showState(LibraryState state) {
        showWork(null, 0);
        switch (state) {
            case LibraryState.Closed() -> folder.setText(Messages.text("status.no.library"));
            case LibraryState.Opening opening -> folder.setText(opening.folder().toString());
            case LibraryState.Open(LibrarySession session) -> {
                folder.setText(session.folder().toString());
                stop.setOnAction(event -> session.importing().stop());
                session.importing()
                        .phaseProperty()
                        .subscribe(phase -> showWork(phase, session.catchingUpProperty().get()));
                session.catchingUpProperty()
                        .subscribe(
                                step -> showWork(session.importing().phaseProperty().get(), step));
            }
            case LibraryState.Closing() -> showWork(Messages.text("status.closing"), -1);
        }
    }

    private void showWork(ImportPhase phase, CatchingUp step) {
        switch (phase) {
            case ImportPhase.Running(var _, Counts numbers, var _, boolean stopping) -> {
                showWork(
                        Messages.text("status.importing", numbers.dumps()),
                        numbers.bytesTotal() > 0
                                ? (double) numbers.bytesDone() / numbers.bytesTotal()
                                : -1);
                stop.setVisible(true);
                stop.setDisable(stopping);
            }
            case ImportPhase.Idle _, ImportPhase.Finished _, ImportPhase.Failed _ ->
                    showCatchingUp(step);
        }
    }

    private void showCatchingUp(CatchingUp step) {
        switch (step) {
            case CatchingUp.Reading(long files, long total) when files > 0 ->
                    showWork(
                            Messages.text("status.reading", files),
                            total > files ? (double) files / total : -1);
            case CatchingUp.Reading _, CatchingUp.Done _ -> showWork(null, 0);
        }
    }

    private void showWork(@Nullable String words, double done) {
        work.setVisible(words != null);
        stop.setVisible(false);
        job.setText(words == null ? "" : words);
        // A bar that runs to and fro keeps the whole window painting, and says no more than the
        // words.
        progress.setVisible(words != null && done >= 0);
        progress.setProgress(Math.max(0, done));
    }
}
