package dumpexplorer.ui.stackwalk;

import dumpexplorer.core.comparing.Comparison;
import dumpexplorer.core.grouping.SignatureLog;
import dumpexplorer.core.job.Job;
import dumpexplorer.core.job.JobStarter;
import dumpexplorer.core.job.RunningJob;
import dumpexplorer.core.model.DumpId;
import dumpexplorer.core.model.GroupId;
import dumpexplorer.core.query.DumpDetail;
import dumpexplorer.core.query.DumpSort;
import dumpexplorer.core.query.GroupRow;
import dumpexplorer.core.query.Queries;
import dumpexplorer.core.signature.DumpNaming;
import dumpexplorer.core.text.SectionText;
import dumpexplorer.core.text.SectionText.Section;
import dumpexplorer.ui.kit.GroupDecision;
import dumpexplorer.ui.kit.LatestJob;
import dumpexplorer.ui.kit.Navigator;
import dumpexplorer.ui.kit.ViewMemory;
import dumpexplorer.ui.stackwalk.DumpState.Compared;
import dumpexplorer.ui.stackwalk.DumpState.Failed;
import dumpexplorer.ui.stackwalk.DumpState.Gone;
import dumpexplorer.ui.stackwalk.DumpState.Loading;
import dumpexplorer.ui.stackwalk.DumpState.Nothing;
import dumpexplorer.ui.stackwalk.DumpState.Shown;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
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
    private final StackViewModel stack;
    private final CompareViewModel compared;
    private final LinesViewModel environment;
    private final JsonViewModel json;
    private final LinesViewModel history;
    private final ReadOnlyObjectWrapper<DumpState> state =
            new ReadOnlyObjectWrapper<>(new Nothing());
    private final ReadOnlyObjectWrapper<String> trouble = new ReadOnlyObjectWrapper<>("");
    private @Nullable RunningJob reading;
    private final LatestJob naming;
    private @Nullable SignatureLog signature;
    private @Nullable DumpId marked;
    private int generation;

    /// Shows dumps of one library.
    public DumpViewModel(Queries queries, DumpNaming naming, JobStarter jobs, Navigator navigator) {
        this(DumpSource.of(queries, naming), jobs, navigator, Clock.systemUTC());
    }

    DumpViewModel(DumpSource source, JobStarter jobs, Navigator navigator, Clock clock) {
        this.source = source;
        this.jobs = jobs;
        this.navigator = navigator;
        this.clock = clock;
        this.stack = new StackViewModel(jobs, navigator, this::troubled);
        this.compared = new CompareViewModel(jobs, this::troubled);
        this.environment = new LinesViewModel(jobs, this::troubled);
        this.json = new JsonViewModel(source, jobs, this::troubled);
        this.history = new LinesViewModel(jobs, this::troubled);
        this.naming = new LatestJob(jobs, "name-dump");
    }

    /// Looks at dumps as the user did last, and remembers what becomes of it.
    public void restore(ViewMemory memory) {
        stack.restore(memory);
    }

    /// Reads a dump and shows it. Until it is read the one before stays.
    public void show(DumpId id) {
        state.set(new Loading(id));
        StackAsked asked = stack.askedProperty().get();
        int question = newQuestion();
        reading =
                jobs.start(
                        "read-dump",
                        _ -> read(id, asked),
                        answer -> answered(question, id, answer),
                        failure -> failed(question, id, failure));
    }

    /// Shows two dumps side by side.
    public void compare(DumpId left, DumpId right) {
        startComparing(left, _ -> Optional.of(new Two(left, right)));
    }

    /// Shows two dumps side by side: the first and the last of one group, or the newest of each of two.
    public void compareGroups(List<GroupId> groups) {
        boolean one = groups.size() == 1;
        startComparing(
                null,
                _ -> {
                    DumpSort ofLeft = one ? DumpSort.OLDEST_FIRST : DumpSort.NEWEST_FIRST;
                    Optional<DumpId> left = source.findEnd(groups.getFirst(), ofLeft);
                    return source.findEnd(groups.getLast(), DumpSort.NEWEST_FIRST)
                            .flatMap(right -> left.map(first -> new Two(first, right)));
                });
    }

    /// Compares the first and the last dump of the shown one's group.
    void compareEnds() {
        findShown().ifPresent(dump -> compareGroups(List.of(dump.detail().row().group())));
    }

    /// Keeps a dump in mind, to compare another one with it.
    void mark(DumpId id) {
        marked = id;
        findShown().ifPresent(dump -> placed(generation, dump, dump.place()));
    }

    Optional<DumpId> findMarked() {
        return Optional.ofNullable(marked);
    }

    private record Two(DumpId left, DumpId right) {}

    private void startComparing(@Nullable DumpId likely, Job<Optional<Two>> choice) {
        int question = newQuestion();
        reading =
                jobs.start(
                        "compare-dumps",
                        progress -> compared(choice.run(progress)),
                        answer -> {
                            if (question == generation) {
                                trouble.set("");
                                if (answer instanceof Compared(Comparison comparison)) {
                                    compared.show(comparison);
                                }
                                state.set(answer);
                            }
                        },
                        failure -> {
                            if (likely != null) {
                                failed(question, likely, failure);
                            } else {
                                troubled(failure);
                            }
                        });
    }

    private DumpState compared(Optional<Two> two) throws IOException {
        if (two.isEmpty()) {
            return new Nothing();
        }
        Optional<DumpDetail> left = source.findDetail(two.get().left());
        Optional<DumpDetail> right = source.findDetail(two.get().right());
        if (left.isEmpty()) {
            return new Gone(two.get().left());
        }
        return right.<DumpState>map(other -> new Compared(Comparison.of(left.get(), other)))
                .orElseGet(() -> new Gone(two.get().right()));
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

    Optional<OpenDump> findShown() {
        return state.get() instanceof Shown(OpenDump dump) ? Optional.of(dump) : Optional.empty();
    }

    ReadOnlyObjectProperty<DumpState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /// What went wrong beside reading, in one line; empty while all is well.
    ReadOnlyObjectProperty<String> troubleProperty() {
        return trouble.getReadOnlyProperty();
    }

    StackViewModel stack() {
        return stack;
    }

    /// Two dumps side by side, where that is what is shown.
    CompareViewModel compared() {
        return compared;
    }

    LinesViewModel environment() {
        return environment;
    }

    LinesViewModel history() {
        return history;
    }

    JsonViewModel json() {
        return json;
    }

    TextLooks looks() {
        return looks;
    }

    Clock clock() {
        return clock;
    }

    private Optional<OpenDump> read(DumpId id, StackAsked asked) throws Exception {
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
                        StackViewModel.layOut(detail, asked),
                        SectionText.of(outputs)));
    }

    private void answered(int question, DumpId id, Optional<OpenDump> answer) {
        if (question != generation) {
            return;
        }
        trouble.set("");
        answer.ifPresent(dump -> {
            stack.show(dump.detail(), dump.stack());
            environment.show(dump.environment().document());
            json.forget();
            signature = null;
            naming.forget();
            showHistory(dump.place());
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
            showHistory(place);
            state.set(
                    new Shown(
                            new OpenDump(dump.detail(), place, dump.stack(), dump.environment())));
        }
    }

    private void showHistory(OpenDump.PlaceInGroup place) {
        history.show(HistoryText.of(place.history(), signature));
    }

    /// Says in the history how the shown dump would get its signature: somebody looks at it.
    void askForSignature() {
        Optional<OpenDump> shown = findShown();
        if (signature == null && shown.isPresent()) {
            DumpId id = shown.get().detail().row().id();
            naming.ask(_ -> source.findSignature(id), this::named, this::troubled);
        }
    }

    private void named(Optional<SignatureLog> log) {
        signature = log.orElse(null);
        findShown().ifPresent(dump -> showHistory(dump.place()));
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
}
