package dumpexplorer.core.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dumpexplorer.core.format.TextFormat;
import dumpexplorer.core.format.breakpad.HumanText;
import dumpexplorer.core.format.traceback.JavaTraceback;
import dumpexplorer.core.format.traceback.PythonTraceback;
import dumpexplorer.core.model.Frame;
import dumpexplorer.core.model.Frame.Local;
import dumpexplorer.core.model.Frame.Trust;
import dumpexplorer.core.model.FrameDetail;
import dumpexplorer.core.model.FrameDetail.Native;
import dumpexplorer.core.model.FrameDetail.Offsets;
import dumpexplorer.core.model.FrameDetail.Register;
import dumpexplorer.core.model.FrameDetail.Unloaded;
import dumpexplorer.core.model.Raised;
import dumpexplorer.core.model.Raised.Link;
import dumpexplorer.core.model.Raised.Relation;
import dumpexplorer.core.model.StackThread;
import dumpexplorer.core.model.Stackwalk;
import dumpexplorer.core.model.ThreadDetail;
import dumpexplorer.core.text.StackCopy.Form;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// What is copied as the original is read back as it was.
class OriginalTextTest {

    private static final Path GOLDEN =
            Path.of("src", "test", "resources", "dumpexplorer", "core", "format", "golden");
    private static final int ROUNDS = 300;

    private static Stackwalk read(TextFormat format, String text) throws IOException {
        return format.read(
                new BufferedInputStream(
                        new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8))));
    }

    private static void readsBack(TextFormat format, Stackwalk stacks) throws IOException {
        String text = StackCopy.everything("", List.of(), stacks, Form.ORIGINAL);
        Stackwalk again = read(format, text);
        assertEquals(plain(stacks), plain(again), text);
        assertEquals(List.of(), again.unparsed(), text);
    }

    /// Without what no text of this kind tells: where a stack is the end of another one, which the text
    /// spells out, and that frames are missing.
    private static List<StackThread> plain(Stackwalk stacks) {
        return stacks.threads().stream()
                .map(thread ->
                        new StackThread(
                                thread.index(),
                                thread.name(),
                                thread.crashed(),
                                thread.frames(),
                                new ThreadDetail(
                                        thread.detail().id(),
                                        null,
                                        List.of(),
                                        thread.raised(),
                                        null)))
                .toList();
    }

    @Test
    void readsBackGoldenTexts() throws IOException {
        try (Stream<Path> files = Files.list(GOLDEN)) {
            for (Path file :
                    files.filter(path -> !path.toString().contains(".expected")).toList()) {
                String name = file.getFileName().toString();
                TextFormat format = null;
                if (name.matches("(bare-)?human.*")) {
                    format = new HumanText();
                } else if (name.matches("traceback-java.*")) {
                    format = new JavaTraceback();
                } else if (name.matches(
                        "(traceback-)?python-(?!broken|odd|remote).*|traceback-python.*")) {
                    format = new PythonTraceback();
                }
                if (format != null) {
                    readsBack(format, read(format, Files.readString(file)));
                }
            }
        }
    }

    @Test
    void readsBackThreadsOfMachineCode() throws IOException {
        Random random = new Random(9);
        for (int round = 0; round < ROUNDS; round++) {
            List<StackThread> threads = new ArrayList<>();
            int count = 1 + random.nextInt(3);
            for (int i = 0; i < count; i++) {
                List<Frame> frames = new ArrayList<>();
                for (int j = random.nextInt(13); j > 0; j--) {
                    frames.add(walked(random));
                }
                String id = random.nextBoolean() ? "0x" + random.nextInt(99) : null;
                threads.add(
                        new StackThread(
                                i,
                                pick(random, null, "main", "Web (4) Worker"),
                                i == 0,
                                frames,
                                id == null
                                        ? ThreadDetail.NONE
                                        : new ThreadDetail(id, null, List.of(), null, null)));
            }
            readsBack(new HumanText(), new Stackwalk(threads, List.of(), List.of()));
        }
    }

    private static Frame walked(Random random) {
        String function =
                pick(random, null, "run", "a!b::operator[](int) [clone .cold]", "<T as U>::f");
        String module = pick(random, null, "core.so", "My App.exe");
        String file = function == null ? null : pick(random, null, "a.cc", "sh ape : 2.cc");
        String address = random.nextInt(5) == 0 && module != null ? null : "0x" + random.nextInt(9);
        if (module == null && function == null) {
            address = "0x00401000";
        }
        boolean nowhere = module == null && function == null;
        Offsets offsets =
                nowhere || address == null
                        ? Offsets.NONE
                        : file != null
                                ? new Offsets(address, null, null)
                                : function != null
                                        ? new Offsets(null, address, null)
                                        : new Offsets(null, null, address);
        List<Register> registers = new ArrayList<>();
        for (int i = random.nextInt(3) * 5; i > 0; i--) {
            registers.add(
                    new Register(any(random, "rip", "r8", "eflags"), "0x000000000000000" + i % 9));
        }
        List<Unloaded> gone = new ArrayList<>();
        if (nowhere && random.nextBoolean()) {
            gone.add(new Unloaded("gone.dll", List.of("0x10", "0x20")));
            gone.add(new Unloaded("old.dll", List.of()));
        }
        List<Local> arguments =
                random.nextInt(4) > 0
                        ? List.of()
                        : List.of(
                                new Local("arg 0 (this)", "0x7"),
                                new Local("arg 1 (<unnamed>)", ""));
        boolean inline = random.nextInt(5) == 0;
        boolean plain = offsets.equals(Offsets.NONE) && registers.isEmpty() && gone.isEmpty();
        return new Frame(
                function,
                module,
                file,
                file == null ? 0 : 1 + random.nextInt(99),
                address,
                inline ? Trust.UNKNOWN : any(random, Trust.class.getEnumConstants()),
                inline,
                null,
                arguments,
                plain ? FrameDetail.NONE : new Native(offsets, registers, gone));
    }

    private static @Nullable String pick(Random random, @Nullable String... words) {
        return words[random.nextInt(words.length)];
    }

    @SafeVarargs
    private static <T> T any(Random random, T... values) {
        return values[random.nextInt(values.length)];
    }

    @Test
    void readsBackChainsAndGroupsOfPython() throws IOException {
        Random random = new Random(12);
        for (int round = 0; round < ROUNDS; round++) {
            List<StackThread> threads = new ArrayList<>();
            python(random, 3, null, threads);
            readsBack(new PythonTraceback(), new Stackwalk(threads, List.of(), List.of()));
        }
    }

    /// In the order in which they are printed: what was raised before, then it, then its members.
    private static void python(
            Random random, int depth, @Nullable Link link, List<StackThread> threads) {
        List<StackThread> before = new ArrayList<>();
        boolean chained = depth > 0 && random.nextInt(3) == 0;
        if (chained) {
            python(random, depth - 1, new Link(Relation.CAUSE, -1), before);
        }
        int members = depth > 0 && random.nextInt(3) == 0 ? 1 + random.nextInt(3) : 0;
        int offset = threads.size();
        int index = offset + before.size();
        for (StackThread each : before) {
            threads.add(moved(each, offset, index));
        }
        List<Frame> frames = new ArrayList<>();
        for (int i = 1 + random.nextInt(3); i > 0; i--) {
            frames.add(traced(random));
        }
        String message = pick(random, null, "broken", "a: b");
        Raised raised =
                new Raised(
                        members > 0 ? "ExceptionGroup" : "ValueError",
                        members > 0 ? "some (" + members + " sub-exceptions)" : message,
                        random.nextInt(5) == 0 ? List.of("noted") : List.of(),
                        link,
                        false);
        threads.add(
                new StackThread(
                        index,
                        null,
                        link == null,
                        frames,
                        ThreadDetail.ofRaised(raised, List.of())));
        for (int i = 0; i < members; i++) {
            python(random, depth - 1, new Link(Relation.MEMBER, index), threads);
        }
    }

    /// Threads of a chain are numbered only when it is known what follows them.
    private static StackThread moved(StackThread thread, int offset, int next) {
        Raised raised = java.util.Objects.requireNonNull(thread.raised());
        Link link = java.util.Objects.requireNonNull(raised.link());
        int other = link.other() < 0 ? next : link.other() + offset;
        return new StackThread(
                thread.index() + offset,
                null,
                false,
                thread.frames(),
                ThreadDetail.ofRaised(
                        raised.withLink(new Link(link.relation(), other)), List.of()));
    }

    private static Frame traced(Random random) {
        String source = pick(random, "run(1)", "raise ValueError('x')");
        return new Frame(
                pick(random, "<module>", "run", "größe"),
                null,
                pick(random, "a.py", "/opt/my app/b.py"),
                1 + random.nextInt(99),
                null,
                Trust.UNKNOWN,
                false,
                source,
                List.of(),
                FrameDetail.NONE);
    }
}
