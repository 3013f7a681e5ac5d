package dumpexplorer.ui.stackwalk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import dumpexplorer.core.text.StackOptions;
import dumpexplorer.core.text.StackText;
import dumpexplorer.ui.stackwalk.Matches.Kind;
import dumpexplorer.ui.stackwalk.Matches.Match;
import dumpexplorer.ui.stackwalk.Matches.Wanted;
import dumpexplorer.ui.stackwalk.TextRange.TextPlace;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LinesViewModelTest {

    private final JobsAtHand jobs = new JobsAtHand();
    private final LinesViewModel model = new LinesViewModel(jobs, failure -> fail(failure));

    @BeforeEach
    void showACrash() {
        model.show(StackText.of(List.of(), SampleDumps.crash().stack(), StackOptions.PLAIN));
    }

    @Test
    void opensAndClosesAFoldInPlace() {
        List<String> folded = seen();
        String title =
                "Threads 1, 3, 4  Worker 1, Worker 2, Worker 3  waiting  equal stacks  2 frames";
        int threads = folded.indexOf(title + "  pthread_cond_wait");

        model.toggle(model.lines().lineOf(threads));

        List<String> unfolded = seen();
        assertEquals(folded.size() + 2, unfolded.size());
        assertTrue(unfolded.get(threads + 1).startsWith("    0  pthread_cond_wait  "));
        assertTrue(unfolded.get(threads + 2).startsWith("    1  base::Worker::Run()  "));
        assertEquals(folded.get(threads + 1), unfolded.get(threads + 3));

        model.toggle(model.lines().lineOf(threads));
        assertEquals(folded, seen());
    }

    @Test
    void findsInClosedFoldsAndOpensThem() {
        model.find(words("WORKER::run"));

        Match match = model.matchesProperty().get().findCurrent().orElseThrow();
        assertTrue(model.lines().isVisible(match.line()));
        assertEquals(match.range(), model.selectionProperty().get());
        assertEquals(1, model.matchesProperty().get().found().size());
    }

    @Test
    void goesRoundThroughAllPlaces() {
        model.find(words("core.so"));
        int places = model.matchesProperty().get().found().size();
        int first = model.matchesProperty().get().current();

        IntStream.range(0, places).forEach(_ -> model.findNext());
        assertEquals(first, model.matchesProperty().get().current());

        model.findPrevious();
        assertEquals(Math.floorMod(first - 1, places), model.matchesProperty().get().current());
    }

    @Test
    void takesSpecialCharactersAsTheyAre() {
        model.find(words(".*"));
        assertEquals(List.of(), model.matchesProperty().get().found());

        model.find(words("(Rect const&)"));
        assertEquals(1, model.matchesProperty().get().found().size());
    }

    @Test
    void dropsTheFindingsOfAnOlderSearch() {
        jobs.hold();
        model.find(words("core"));
        model.find(words("poll"));
        jobs.runLast();

        jobs.runFirst();

        assertEquals(words("poll"), model.matchesProperty().get().wanted());
    }

    @Test
    void copiesWhatIsSelectedAcrossClosedFolds() {
        List<String> copied = new ArrayList<>();
        int first = seen().indexOf("Thread 0  Main  waiting  2 frames  poll");
        int last = seen().indexOf("Modules  2");
        var start = new TextPlace(model.lines().lineOf(first), 7);
        var end = new TextPlace(model.lines().lineOf(last), 7);
        model.select(new TextRange(end, start));

        model.copySelection(copied::add);

        String title =
                "Threads 1, 3, 4  Worker 1, Worker 2, Worker 3  waiting  equal stacks  2 frames";
        assertEquals(List.of("0  Main  waiting  2 frames\n" + title + "\n\nModules"), copied);
    }

    @Test
    void keepsTheCaretWhereItCanBeSeen() {
        model.find(words("base::Worker::Run"));
        int hidden = model.selectionProperty().get().caret().line();

        model.foldAsAtFirst();

        assertFalse(model.lines().isVisible(hidden));
        assertTrue(model.lines().isVisible(model.selectionProperty().get().caret().line()));
    }

    private List<String> seen() {
        FoldedLines lines = model.lines();
        return IntStream.range(0, lines.rows())
                .mapToObj(row -> lines.document().line(lines.lineOf(row)).text())
                .toList();
    }

    @Test
    void findsByRegularExpressionAndSaysWhatIsWrongWithOne() {
        model.find(new Wanted("base::\\w+::run", Kind.REGEX));
        assertEquals(2, model.matchesProperty().get().found().size());

        model.find(new Wanted("base::(", Kind.REGEX));
        assertEquals(List.of(), model.matchesProperty().get().found());
        assertEquals("Unclosed group", model.wrongRegexProperty().get());
    }

    private static Wanted words(String text) {
        return new Wanted(text, Kind.WORDS);
    }
}
