package dumpexplorer.ui.importing;

import dumpexplorer.core.importing.ImportProgress;
import dumpexplorer.core.importing.ImportReport;
import dumpexplorer.core.importing.Importer;
import dumpexplorer.core.importing.SampleDumps;
import dumpexplorer.core.job.JobStarter;
import dumpexplorer.core.job.Progress;
import dumpexplorer.ui.kit.FailureWords;
import dumpexplorer.ui.kit.FxLatest;
import dumpexplorer.ui.kit.Messages;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CancellationException;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// Imports one lot of paths after the other.
public final class ImportViewModel {

    private static final ImportProgress.Counts NOTHING_YET =
            new ImportProgress.Counts(0, 0, -1, 0, 0, 0, -1);

    private final Importer importer;
    private final JobStarter jobs;
    private final Queue<Lot> waiting = new ArrayDeque<>();
    private final ReadOnlyObjectWrapper<ImportPhase> phase =
            new ReadOnlyObjectWrapper<>(new ImportPhase.Idle());
    private volatile boolean stopAsked;

    public ImportViewModel(Importer importer, JobStarter jobs) {
        this.importer = importer;
        this.jobs = jobs;
    }

    /// Imports what lies at some paths, after what is being imported already.
    public void start(List<Path> paths) {
        List<Path> copy = List.copyOf(paths);
        if (!copy.isEmpty()) {
            String what =
                    copy.size() == 1
                            ? copy.getFirst().toString()
                            : Messages.text("importing.several", copy.size());
            start(new Lot(what, progress -> importer.run(copy, null, progress)));
        }
    }

    /// Imports the dumps that come with the program.
    public void startSamples() {
        start(
                new Lot(
                        Messages.text("importing.samples"),
                        progress -> SampleDumps.importInto(importer, progress)));
    }

    private void start(Lot lot) {
        waiting.add(lot);
        if (!(phase.get() instanceof ImportPhase.Running)) {
            startNext();
        }
    }

    /// Ends the import under way at its next whole dump, and forgets those that wait.
    public void stop() {
        if (phase.get() instanceof ImportPhase.Running(var what, var counts, var input, var _)) {
            waiting.clear();
            stopAsked = true;
            phase.set(new ImportPhase.Running(what, counts, input, true));
        }
    }

    /// Takes the report of an ended import away.
    public void dismiss() {
        if (!(phase.get() instanceof ImportPhase.Running)) {
            phase.set(new ImportPhase.Idle());
        }
    }

    /// Where the import stands.
    public ReadOnlyObjectProperty<ImportPhase> phaseProperty() {
        return phase.getReadOnlyProperty();
    }

    private void startNext() {
        Lot lot = waiting.poll();
        if (lot == null) {
            return;
        }
        stopAsked = false;
        phase.set(new ImportPhase.Running(lot.what(), NOTHING_YET, "", false));
        jobs.start(
                "import",
                progress -> lot.work().run(new Watch(progress, this::show)),
                this::finish,
                failure -> fail(lot, failure));
    }

    private void show(ImportProgress.Counts counts, String input) {
        if (phase.get() instanceof ImportPhase.Running(var what, var _, var _, var stopping)) {
            phase.set(new ImportPhase.Running(what, counts, input, stopping));
        }
    }

    private void finish(ImportReport report) {
        phase.set(new ImportPhase.Finished(report));
        startNext();
    }

    private void fail(Lot lot, Exception failure) {
        phase.set(new ImportPhase.Failed(lot.what(), FailureWords.of(failure)));
        waiting.clear();
    }

    /// What is imported in one go.
    private record Lot(String what, Work work) {}

    private interface Work {
        ImportReport run(ImportProgress progress) throws IOException;
    }

    private interface Taker {
        void take(ImportProgress.Counts counts, String input);
    }

    /// Carries an import's numbers to the window and the wish to stop back.
    private final class Watch implements ImportProgress {

        private final Progress job;
        private final FxLatest<Counts> latest;
        private volatile String input = "";

        Watch(Progress job, Taker taker) {
            this.job = job;
            this.latest = new FxLatest<>(counts -> taker.take(counts, input));
        }

        @Override
        public boolean isShown() {
            return true;
        }

        @Override
        public void counted(Counts counts) {
            latest.offer(counts);
        }

        @Override
        public void report(long done, long total) {
            job.report(done, total);
        }

        @Override
        public void say(String state) {
            input = state;
        }

        @Override
        public void checkStopped() {
            job.checkStopped();
            if (stopAsked) {
                throw new CancellationException("stopped by the user");
            }
        }
    }
}
