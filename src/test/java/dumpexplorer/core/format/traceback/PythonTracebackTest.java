package dumpexplorer.core.format.traceback;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dumpexplorer.core.format.StackSummary;
import dumpexplorer.core.model.Gap;
import dumpexplorer.core.model.StackThread;
import dumpexplorer.core.model.Stackwalk;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PythonTracebackTest {

    private static final String CHAIN =
            """
            Traceback (most recent call last):
              File "C:\\new\\table.py", line 5, in lookup
                return table[key]
                       ~~~~~^^^^^
            KeyError: 'eth1'

            During handling of the above exception, another exception occurred:

            Traceback (most recent call last):
              File "C:\\new\\run.py", line 9, in <module>
                lookup({}, "eth1")
            ports.Missing: no port
            """;

    private final PythonTraceback format = new PythonTraceback();

    private static InputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private Stackwalk read(String text) throws IOException {
        assertTrue(format.recognises(text), () -> "not recognised: " + text);
        return format.read(bytes(text));
    }

    @Test
    void readsTextsWhoseBreaksAreWritten() throws IOException {
        Stackwalk plain = read(CHAIN);
        assertEquals(List.of(), plain.unparsed());
        assertEquals(plain, read(CHAIN.replace("\n", "\r\n")));
        assertEquals(plain, read(CHAIN.replace("\n", "\r")));
        assertEquals(plain, read(CHAIN.replace("\n", "\\n")));
        assertEquals(plain, read(CHAIN.replace("\n", "\\r\\n")));
        String quoted = CHAIN.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
        assertEquals(plain, read(quoted));
    }

    @Test
    void namesADumpAfterTheExceptionThatWasNotCaught() throws IOException {
        StackSummary summary = format.summarise(bytes(CHAIN));
        assertEquals("ports.Missing: no port", summary.headline());
        assertEquals("ports.Missing", summary.reason());
        assertEquals(
                read(CHAIN).threads().stream()
                        .filter(StackThread::crashed)
                        .toList()
                        .getFirst()
                        .frames(),
                summary.crashing());
    }

    @Test
    void repeatsFramesAsOftenAsTheTextSays() throws IOException {
        String text =
                """
                Traceback (most recent call last):
                  File "a.py", line 1, in f
                    f()
                  [Previous line repeated %d more times]
                  File "a.py", line 2, in g
                    g()
                RecursionError
                """;
        StackThread thread = read(text.formatted(995)).threads().getFirst();
        assertEquals(997, thread.frames().size());
        assertEquals(1, thread.frames().stream().skip(1).distinct().count());
        assertEquals(List.of(), thread.detail().gaps());
        StackThread endless = read(text.formatted(999_999_999)).threads().getFirst();
        assertEquals(100_002, endless.frames().size());
        assertEquals(
                List.of(new Gap(1, 999_899_999, "[Previous line repeated 999999999 more times]")),
                endless.detail().gaps());
    }

    @Test
    void summarisesLongTextsWithoutKeepingThem() throws IOException {
        StringBuilder text = new StringBuilder(CHAIN);
        text.append("\nDuring handling of the above exception, another exception occurred:\n\n");
        text.append("Traceback (most recent call last):\n");
        for (int i = 0; i < 50_000; i++) {
            text.append("  File \"a.py\", line ").append(i + 1).append(", in f\n    f()\n");
        }
        text.append("End: of it\n");
        StackSummary summary = format.summarise(bytes(text.toString()));
        assertEquals("End: of it", summary.headline());
        assertEquals(100, summary.crashing().size());
        assertEquals(50_000, summary.crashing().getFirst().line());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Traceback",
                "Dear all,\n\nDuring handling of the luggage\n",
                "KeyError: 'eth1'\n",
                "  File \"x.py\"\n",
                "ERROR: no traceback\n"
            })
    void leavesOtherTextsAlone(String text) {
        assertEquals(false, format.recognises(text));
    }

    @Test
    void readsWhatIsLeftOfACutText() throws IOException {
        for (int length = 40; length < CHAIN.length(); length++) {
            Stackwalk walk = format.read(bytes(CHAIN.substring(0, length)));
            assertTrue(walk.unparsed().size() <= 1, CHAIN.substring(0, length));
        }
    }
}
