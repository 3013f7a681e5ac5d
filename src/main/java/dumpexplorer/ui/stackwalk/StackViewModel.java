package dumpexplorer.ui.stackwalk;

import dumpexplorer.core.job.JobStarter;
import dumpexplorer.core.model.StackThread;
import dumpexplorer.core.query.DumpDetail;
import dumpexplorer.core.text.FrameText;
import dumpexplorer.core.text.LineMark;
import dumpexplorer.core.text.StackCopy;
import dumpexplorer.core.text.StackFlavour;
import dumpexplorer.core.text.StackOptions.Foreign;
import dumpexplorer.core.text.StackOptions.Order;
import dumpexplorer.core.text.StackRow;
import dumpexplorer.core.text.StackText;
import dumpexplorer.core.text.TextDocument;
import dumpexplorer.ui.kit.LatestJob;
import dumpexplorer.ui.kit.Navigator;
import dumpexplorer.ui.kit.ViewMemory;
import dumpexplorer.ui.stackwalk.LinesViewModel.Goal;
import dumpexplorer.ui.stackwalk.TextRange.TextPlace;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// The stacks of the dump that is read: how they are laid out and looked at, which frame is selected, what
/// can be done with it. Table and text are two views of the same lines, folds and selection. Belongs to the
/// JavaFX thread.
final class StackViewModel {

    /// The ways to look at stacks.
    enum Look {
        TABLE,
        TEXT
    }

    /// How much is copied.
    enum Part {
        FRAME,
        THREAD,
        ALL
    }

    private static final String LOOK = "stack.look";
    private static final String ORDER = "stack.order.";

    /// Lines that a frame's own locals and registers are looked for above.
    private static final int MAX_BELOW_FRAME = 2000;

    private final JobStarter jobs;
    private final Navigator navigator;
    private final Consumer<Exception> failed;
    private final LinesViewModel lines;
    private final LinesViewModel aside;
    private final LatestJob layingOut;
    private final LatestJob layingOutFrame;
    private final ReadOnlyObjectWrapper<Look> look = new ReadOnlyObjectWrapper<>(Look.TABLE);
    private final ReadOnlyObjectWrapper<StackAsked> asked =
            new ReadOnlyObjectWrapper<>(StackAsked.AT_FIRST);
    private final ReadOnlyObjectWrapper<@Nullable StackText> text = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<StackRow.@Nullable OfFrame> selected =
            new ReadOnlyObjectWrapper<>();
    private ViewMemory memory = ViewMemory.NONE;
    private @Nullable DumpDetail dump;

    /// @param failed takes what went wrong beside reading
    StackViewModel(JobStarter jobs, Navigator navigator, Consumer<Exception> failed) {
        this.jobs = jobs;
        this.navigator = navigator;
        this.failed = failed;
        this.lines = new LinesViewModel(jobs, failed);
        this.aside = new LinesViewModel(jobs, failed);
        this.layingOut = new LatestJob(jobs, "lay-out-stack");
        this.layingOutFrame = new LatestJob(jobs, "lay-out-frame");
        lines.selectionProperty().subscribe(range -> follow(range.caret().line()));
    }

    /// Looks at stacks as the user did last, and remembers what becomes of it.
    void restore(ViewMemory remembered) {
        StackAsked wanted = asked.get();
        for (StackFlavour flavour : StackFlavour.values()) {
            for (Order order : Order.values()) {
                if (remembered
                        .recall(ORDER + word(flavour))
                        .filter(word(order)::equals)
                        .isPresent()) {
                    wanted = wanted.with(flavour, order);
                }
            }
        }
        asked.set(wanted);
        remembered
                .recall(LOOK)
                .ifPresent(last -> look.set(last.equals(word(Look.TEXT)) ? Look.TEXT : Look.TABLE));
        memory = remembered;
    }

    /// Shows the stacks of another dump, from the frame to begin reading at.
    void show(DumpDetail detail, StackText laidOut) {
        layingOut.forget();
        dump = detail;
        put(laidOut);
    }

    /// Lays out a dump's stacks; to be called in a job.
    static StackText layOut(DumpDetail detail, StackAsked wanted) {
        return StackText.of(StackFacts.of(detail), detail.stack(), wanted.options(detail.stack()));
    }

    /// Folds runs of frames that are not the application's own, or unfolds them.
    void fold(Foreign foreign) {
        ask(asked.get().with(foreign));
    }

    /// Turns the order of stacks like this one around, from now on.
    void turnOrder() {
        DumpDetail shown = dump;
        if (shown != null) {
            StackFlavour flavour = StackFlavour.of(shown.stack());
            Order turned =
                    asked.get().order(flavour) == Order.NEWEST_FIRST
                            ? Order.NEWEST_LAST
                            : Order.NEWEST_FIRST;
            memory.remember(ORDER + word(flavour), word(turned));
            ask(asked.get().with(flavour, turned));
        }
    }

    /// Goes from the table to the text or back.
    void turnLook() {
        look(look.get() == Look.TABLE ? Look.TEXT : Look.TABLE);
    }

    void look(Look wanted) {
        memory.remember(LOOK, word(wanted));
        look.set(wanted);
        // The other view may have been far away all the while.
        if (lines.lines().rows() > 0) {
            lines.jumpTo(lines.selectionProperty().get().caret().line(), Goal.VISIBLE);
        }
    }

    /// Selects a line and brings the reader there; what hides it opens.
    void goTo(int line) {
        lines.select(TextRange.at(new TextPlace(line, 0)));
        lines.jumpTo(line, Goal.VISIBLE);
    }

    /// Opens a thread and selects its frame to begin at.
    void goTo(StackText.Section section) {
        StackText shown = text.get();
        if (shown == null) {
            return;
        }
        int frame = StackText.mainFrame(section.first()).orElse(-1);
        int line = section.line();
        for (int next = line + 1; next < shown.size(); next++) {
            if (shown.row(next) instanceof StackRow.OfFrame row
                    && row.thread().index() == section.first().index()
                    && row.number() == frame) {
                goTo(next);
                return;
            }
            if (shown.row(next) instanceof StackRow.OfThread) {
                break;
            }
        }
        goTo(line);
    }

    /// Does what a line is there for: goes where it leads, or opens and closes what it hides.
    void activate(int line) {
        StackText shown = text.get();
        if (shown != null
                && line < shown.size()
                && shown.row(line) instanceof StackRow.OfLink link) {
            goTo(link.line());
        } else {
            lines.toggle(line);
        }
    }

    /// Searches for all dumps that have the selected frame's function on their stack.
    void searchSelected() {
        findSelected()
                .map(row -> row.frame().indexedName())
                .filter(label -> !label.isEmpty())
                .ifPresent(label -> navigator.search("frame:" + quoted(label)));
    }

    /// Opens the selected frame's source where the user wants sources to be opened.
    void openSource() {
        DumpDetail shown = dump;
        findSelected()
                .ifPresent(row -> {
                    String file = row.frame().file();
                    if (file != null && shown != null) {
                        navigator.openSource(file, row.frame().line(), shown.row().version());
                    }
                });
    }

    /// Writes something of the stacks for the clipboard.
    void copy(Part part, StackCopy.Form form, Consumer<String> done) {
        DumpDetail shown = dump;
        StackRow.OfFrame row = selected.get();
        if (shown != null) {
            jobs.start("copy-stack", _ -> written(shown, row, part, form), done, failed);
        }
    }

    LinesViewModel lines() {
        return lines;
    }

    /// All that is known of the selected frame.
    LinesViewModel aside() {
        return aside;
    }

    ReadOnlyObjectProperty<Look> lookProperty() {
        return look.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<StackAsked> askedProperty() {
        return asked.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<@Nullable StackText> textProperty() {
        return text.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<StackRow.@Nullable OfFrame> selectedProperty() {
        return selected.getReadOnlyProperty();
    }

    Optional<StackRow.OfFrame> findSelected() {
        return Optional.ofNullable(selected.get());
    }

    private void ask(StackAsked wanted) {
        asked.set(wanted);
        DumpDetail shown = dump;
        if (shown != null) {
            layingOut.ask(_ -> layOut(shown, wanted), this::putKeepingFrame, failed);
        }
    }

    private void put(StackText laidOut) {
        text.set(laidOut);
        lines.show(laidOut);
    }

    /// The selected frame stays selected wherever it stands now.
    private void putKeepingFrame(StackText laidOut) {
        StackRow.OfFrame before = selected.get();
        put(laidOut);
        for (int line = 0; before != null && line < laidOut.size(); line++) {
            if (laidOut.row(line) instanceof StackRow.OfFrame row
                    && row.number() == before.number()
                    && row.thread().index() == before.thread().index()) {
                goTo(line);
                return;
            }
        }
    }

    private void follow(int caretLine) {
        StackRow.OfFrame row = frameAt(caretLine);
        if (Objects.equals(row, selected.get())) {
            return;
        }
        selected.set(row);
        DumpDetail shown = dump;
        if (row == null || shown == null) {
            layingOutFrame.forget();
            aside.show(TextDocument.EMPTY);
        } else {
            layingOutFrame.ask(_ -> FrameText.of(row.frame(), shown.stack()), aside::show, failed);
        }
    }

    private StackRow.@Nullable OfFrame frameAt(int caretLine) {
        StackText shown = text.get();
        if (shown == null || caretLine >= shown.size()) {
            return null;
        }
        for (int line = caretLine; line >= Math.max(0, caretLine - MAX_BELOW_FRAME); line--) {
            if (shown.row(line) instanceof StackRow.OfFrame row) {
                return row;
            }
            Set<LineMark> marks = shown.line(line).marks();
            if (!marks.contains(LineMark.LOCAL) && !marks.contains(LineMark.REGISTER)) {
                return null;
            }
        }
        return null;
    }

    private static String written(
            DumpDetail detail, StackRow.@Nullable OfFrame row, Part part, StackCopy.Form form) {
        String title = detail.row().title();
        Optional<StackThread> thread =
                row == null ? StackText.mainThread(detail.stack()) : Optional.of(row.thread());
        return switch (part) {
            case FRAME -> row == null ? "" : StackCopy.frame(row.thread(), row.number(), form);
            case THREAD ->
                    thread.map(one ->
                                    StackCopy.thread(
                                            title,
                                            StackFacts.of(detail),
                                            detail.stack(),
                                            one,
                                            form))
                            .orElse("");
            case ALL -> StackCopy.everything(title, StackFacts.of(detail), detail.stack(), form);
        };
    }

    private static String quoted(String label) {
        return '"' + label.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
