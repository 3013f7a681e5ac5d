package dumpexplorer.core.format.traceback;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dumpexplorer.core.model.Frame;
import dumpexplorer.core.model.FrameDetail;
import dumpexplorer.core.model.Gap;
import dumpexplorer.core.model.Raised;
import dumpexplorer.core.model.Raised.Link;
import dumpexplorer.core.model.Raised.Relation;
import dumpexplorer.core.model.StackThread;
import dumpexplorer.core.model.Stackwalk;
import dumpexplorer.core.text.StackCopy;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class JavaTracebackTest {

    private final JavaTraceback format = new JavaTraceback();

    private Stackwalk read(String text) throws IOException {
        assertTrue(format.recognises(text), () -> "not recognised: " + text);
        return format.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    /// What this virtual machine prints of an exception is read back as it is.
    @Test
    void readsBackWhatJavaPrints() throws IOException {
        Random random = new Random(20);
        for (int round = 0; round < 400; round++) {
            Throwable thrown = new RandomThrowables(random).next(3);
            StringWriter text = new StringWriter();
            thrown.printStackTrace(new PrintWriter(text));
            List<StackThread> expected = new ArrayList<>();
            Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
            describe(thrown, null, expected, seen);
            Stackwalk found = read(text.toString());
            assertEquals(shown(expected), shown(found.threads()), () -> "of:\n" + text);
            assertEquals(List.of(), found.unparsed(), text::toString);
            String copied = StackCopy.everything("", List.of(), found, StackCopy.Form.ORIGINAL);
            assertEquals(shown(expected), shown(read(copied).threads()), () -> "of:\n" + copied);
        }
    }

    private static void describe(
            Throwable thrown, @Nullable Link link, List<StackThread> result, Set<Throwable> seen) {
        int index = result.size();
        boolean circular = !seen.add(thrown);
        Raised raised =
                new Raised(
                        thrown.getClass().getName(),
                        thrown.getMessage(),
                        List.of(),
                        link,
                        circular);
        List<Frame> frames = new ArrayList<>();
        for (StackTraceElement element :
                circular ? new StackTraceElement[0] : thrown.getStackTrace()) {
            frames.add(frame(element));
        }
        result.add(
                new StackThread(
                        index,
                        null,
                        index == 0,
                        frames,
                        dumpexplorer.core.model.ThreadDetail.ofRaised(raised, List.of())));
        if (circular) {
            return;
        }
        for (Throwable suppressed : thrown.getSuppressed()) {
            describe(suppressed, new Link(Relation.SUPPRESSED, index), result, seen);
        }
        if (thrown.getCause() != null) {
            describe(thrown.getCause(), new Link(Relation.CAUSE, index), result, seen);
        }
    }

    private static Frame frame(StackTraceElement element) {
        String text = element.toString();
        String origin = text.substring(0, text.indexOf(element.getClassName()));
        String place = text.substring(text.indexOf('(') + 1, text.length() - 1);
        boolean hasFile = element.getFileName() != null && !element.isNativeMethod();
        return new Frame(
                element.getClassName() + "." + element.getMethodName(),
                element.getModuleName(),
                hasFile ? element.getFileName() : null,
                hasFile ? Math.max(0, element.getLineNumber()) : 0,
                null,
                Frame.Trust.UNKNOWN,
                false,
                null,
                List.of(),
                origin.isEmpty() && hasFile
                        ? FrameDetail.NONE
                        : new FrameDetail.Java(origin, hasFile ? null : place, null, null));
    }

    private static String shown(List<StackThread> threads) {
        StringBuilder text = new StringBuilder();
        for (StackThread thread : threads) {
            text.append(thread.index()).append(' ').append(thread.name()).append(' ');
            text.append(thread.crashed()).append(' ').append(thread.detail()).append('\n');
            thread.frames().forEach(frame -> text.append("    ").append(frame).append('\n'));
        }
        return text.toString();
    }

    private static List<String> functions(StackThread thread) {
        return thread.frames().stream()
                .map(frame -> Objects.requireNonNull(frame.function()))
                .toList();
    }

    @Test
    void writesOutFramesThatAreOnlyCounted() throws IOException {
        Stackwalk walk =
                read(
                        """
                        Exception in thread "worker 1" a.Outer: no way
                        \tat a.A.run(A.java:3)
                        \tat a.A.lambda$main$0(A.java:9)
                        \tat java.base/java.lang.Thread.run(Thread.java:1583)
                        \tSuppressed: a.Closing
                        \t\tat a.C.close(C.java)
                        \t\t... 2 more
                        \tCaused by: a.Deep: in a suppressed one
                        \t\t... 3 more
                        Caused by: a.Inner
                        \tat a.B.<init>(B.java:1)
                        \t... 7 more
                        """);
        List<StackThread> threads = walk.threads();
        assertEquals("worker 1", threads.getFirst().name());
        assertEquals(
                List.of("a.C.close", "a.A.lambda$main$0", "java.lang.Thread.run"),
                functions(threads.get(1)));
        assertEquals(
                List.of("a.C.close", "a.A.lambda$main$0", "java.lang.Thread.run"),
                functions(threads.get(2)));
        assertEquals(
                new Link(Relation.CAUSE, 1),
                Objects.requireNonNull(threads.get(2).raised()).link());
        assertEquals(
                List.of("a.B.<init>", "a.A.run", "a.A.lambda$main$0", "java.lang.Thread.run"),
                functions(threads.get(3)));
        assertEquals(List.of(new Gap(1, 4, "... 7 more")), threads.get(3).detail().gaps());
        assertEquals(List.of(threads.get(1), threads.get(3)), walk.linkedTo(0));
        assertEquals(List.of(), walk.unparsed());
    }

    @Test
    void keepsModulesLoadersHiddenClassesAndBinaries() throws IOException {
        Stackwalk walk =
                read(
                        """
                        java.lang.IllegalStateException: a: b
                        \tat java.base@21.0.2/java.util.List.of(List.java:7)
                        \tat app//org.example.App$$Lambda/0x00007f0a.run(Unknown Source)
                        \tat loader/mod@1/org.example.App$Inner.go(App.kt)
                        \tat Main.main(Native Method)
                        \tat org.example.Util.call(Util.java:12) ~[util-1.2.jar:1.2]
                        \tat org.example.Old.call(SourceFile:3) [na:na]
                        """);
        List<String> shown =
                walk.threads().getFirst().frames().stream()
                        .map(frame ->
                                "%s | %s | %s:%d | %s"
                                        .formatted(
                                                frame.function(),
                                                frame.module(),
                                                frame.file(),
                                                frame.line(),
                                                frame.detail()))
                        .toList();
        assertEquals(
                List.of(
                        "java.util.List.of | java.base | List.java:7 |"
                                + " Java[origin=java.base@21.0.2/, note=null, packaging=null,"
                                + " inApp=null]",
                        "org.example.App$$Lambda/0x00007f0a.run | null | null:0 |"
                                + " Java[origin=app//, note=Unknown Source, packaging=null,"
                                + " inApp=null]",
                        "org.example.App$Inner.go | mod | App.kt:0 | Java[origin=loader/mod@1/,"
                                + " note=null, packaging=null, inApp=null]",
                        "Main.main | null | null:0 | Java[origin=, note=Native Method,"
                                + " packaging=null, inApp=null]",
                        "org.example.Util.call | util-1.2.jar | Util.java:12 | Java[origin=,"
                                + " note=null, packaging=~[util-1.2.jar:1.2], inApp=null]",
                        "org.example.Old.call | null | SourceFile:3 | Java[origin=, note=null,"
                                + " packaging=[na:na], inApp=null]"),
                shown);
    }

    @Test
    void keepsLinesThatItDoesNotUnderstand() throws IOException {
        Stackwalk walk =
                read(
                        """
                        a.B: first line
                        second line

                        fourth line
                        \tat a.A.run(A.java:3)
                        -- garbage --
                        \tat a.A.main(A.java:4)
                        c.D: another one
                        \tat c.C.run(C.java:5)
                        e.F: without a frame
                        """);
        assertEquals(List.of("-- garbage --", "e.F: without a frame"), walk.unparsed());
        assertEquals(
                "first line\nsecond line\n\nfourth line",
                Objects.requireNonNull(walk.threads().getFirst().raised()).message());
        assertEquals(List.of("a.A.run", "a.A.main"), functions(walk.threads().getFirst()));
        assertEquals(List.of("c.C.run"), functions(walk.threads().get(1)));
    }

    @Test
    void readsTextsWhoseBreaksAreWritten() throws IOException {
        String text =
                "a.B: in c:\\new\\temp\n\tat a.A.run(A.java:3)\nCaused by: a.C\n\tat a.A.go(A.java:4)\n";
        Stackwalk plain = read(text);
        assertEquals(plain, read(text.replace("\n", "\r\n")));
        assertEquals(plain, read(text.replace("\n", "\r")));
        assertEquals(plain, read(text.replace("\n", "\\n")));
        assertEquals(plain, read(text.replace("\n", "\\n").replace("\t", "\\t")));
        assertEquals(plain, read(text.replace("\n", "\\r\\n").replace("\t", "\\t")));
    }

    @Test
    void leavesOtherTextsAlone() {
        for (String text :
                List.of(
                        "",
                        "a.B: no frame",
                        "Dear all,\n\tat the meeting (today) we\n",
                        "README\n======\nat a.b(c)\n")) {
            assertEquals(false, format.recognises(text), text);
        }
    }

    @Test
    void countsNoMoreFramesThanFitIntoMemory() throws IOException {
        StringBuilder text = new StringBuilder("a.B\n");
        text.repeat("\tat a.A.run(A.java:3)\n", 3000);
        for (int i = 0; i < 3000; i++) {
            text.append("Caused by: a.C\n\t... 3000 more\n");
        }
        Stackwalk walk = read(text.toString());
        long frames = walk.threads().stream().mapToLong(thread -> thread.frames().size()).sum();
        assertTrue(frames <= 1_003_000, () -> frames + " frames");
    }
}
