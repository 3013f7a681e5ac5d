package dumpexplorer.core.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dumpexplorer.core.text.SectionText.Section;
import dumpexplorer.core.text.StackText.Fact;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class StackMarkdownTest {

    @Test
    void putsTheCrashingThreadFirstAndFoldsTheOthers() throws IOException {
        String markdown =
                StackMarkdown.of(
                        "It *crashed* in f<T>",
                        List.of(new Fact("Crash reason", "SIGSEGV")),
                        Stacks.nativeCrash());

        GoldenFile.compare("native-crash.expected.md", markdown);
    }

    @Test
    void copiesTextWithoutHintsAndWithoutClosedFolds() throws IOException {
        StackText text = StackText.of(List.of(), Stacks.pythonError(), StackOptions.PLAIN);

        GoldenFile.compare("python-error.unfolded.txt", PlainText.unfolded(text));
    }

    @Test
    void joinsLinesThatWereBrokenForBeingTooLong() {
        String line = "x".repeat(4500);
        SectionText text = SectionText.of(List.of(new Section("dmesg", List.of(line, "end"))));

        assertEquals(5, text.document().size());
        assertEquals("dmesg\n" + line + "\nend\n", PlainText.whole(text.document()));
    }
}
