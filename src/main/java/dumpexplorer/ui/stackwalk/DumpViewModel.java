package dumpexplorer.ui.stackwalk;

import dumpexplorer.core.job.JobStarter;
import dumpexplorer.core.job.RunningJob;
import dumpexplorer.core.model.DumpId;
import dumpexplorer.core.model.StackThread;
import dumpexplorer.core.model.Stackwalk;
import dumpexplorer.core.query.DumpDetail;
import dumpexplorer.core.query.GroupRow;
import dumpexplorer.core.query.Queries;
import dumpexplorer.core.text.JsonText;
import dumpexplorer.core.text.PlainText;
import dumpexplorer.core.text.SectionText;
import dumpexplorer.core.text.SectionText.Section;
import dumpexplorer.core.text.StackMarkdown;
import dumpexplorer.core.text.StackOptions;
import dumpexplorer.core.text.StackText;
import dumpexplorer.ui.kit.GroupDecision;
import dumpexplorer.ui.kit.Navigator;
import dumpexplorer.ui.stackwalk.DumpState.Failed;
import dumpexplorer.ui.stackwalk.DumpState.Gone;
import dumpexplorer.ui.stackwalk.DumpState.Loading;
import dumpexplorer.ui.stackwalk.DumpState.Nothing;
import dumpexplorer.ui.stackwalk.DumpState.Shown;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// The dump that is read: what is known of it, how its texts are folded, searched and copied, and what is
/// decided about its group. Belongs to the JavaFX thread; reading and laying out are jobs.
public final class DumpViewModel {

    private final DumpSource source;
    private final JobStarter jobs;
    private final Navigator navigator;
    private final Clock clock;
    private final TextLooks looks = new TextLooks();
    private final LinesViewModel stack;
    private final LinesViewModel environment;
    private final LinesViewModel json;
    private final ReadOnlyObjectWrapper<DumpState> state =
            new ReadOnlyObjectWrapper<>(new Nothing());
    private final ReadOnlyObjectWrapper<StackOptions> options =
            new ReadOnlyObjectWrapper<>(StackOptions.PLAIN);
    private final ReadOnlyObjectWrapper<String> trouble = new ReadOnlyObjectWrapper<>("");
    private @Nullable RunningJob reading;
    private int generation;

    /// Shows dumps of one library.
    public DumpViewModel(Queries queries, JobStarter jobs, Navigator navigator) {
        this(DumpSource.of(queries), jobs, navigator, Clock.systemUTC());
    }

    DumpViewModel(DumpSource source, JobStarter jobs, Navigator navigator, Clock clock) {
        this.source = source;
        this.jobs = jobs;
        this.navigator = navigator;
        this.clock = clock;
        this.stack = new LinesViewModel(jobs, this::troubled);
        this.environment = new LinesViewModel(jobs, this::troubled);
        this.json = new LinesViewModel(jobs, this::troubled);
    }

    /// Reads a dump and shows it. Until it is read the one before stays.
    public void show(DumpId id) {
        state.set(new Loading(id));
        StackOptions asked = options.get();
        int question = newQuestion();
        reading =
                jobs.start(
                        "read-dump",
                        _ -> read(id, asked),
                        answer -> answered(question, id, answer),
                        failure -> failed(question, id, failure));
    }

    /// Shows that nothing, or more than one thing, is selected.
    public void clear() {
        newQuestion();
        state.set(new Nothing());
    }

    /// Asks again for what others may have changed about the shown dump's group: its status, star and note.
    public void refresh() {
        findShown()
                .ifPresent(dump -> {
                    int question = generation;
                    jobs.start(
                            "read-group",
                            _ -> source.placeOf(dump.detail().row()),
                            place -> placed(question, dump, place),
                            this::troubled);
                });
    }

    /// Folds runs of frames that are not the application's own, or unfolds them.
    void layOut(StackOptions wanted) {
        options.set(wanted);
        findShown()
                .ifPresent(dump -> {
                    int question = generation;
                    jobs.start(
                            "lay-out-stack",
                            _ -> stackOf(dump.detail(), wanted),
                            text -> laidOut(question, text),
                            this::troubled);
                });
    }

    /// Decides about the shown dump's group.
    void decide(GroupDecision decision) {
        findShown()
                .ifPresent(
                        dump -> navigator.decide(List.of(dump.detail().row().group()), decision));
    }

    void askForTitle(GroupRow group) {
        navigator.askForTitle(group);
    }

    void askForNote(GroupRow group) {
        navigator.askForNote(group);
    }

    /// Goes to another dump of the group.
    void open(DumpId id) {
        navigator.showDump(id);
    }

    /// Goes to the group in the tree.
    void openGroup() {
        findShown().ifPresent(dump -> navigator.showGroup(dump.detail().row().group()));
    }

    /// What can be copied of the stacks.
    enum Copy {
        CRASHING_THREAD,
        EVERYTHING,
        MARKDOWN
    }

    /// Writes the stacks for the clipboard.
    void copy(Copy what, Consumer<String> done) {
        findShown()
                .ifPresent(dump ->
                        jobs.start(
                                "copy-stack",
                                _ -> written(dump.detail(), what),
                                done,
                                this::troubled));
    }

    Optional<OpenDump> findShown() {
        return state.get() instanceof Shown(OpenDump dump) ? Optional.of(dump) : Optional.empty();
    }

    ReadOnlyObjectProperty<DumpState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<StackOptions> optionsProperty() {
        return options.getReadOnlyProperty();
    }

    /// What went wrong beside reading, in one line; empty while all is well.
    ReadOnlyObjectProperty<String> troubleProperty() {
        return trouble.getReadOnlyProperty();
    }

    LinesViewModel stack() {
        return stack;
    }

    LinesViewModel environment() {
        return environment;
    }

    LinesViewModel json() {
        return json;
    }

    TextLooks looks() {
        return looks;
    }

    Clock clock() {
        return clock;
    }

    private Optional<OpenDump> read(DumpId id, StackOptions asked) throws Exception {
        Optional<DumpDetail> found = source.findDetail(id);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        DumpDetail detail = found.get();
        List<Section> outputs =
                detail.environment().stream()
                        .map(output -> new Section(output.command(), output.lines()))
                        .toList();
        return Optional.of(
                new OpenDump(
                        detail,
                        source.placeOf(detail.row()),
                        stackOf(detail, asked),
                        SectionText.of(outputs),
                        JsonText.of(detail.json())));
    }

    private static StackText stackOf(DumpDetail detail, StackOptions asked) {
        return StackText.of(StackFacts.of(detail), detail.stack(), asked);
    }

    private void answered(int question, DumpId id, Optional<OpenDump> answer) {
        if (question != generation) {
            return;
        }
        trouble.set("");
        answer.ifPresent(dump -> {
            stack.show(dump.stack());
            environment.show(dump.environment().document());
            json.show(dump.json());
        });
        state.set(answer.<DumpState>map(Shown::new).orElseGet(() -> new Gone(id)));
    }

    private void failed(int question, DumpId id, Exception failure) {
        if (question == generation) {
            state.set(new Failed(id, reasonOf(failure)));
        }
    }

    private void placed(int question, OpenDump dump, OpenDump.PlaceInGroup place) {
        if (question == generation) {
            state.set(
                    new Shown(
                            new OpenDump(
                                    dump.detail(),
                                    place,
                                    dump.stack(),
                                    dump.environment(),
                                    dump.json())));
        }
    }

    private void laidOut(int question, StackText text) {
        if (question == generation) {
            stack.show(text);
        }
    }

    private int newQuestion() {
        if (reading != null) {
            reading.stop();
            reading = null;
        }
        return ++generation;
    }

    private void troubled(Exception failure) {
        trouble.set(reasonOf(failure));
    }

    private static String reasonOf(Exception failure) {
        String message = failure.getMessage();
        return message == null || message.isBlank()
                ? failure.getClass().getSimpleName()
                : Objects.requireNonNull(message);
    }

    private static String written(DumpDetail detail, Copy what) {
        Stackwalk all = detail.stack();
        return switch (what) {
            case CRASHING_THREAD -> {
                List<StackThread> crashed =
                        all.threads().stream().filter(StackThread::crashed).toList();
                List<StackThread> main =
                        crashed.isEmpty() ? all.threads().stream().limit(1).toList() : crashed;
                yield PlainText.unfolded(
                        StackText.of(
                                StackFacts.of(detail),
                                new Stackwalk(main, List.of(), List.of()),
                                StackOptions.ALL_THREADS));
            }
            case EVERYTHING -> PlainText.whole(stackOf(detail, StackOptions.ALL_THREADS));
            case MARKDOWN -> StackMarkdown.of(detail.row().title(), StackFacts.of(detail), all);
        };
    }
}
