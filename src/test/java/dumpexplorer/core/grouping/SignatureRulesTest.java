package dumpexplorer.core.grouping;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dumpexplorer.core.grouping.SignatureLists.Kind;
import dumpexplorer.core.model.Clue;
import dumpexplorer.core.model.CrashEvidence;
import dumpexplorer.core.model.Frame;
import dumpexplorer.core.model.FrameDetail;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The rules that look at more than frames, in their order.
class SignatureRulesTest {

    private static final SignatureGenerator RULES = new SignatureGenerator(SignatureLists.own());

    private static CrashEvidence crash(String... functions) {
        return CrashEvidence.ofNative(
                List.of(functions).stream().map(SignatureRulesTest::frame).toList(), "Linux");
    }

    private static Frame frame(String function) {
        return frame(function, "reader.cc", FrameDetail.NONE);
    }

    private static Frame frame(String function, @Nullable String file, FrameDetail detail) {
        return new Frame(
                function, null, file, 7, null, Frame.Trust.CFI, false, null, List.of(), detail);
    }

    private static String signature(CrashEvidence evidence) {
        return RULES.generate(evidence).signature();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "OOM_ALLOCATION_SIZE ~ 262144 ~ OOM | small",
                "OOM_ALLOCATION_SIZE ~ 262145 ~ OOM | large | Shape::paint",
                "OOM_ALLOCATION_SIZE ~ much ~ OOM | unknown | Shape::paint",
                "OOM_ALLOCATION_SIZE ~ 0 ~ Shape::paint",
                "LAST_ERROR ~ ERROR_COMMITMENT_LIMIT ~ OOM | unknown | Shape::paint",
                "LAST_ERROR ~ ERROR_NOT_ENOUGH_MEMORY ~ OOM | unknown | Shape::paint",
                "LAST_ERROR ~ ERROR_SUCCESS ~ Shape::paint",
                "REASON ~ STATUS_NO_MEMORY ~ OOM | unknown | Shape::paint",
                "REASON ~ STATUS_FATAL_MEMORY_EXHAUSTION ~ OOM | unknown | Shape::paint",
                "REASON ~ EXCEPTION_STACK_OVERFLOW ~ stackoverflow | Shape::paint",
                "REASON ~ EXCEPTION_IN_PAGE_ERROR / STATUS_DEVICE_DATA_ERROR ~ bad hardware |"
                        + " Shape::paint",
                "JS_LARGE_ALLOCATION_FAILURE ~ Reporting ~ OOM | large | Shape::paint",
                "JS_LARGE_ALLOCATION_FAILURE ~ Recovered ~ Shape::paint",
                "ABORT_MESSAGE ~ [1] ###!!! ABORT: no window: file a.cpp, line 7 ~ Abort | no window |"
                        + " Shape::paint",
                "ABORT_MESSAGE ~ ###!!! ABORT: file a.cpp, line 7 ~ Abort | Shape::paint",
                "ABORT_MESSAGE ~ unable to find a usable font (Sch\u00f6n): file a.cpp ~ Abort | unable to"
                        + " find a usable font | Shape::paint",
                "ASYNC_SHUTDOWN_TIMEOUT ~ {\"phase\": \"quit\", \"conditions\": [{\"name\": \"b\"}, \"a\"]} ~"
                        + " AsyncShutdownTimeout | quit | a,b",
                "ASYNC_SHUTDOWN_TIMEOUT ~ {\"phase\": \"quit\", \"conditions\": []} ~ AsyncShutdownTimeout |"
                        + " quit | (none)",
                "ASYNC_SHUTDOWN_TIMEOUT ~ {\"conditions\": [{}]} ~ AsyncShutdownTimeout | (unknown) |"
                        + " (unknown)",
                "ASYNC_SHUTDOWN_TIMEOUT ~ {broken ~ AsyncShutdownTimeout | UNKNOWN",
                "IPC_CHANNEL_ERROR ~ ShutDownKill ~ IPCError-content | ShutDownKill",
                "IPC_MESSAGE_NAME ~ PBrowser::Msg ~ Shape::paint | IPC_Message_Name=PBrowser::Msg",
                "HANG ~ ui ~ hang: ui | Shape::paint",
                "STACKWALKER_STATUS ~ ERROR_NO_MINIDUMP_HEADER ~ Shape::paint"
            })
    void addsWhatTheCrashTells(Clue clue, String value, String expected) {
        assertEquals(expected, signature(crash("Shape::paint(int)", "main").with(clue, value)));
    }

    @Test
    void knowsFunctionsThatMeanOutOfMemory() {
        assertEquals(
                "OOM | unknown | mozalloc_handle_oom | Shape::paint",
                signature(crash("mozalloc_handle_oom", "Shape::paint")));
    }

    @Test
    void cutsLongMessages() {
        assertEquals(
                "Abort | " + "m".repeat(77) + "... | Shape::paint",
                signature(crash("Shape::paint").with(Clue.ABORT_MESSAGE, "m".repeat(81))));
        assertEquals(
                "IPCError-content | " + "e".repeat(100),
                signature(crash("Shape::paint").with(Clue.IPC_CHANNEL_ERROR, "e".repeat(101))));
    }

    @Test
    void saysHowTheStackwalkerEndedWhereThereIsNoStack() {
        assertEquals(
                "EMPTY: no frame data available; ERROR_NO_THREAD_LIST",
                signature(crash().with(Clue.STACKWALKER_STATUS, "ERROR_NO_THREAD_LIST")));
    }

    @Test
    void tellsTheProcessThatAnErrorBetweenProcessesCameFrom() {
        assertEquals(
                "IPCError-browser | ShutDownKill",
                signature(
                        crash("Shape::paint")
                                .with(Clue.IPC_CHANNEL_ERROR, "ShutDownKill")
                                .with(
                                        Clue.ADDITIONAL_MINIDUMPS,
                                        "upload_file_minidump_flash1,upload_file_minidump_browser")));
    }

    @Test
    void namesAHangAfterTheFirstThread() {
        CrashEvidence watched = crash("ns::(anonymous namespace)::RunWatchdog(void*)", "start");
        CrashEvidence evidence =
                new CrashEvidence(
                        watched.kind(),
                        watched.crashing(),
                        List.of(frame("Shape::wait()")),
                        "Linux",
                        Map.of());
        assertEquals("shutdownhang | Shape::wait", signature(evidence));
    }

    @Test
    void takesTheRulesInTheirOrder() {
        assertEquals(
                "hang: ui | stackoverflow | Abort | gone | OOM | large | Shape::paint |"
                        + " IPC_Message_Name=Msg",
                signature(
                        crash("Shape::paint")
                                .with(Clue.OOM_ALLOCATION_SIZE, "999999")
                                .with(Clue.ABORT_MESSAGE, "gone")
                                .with(Clue.IPC_MESSAGE_NAME, "Msg")
                                .with(Clue.REASON, "EXCEPTION_STACK_OVERFLOW")
                                .with(Clue.HANG, "ui")));
    }

    @Test
    void keepsPrintableAsciiAndSingleSpaces() {
        assertEquals(
                "Abort | a b c | Shape::paint",
                signature(crash("Shape::paint").with(Clue.ABORT_MESSAGE, "a  b\u00e4 c")));
    }

    @Test
    void namesJavaAfterExceptionAndMethod() {
        Frame thrower = frame("a.b.Shape.paint", "Shape.java", FrameDetail.NONE);
        CrashEvidence text =
                new CrashEvidence(
                        CrashEvidence.Kind.JAVA_TEXT, List.of(thrower), List.of(), null, Map.of());
        assertEquals(
                "java.io.IOException: no room at a.b.Shape.paint(Shape.java)",
                signature(text.with(Clue.EXCEPTION, "java.io.IOException: no room\nmore")));
        assertEquals(
                "a.E: gone: b@<addr>: at a.b.Shape.paint(Shape.java)",
                signature(text.with(Clue.EXCEPTION, "a.E: gone: b@0123abcd")));
        assertEquals(
                "a.E: at a.b.Shape.paint(Shape.java)",
                signature(text.with(Clue.EXCEPTION, "a.E: " + "m".repeat(250))));
    }

    @Test
    void namesAJavaExceptionByItsFields() {
        Frame thrower = frame("a.b.Shape.paint", "Shape.kt", FrameDetail.NONE);
        CrashEvidence fields =
                new CrashEvidence(
                        CrashEvidence.Kind.JAVA_EXCEPTION,
                        List.of(thrower),
                        List.of(),
                        null,
                        Map.of(Clue.EXCEPTION, "a.E"));
        assertEquals("a.E: at a.b.Shape.paint(Shape.kt)", signature(fields));
    }

    @Test
    void leavesNamesOfPythonAsTheyAre() {
        CrashEvidence evidence =
                new CrashEvidence(
                        CrashEvidence.Kind.PYTHON,
                        List.of(frame("<module>", "a.py", FrameDetail.NONE)),
                        List.of(),
                        null,
                        Map.of());
        assertEquals("<module>", signature(evidence));
    }

    @Test
    void restoresModulesThatOldRustLeftOut() {
        Frame panic =
                frame("panic_fmt", "git:host/rust:src/libcore/panicking.rs:5eed", FrameDetail.NONE);
        SignatureLog log =
                RULES.generate(
                        CrashEvidence.ofNative(List.of(panic, frame("Shape::paint")), "Linux"));
        assertEquals(List.of("core::panicking::panic_fmt", "Shape::paint"), log.normalizedFrames());
        assertEquals("core::panicking::panic_fmt | Shape::paint", log.protoSignature());
        assertEquals("Shape::paint", log.signature());
    }

    @Test
    void tellsEveryStep() {
        SignatureLog log =
                RULES.generate(
                        crash("abort", "memcpy", "Shape::paint(int)", "main")
                                .with(Clue.OOM_ALLOCATION_SIZE, "300000"));
        assertEquals(
                """
                stack: “abort”: irrelevant, left out
                stack: “memcpy”: a prefix, kept
                stack: “Shape::paint”: kept, and no prefix: ends here
                stack: the kept frames: “memcpy | Shape::paint”
                out of memory: 300000 bytes could not be had: “OOM | large | memcpy | Shape::paint”
                """,
                log.steps().stream()
                        .map(step -> step.rule() + ": " + step.note() + "\n")
                        .reduce("", String::concat));
    }

    @Test
    void takesListsOfAUser() throws SignatureLists.WrongEntryException {
        SignatureGenerator rules =
                new SignatureGenerator(
                        SignatureLists.of(
                                Map.of(
                                        Kind.IRRELEVANT, "# mine\n\nShape::",
                                        Kind.PREFIXES, "")));
        assertEquals(
                "memcpy",
                rules.generate(crash("Shape::paint", "memcpy", "main")).signature(),
                "matched from the start; an empty list matches nothing");
    }

    @Test
    void saysWhereAListIsWrong() {
        SignatureLists.WrongEntryException wrong =
                assertThrows(
                        SignatureLists.WrongEntryException.class,
                        () -> SignatureLists.of(Map.of(Kind.PREFIXES, "# ok\na(b")));
        assertTrue(
                String.valueOf(wrong.getMessage())
                        .startsWith("prefixes.txt, line 2: “a(b” is no regular expression"));
    }
}
