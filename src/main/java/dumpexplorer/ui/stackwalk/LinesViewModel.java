package dumpexplorer.ui.stackwalk;

import dumpexplorer.core.job.JobStarter;
import dumpexplorer.core.job.Progress;
import dumpexplorer.core.job.RunningJob;
import dumpexplorer.core.text.LineMark;
import dumpexplorer.core.text.TextDocument;
import dumpexplorer.core.text.TextLine;
import dumpexplorer.ui.stackwalk.Matches.Kind;
import dumpexplorer.ui.stackwalk.Matches.Scope;
import dumpexplorer.ui.stackwalk.Matches.Wanted;
import dumpexplorer.ui.stackwalk.TextRange.TextPlace;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.PatternSyntaxException;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/// What is to be seen of one long text: folding, selection, search. Works on lines of the document,
/// never on what a control holds of them.
final class LinesViewModel {

    private static final int LINES_BETWEEN_CHECKS = 1000;

    /// A line that the reader is to be brought to.
    ///
    /// @param line index in the document; visible
    /// @param goal where it is to be
    /// @param number counts jumps, so that no two are equal
    record Jump(int line, Goal goal, int number) {}

    /// Where a line is to be after a jump.
    enum Goal {
        /// The first one.
        TOP,
        /// Anywhere; in the middle if it was not to be seen at all.
        VISIBLE
    }

    private final JobStarter jobs;
    private final Consumer<Exception> failed;
    private final ReadOnlyObjectWrapper<FoldedLines> lines =
            new ReadOnlyObjectWrapper<>(FoldedLines.EMPTY);
    private final ReadOnlyObjectWrapper<TextRange> selection =
            new ReadOnlyObjectWrapper<>(TextRange.TOP);
    private final ReadOnlyObjectWrapper<Matches> matches =
            new ReadOnlyObjectWrapper<>(Matches.NONE);
    private final ReadOnlyObjectWrapper<Jump> jump =
            new ReadOnlyObjectWrapper<>(new Jump(0, Goal.TOP, 0));
    private final ReadOnlyStringWrapper wrongRegex = new ReadOnlyStringWrapper("");
    private Scope scope = Scope.ANYWHERE;
    private @Nullable RunningJob search;
    private int generation;

    /// @param failed takes what went wrong in a search or while copying
    LinesViewModel(JobStarter jobs, Consumer<Exception> failed) {
        this.jobs = jobs;
        this.failed = failed;
    }

    /// Shows another document from its main line, which is selected, else from its top. What was looked for
    /// in the one before is looked for in this one too, without going there.
    void show(TextDocument document) {
        Wanted wanted = matches.get().wanted();
        stopSearch();
        matches.set(Matches.NONE);
        FoldedLines folded = FoldedLines.of(document);
        int main = document.mainLine().orElse(0);
        selection.set(TextRange.TOP);
        lines.set(folded.revealing(main));
        jumpTo(0, Goal.TOP);
        goToMain();
        search(wanted, this::lightUp);
    }

    /// Selects the main line and brings the reader there.
    void goToMain() {
        TextDocument document = lines.get().document();
        document.mainLine().ifPresent(line -> reveal(new TextPlace(line, 0)));
    }

    /// Opens or closes what a line hides.
    void toggle(int line) {
        lines.set(lines.get().toggled(line));
        if (!lines.get().isVisible(selection.get().caret().line())) {
            select(TextRange.at(new TextPlace(line, 0)));
        }
    }

    void openAll() {
        lines.set(lines.get().allOpen());
    }

    void foldAsAtFirst() {
        lines.set(lines.get().asAtFirst());
        TextPlace caret = selection.get().caret();
        if (!lines.get().isVisible(caret.line())) {
            int header = lines.get().lineOf(lines.get().rowOf(caret.line()));
            select(TextRange.at(new TextPlace(header, 0)));
        }
    }

    void select(TextRange range) {
        selection.set(range);
    }

    /// Selects all that is to be seen.
    void selectAll() {
        int rows = lines.get().rows();
        if (rows > 0) {
            int last = lines.get().lineOf(rows - 1);
            int length = lines.get().document().line(last).text().length();
            select(new TextRange(new TextPlace(0, 0), new TextPlace(last, length)));
        }
    }

    /// Brings the reader to a line, opening what hides it.
    void jumpTo(int line, Goal goal) {
        lines.set(lines.get().revealing(line));
        jump.set(new Jump(line, goal, jump.get().number() + 1));
    }

    /// Looks for something in all lines; goes to the first place from the selection on.
    ///
    /// @param wanted nothing to end searching
    void find(Wanted wanted) {
        stopSearch();
        matches.set(Matches.NONE);
        wrongRegex.set("");
        if (wanted.kind() == Kind.REGEX) {
            try {
                wanted.pattern();
            } catch (PatternSyntaxException unfinished) {
                wrongRegex.set(unfinished.getDescription());
                return;
            }
        }
        search(wanted, answer -> goTo(answer.from(selection.get().start())));
    }

    /// Goes to the first place that is not above a line.
    void findFrom(int line) {
        goTo(matches.get().from(new TextPlace(line, 0)));
    }

    /// Looks for the same in another part of each line.
    void findIn(Scope wanted) {
        scope = wanted;
        Wanted before = matches.get().wanted();
        find(new Wanted(before.text(), before.kind(), wanted));
    }

    Scope scope() {
        return scope;
    }

    void findNext() {
        goTo(matches.get().moved(1));
    }

    void findPrevious() {
        goTo(matches.get().moved(-1));
    }

    /// Makes the text of the selection, as it is to be seen, without hints.
    ///
    /// @param done takes it; not called where nothing is selected
    void copySelection(Consumer<String> done) {
        FoldedLines shown = lines.get();
        TextRange range = selection.get();
        if (!range.isEmpty()) {
            jobs.start("copy-text", progress -> textOf(shown, range, progress), done, failed);
        }
    }

    ReadOnlyObjectProperty<FoldedLines> linesProperty() {
        return lines.getReadOnlyProperty();
    }

    FoldedLines lines() {
        return lines.get();
    }

    ReadOnlyObjectProperty<TextRange> selectionProperty() {
        return selection.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Matches> matchesProperty() {
        return matches.getReadOnlyProperty();
    }

    /// Why what is looked for is no regular expression; empty where it is one or need not be.
    ReadOnlyStringProperty wrongRegexProperty() {
        return wrongRegex.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Jump> jumpProperty() {
        return jump.getReadOnlyProperty();
    }

    private void search(Wanted wanted, Consumer<Matches> then) {
        if (wanted.isEmpty()) {
            return;
        }
        int asked = generation;
        TextDocument document = lines.get().document();
        search =
                jobs.start(
                        "find-in-text",
                        progress -> Matches.in(document, wanted, progress),
                        answer -> {
                            if (asked == generation) {
                                then.accept(answer);
                            }
                        },
                        failed);
    }

    private void lightUp(Matches found) {
        matches.set(found);
    }

    private void goTo(Matches moved) {
        matches.set(moved);
        Optional<Matches.Match> current = moved.findCurrent();
        current.ifPresent(match -> {
            jumpTo(match.line(), Goal.VISIBLE);
            select(match.range());
        });
    }

    private void reveal(TextPlace place) {
        select(TextRange.at(place));
        jumpTo(place.line(), Goal.VISIBLE);
    }

    private void stopSearch() {
        generation++;
        if (search != null) {
            search.stop();
            search = null;
        }
    }

    private static String textOf(FoldedLines shown, TextRange range, Progress progress) {
        var text = new StringBuilder();
        int lastRow = shown.rowOf(range.end().line());
        for (int row = shown.rowOf(range.start().line()); row <= lastRow; row++) {
            int number = shown.lineOf(row);
            if (row % LINES_BETWEEN_CHECKS == 0) {
                progress.checkStopped();
            }
            TextLine line = shown.document().line(number);
            if (number > range.start().line() && !line.marks().contains(LineMark.CONTINUED)) {
                text.append('\n');
            }
            int length = line.text().length();
            int from = number == range.start().line() ? range.start().column() : 0;
            int to = number == range.end().line() ? range.end().column() : length;
            text.append(line.copied(Math.min(from, length), Math.min(to, length)));
        }
        return text.toString();
    }
}
