package dumpexplorer.ui.stackwalk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dumpexplorer.core.text.StackCopy;
import dumpexplorer.core.text.StackOptions;
import dumpexplorer.core.text.TextDocument;
import dumpexplorer.core.triage.Status;
import dumpexplorer.ui.kit.GroupDecision;
import dumpexplorer.ui.stackwalk.DumpState.Failed;
import dumpexplorer.ui.stackwalk.DumpState.Gone;
import dumpexplorer.ui.stackwalk.DumpState.Loading;
import dumpexplorer.ui.stackwalk.DumpState.Nothing;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DumpViewModelTest {

    private final FakeDumps dumps = FakeDumps.of(SampleDumps.crash(), SampleDumps.error());
    private final JobsAtHand jobs = new JobsAtHand();
    private final NotedNavigator navigator = new NotedNavigator();
    private final DumpViewModel model =
            new DumpViewModel(dumps, jobs, navigator, Clock.systemUTC());

    @Test
    void beginsWithNothingAndReturnsToIt() {
        assertEquals(new Nothing(), model.stateProperty().get());
        model.show(SampleDumps.CRASH);

        model.clear();

        assertEquals(new Nothing(), model.stateProperty().get());
    }

    @Test
    void showsTheCrashingFrameSelected() {
        model.show(SampleDumps.CRASH);

        FoldedLines lines = model.stack().lines().lines();
        int caret = model.stack().lines().selectionProperty().get().caret().line();
        assertTrue(lines.isVisible(caret));
        assertTrue(lines.document().line(caret).text().contains("gfx::Layer::size() const"));
    }

    @Test
    void saysHowADumpWouldGetItsSignatureWhileItsHistoryIsSeen() {
        model.show(SampleDumps.CRASH);
        assertEquals(
                List.of("Decisions  1 line", "  Nothing was decided about this group yet."),
                history());

        model.askForSignature();

        assertEquals(
                List.of(
                        "Decisions  1 line",
                        "  Nothing was decided about this group yet.",
                        "",
                        "By the rules it would be called: Layer::size  2 lines",
                        "  skip list  memcpy says nothing",
                        "  end        Layer::size tells",
                        "",
                        "Its frames without what differs from build to build  2 lines",
                        "  memcpy",
                        "  Layer::size"),
                history());
        model.show(SampleDumps.ERROR);
        assertEquals(2, history().size());
    }

    private List<String> history() {
        TextDocument text = model.history().lines().document();
        return IntStream.range(0, text.size())
                .mapToObj(line -> text.line(line).text().stripTrailing())
                .toList();
    }

    @Test
    void dropsTheAnswerToAnOlderQuestion() {
        jobs.hold();
        model.show(SampleDumps.CRASH);
        model.show(SampleDumps.ERROR);
        jobs.runLast();

        jobs.runFirst();

        assertEquals(SampleDumps.ERROR, shown().detail().row().id());
    }

    @Test
    void dropsAnAnswerThatComesAfterClearing() {
        jobs.hold();
        model.show(SampleDumps.CRASH);
        assertEquals(new Loading(SampleDumps.CRASH), model.stateProperty().get());
        model.clear();

        jobs.runFirst();

        assertEquals(new Nothing(), model.stateProperty().get());
    }

    @Test
    void saysThatADumpIsGone() {
        dumps.details.clear();

        model.show(SampleDumps.CRASH);

        assertEquals(new Gone(SampleDumps.CRASH), model.stateProperty().get());
    }

    @Test
    void saysWhyADumpCannotBeReadAndReadsItAgain() {
        dumps.failure = new IOException("unexpected end of gzip");
        model.show(SampleDumps.CRASH);
        assertEquals(
                new Failed(SampleDumps.CRASH, "unexpected end of gzip"),
                model.stateProperty().get());

        dumps.failure = null;
        model.show(SampleDumps.CRASH);

        assertEquals(SampleDumps.CRASH, shown().detail().row().id());
    }

    @Test
    void asksForDecisionsAboutTheShownGroup() {
        model.decide(new GroupDecision.Resolve());
        model.show(SampleDumps.CRASH);

        model.decide(new GroupDecision.Resolve());

        assertEquals(
                List.of("Resolve[] [Crash__403df63db8e43fb6c0ea0e68c8e30d6f]"), navigator.asked);
    }

    @Test
    void refreshesTheGroupButKeepsTheText() {
        model.show(SampleDumps.CRASH);
        model.stack().lines().openAll();
        FoldedLines unfolded = model.stack().lines().lines();
        dumps.status = Status.RESOLVED;

        model.refresh();

        assertEquals(Status.RESOLVED, Objects.requireNonNull(shown().place().group()).status());
        assertEquals(unfolded, model.stack().lines().lines());
    }

    @Test
    void foldsForeignFramesOnDemand() {
        model.show(SampleDumps.CRASH);

        model.stack().fold(StackOptions.Foreign.FOLDED);

        List<String> seen = new ArrayList<>();
        FoldedLines lines = model.stack().lines().lines();
        for (int row = 0; row < lines.rows(); row++) {
            seen.add(lines.document().line(lines.lineOf(row)).text().strip());
        }
        assertTrue(
                seen.contains("2 frames of libraries and system  core.so, libGL.so.1"),
                () -> seen.toString());
    }

    @Test
    void copiesTheCrashingThreadWithoutTheOthers() {
        List<String> copied = new ArrayList<>();
        model.show(SampleDumps.ERROR);

        model.stack().copy(StackViewModel.Part.THREAD, StackCopy.Form.TEXT, copied::add);

        assertEquals(
                List.of(
                        """
                        Message  Template not found

                        Stack  raised  3 frames
                            0  __init__  /opt/tomato/lib/error.py:65         self.trace = stack()
                            1  provoke   /opt/tomato/elements/vm.py:65       raise UserError(code=code)
                            2  run       /usr/lib/python2.7/threading.py:65  self.__target()
                        """),
                copied);
    }

    private OpenDump shown() {
        return model.findShown().orElseThrow();
    }
}
