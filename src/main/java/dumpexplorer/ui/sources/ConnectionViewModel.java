package dumpexplorer.ui.sources;

import dumpexplorer.core.OpenLibrary;
import dumpexplorer.core.job.JobStarter;
import dumpexplorer.core.job.Progress;
import dumpexplorer.core.job.RunningJob;
import dumpexplorer.core.remote.Passwords.Purpose;
import dumpexplorer.core.remote.Source;
import dumpexplorer.core.remote.fetch.Trial;
import dumpexplorer.core.remote.fetch.TrialStep;
import dumpexplorer.ui.kit.FailureWords;
import dumpexplorer.ui.kit.FxLatest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// Tries the source of a form, step by step. Nothing is fetched or kept.
final class ConnectionViewModel {

    private static final Pattern FINGERPRINT = Pattern.compile("SHA-256 ([0-9a-f]{64})");

    private final SourceFormViewModel form;
    private final OpenLibrary opened;
    private final JobStarter jobs;
    private final PasswordDesk desk;
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.NEVER);
    private @Nullable RunningJob running;
    private int attempt;

    /// How far the trial is.
    enum Phase {
        NEVER,
        RUNNING,
        WELL,
        PARTLY,
        FAILED,
        STOPPED
    }

    /// What is known at one moment.
    ///
    /// @param steps that have ended, in order
    /// @param offer a certificate that is not trusted and may be accepted; null for none
    /// @param trouble why it could not be tried at all; empty while nothing is wrong
    record State(Phase phase, List<TrialStep> steps, @Nullable Offer offer, String trouble) {

        static final State NEVER = new State(Phase.NEVER, List.of(), null, "");

        State {
            steps = List.copyOf(steps);
        }
    }

    /// A certificate that may be accepted.
    ///
    /// @param fingerprint its SHA-256, 64 lower-case hex digits
    /// @param accepted the one that was accepted before; null for none
    record Offer(String fingerprint, @Nullable String accepted) {}

    ConnectionViewModel(
            SourceFormViewModel form, OpenLibrary opened, JobStarter jobs, PasswordDesk desk) {
        this.form = form;
        this.opened = opened;
        this.jobs = jobs;
        this.desk = desk;
    }

    /// Tries what stands in the form.
    void run() {
        stop();
        int mine = ++attempt;
        SourceDraft draft = form.draft();
        Map<Purpose, char[]> typed = form.typedPasswords();
        List<TrialStep> steps = new CopyOnWriteArrayList<>();
        var latest = new FxLatest<List<TrialStep>>(shown -> showSteps(mine, shown));
        state.set(new State(Phase.RUNNING, List.of(), null, ""));
        desk.attend();
        running =
                jobs.start(
                        "try-source",
                        progress ->
                                tryOut(
                                        draft.toSource(),
                                        typed,
                                        progress,
                                        step -> {
                                            steps.add(step);
                                            latest.offer(List.copyOf(steps));
                                        }),
                        verdict -> finish(mine, draft, verdict, steps),
                        failure -> fail(mine, failure, steps));
    }

    private interface Listener {
        void ended(TrialStep step);
    }

    private Trial.Verdict tryOut(
            Source source, Map<Purpose, char[]> typed, Progress progress, Listener listener)
            throws IOException {
        opened.kinds().check(source);
        typed.forEach((purpose, password) -> opened.passwords().useOnce(source, purpose, password));
        return opened.fetcher().tryOut(source, progress, listener::ended);
    }

    private void showSteps(int asked, List<TrialStep> steps) {
        if (asked == attempt && state.get().phase() == Phase.RUNNING) {
            state.set(new State(Phase.RUNNING, steps, null, ""));
        }
    }

    private void finish(
            int asked, SourceDraft draft, Trial.Verdict verdict, List<TrialStep> steps) {
        if (asked != attempt) {
            return;
        }
        end();
        Phase phase =
                switch (verdict) {
                    case ALL_WELL -> Phase.WELL;
                    case PARTLY -> Phase.PARTLY;
                    case NOTHING_WORKS -> Phase.FAILED;
                };
        Offer offer =
                findUntrusted(steps)
                        .filter(shown -> !shown.equals(draft.fingerprint()))
                        .map(shown -> new Offer(shown, draft.fingerprint()))
                        .orElse(null);
        state.set(new State(phase, steps, offer, ""));
    }

    /// The certificate that was shown where the connection was not trusted.
    private static Optional<String> findUntrusted(List<TrialStep> steps) {
        List<String> untrusted = new ArrayList<>();
        boolean failed = false;
        for (TrialStep step : steps) {
            if (step.name() == TrialStep.Name.TLS) {
                failed = step.outcome() == TrialStep.Outcome.FAILED;
            }
            Matcher shown = FINGERPRINT.matcher(step.words());
            if (failed && step.name() == TrialStep.Name.CERTIFICATE && shown.find()) {
                untrusted.add(shown.group(1));
            }
        }
        return untrusted.stream().findFirst();
    }

    private void fail(int asked, Exception failure, List<TrialStep> steps) {
        if (asked == attempt) {
            end();
            String why = Sentences.of(FailureWords.of(failure));
            state.set(new State(Phase.FAILED, steps, null, why));
        }
    }

    private void end() {
        running = null;
        desk.leave();
    }

    /// Ends the trial, if one runs.
    void stop() {
        if (running != null) {
            running.stop();
            desk.cancel();
            end();
            attempt++;
            state.set(new State(Phase.STOPPED, state.get().steps(), null, ""));
        }
    }

    /// Forgets what was found: something else stands in the form now.
    void outdate() {
        stop();
        state.set(State.NEVER);
    }

    /// Takes the shown certificate for that of the server, and tries again.
    void accept(Offer offer) {
        form.accept(offer.fingerprint());
        run();
    }

    ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }
}
