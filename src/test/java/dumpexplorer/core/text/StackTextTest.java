package dumpexplorer.core.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dumpexplorer.core.model.Frame;
import dumpexplorer.core.model.Frame.Trust;
import dumpexplorer.core.model.StackThread;
import dumpexplorer.core.model.Stackwalk;
import dumpexplorer.core.text.StackText.Fact;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StackTextTest {

    /// Stack walks whose whole layout is written down, line by line with roles, marks and folds, in
    /// `NAME.expected.txt`.
    @SuppressWarnings("ImmutableEnumChecker")
    enum Golden {
        NATIVE_CRASH(Stacks.nativeCrash(), StackOptions.PLAIN),
        NATIVE_CRASH_OWN_FRAMES(Stacks.nativeCrash(), StackOptions.OWN_FRAMES),
        PYTHON_ERROR(Stacks.pythonError(), StackOptions.PLAIN),
        PYTHON_ERROR_NEWEST_LAST(
                Stacks.pythonError(), StackOptions.PLAIN.with(StackOptions.Order.NEWEST_LAST)),
        CHAIN(Stacks.chain(), StackOptions.PLAIN),
        RAISE_MACHINERY(Stacks.raiseMachinery(), StackOptions.PLAIN),
        TRUNCATED_WITH_REGISTERS(Stacks.truncated(), StackOptions.PLAIN),
        RECURSION(Stacks.recursion(), StackOptions.PLAIN),
        UNPARSED(Stacks.unparsed(), StackOptions.PLAIN);

        private final Stackwalk stack;
        private final StackOptions options;

        Golden(Stackwalk stack, StackOptions options) {
            this.stack = stack;
            this.options = options;
        }

        String fileName() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-') + ".expected.txt";
        }
    }

    @ParameterizedTest
    @EnumSource
    void laysOutAsWrittenDown(Golden golden) throws IOException {
        List<Fact> facts = List.of(new Fact("Crash reason", "SIGSEGV"), new Fact("CPU", "amd64"));

        StackText text = StackText.of(facts, golden.stack, golden.options);

        GoldenFile.compare(golden.fileName(), Described.document(text));
    }

    @Test
    void holdsNothingForNoStack() {
        StackText text = StackText.of(List.of(), Stackwalk.NONE, StackOptions.PLAIN);

        assertEquals(0, text.size());
        assertEquals(OptionalInt.empty(), text.mainLine());
    }

    @Test
    void laysOutLinesOfManyFramesOneByOne() {
        int frameCount = 200_000;
        var frames = new ArrayList<Frame>();
        IntStream.range(0, frameCount).forEach(number -> frames.add(Stacks.step(number)));
        var thread = new StackThread(0, null, true, frames);

        StackText text =
                StackText.of(
                        List.of(),
                        new Stackwalk(List.of(thread), List.of(), List.of()),
                        StackOptions.PLAIN);

        assertEquals(frameCount + 3, text.size());
        assertEquals(OptionalInt.of(3), text.mainLine());
        assertEquals("    0  step_0()       deep.so  cfi", text.line(3).text());
        assertEquals("99999  step_99999()   deep.so  cfi", text.line(100_002).text());
        assertEquals("199999  step_199999()  deep.so  cfi", text.line(200_002).text());
        assertEquals(List.of(new Fold(2, frameCount + 3, true)), text.folds());
        assertEquals(new StackRow.OfFrame(thread, 199_999), text.row(200_002));
    }

    @Test
    void leadsFromAnExceptionToItsCauseAndBack() {
        StackText text = StackText.of(List.of(), Stacks.chain(), StackOptions.PLAIN);

        List<Integer> titles = text.sections().stream().map(StackText.Section::line).toList();
        List<Integer> targets = new ArrayList<>();
        for (int line = 0; line < text.size(); line++) {
            if (text.row(line) instanceof StackRow.OfLink(int target)) {
                targets.add(target);
            }
        }

        assertEquals(List.of(titles.get(1), titles.get(0)), targets);
    }

    @Test
    void keepsAWindowsPathInOnePiece() {
        var frame =
                new Frame(
                        "f",
                        "a.dll",
                        "c:\\build\\src\\a.cpp",
                        3,
                        null,
                        Trust.UNKNOWN,
                        false,
                        null,
                        List.of());

        assertEquals("c:\\build\\src\\a.cpp:3", FrameLine.placeOf(frame));
    }
}
