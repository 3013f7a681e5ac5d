package dumpexplorer.ui.stackwalk;

import dumpexplorer.core.model.DumpId;
import dumpexplorer.core.model.Frame;
import dumpexplorer.core.model.Frame.Local;
import dumpexplorer.core.model.Frame.Trust;
import dumpexplorer.core.model.GroupId;
import dumpexplorer.core.model.Module;
import dumpexplorer.core.model.StackThread;
import dumpexplorer.core.model.Stackwalk;
import dumpexplorer.core.query.DumpDetail;
import dumpexplorer.core.query.DumpDetail.CommandOutput;
import dumpexplorer.core.query.DumpDetail.OverviewField;
import dumpexplorer.core.query.DumpRow;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Dumps made up for tests.
final class SampleDumps {

    static final DumpId CRASH = id("11bb8f5a-0000-4000-8000-000000160508");
    static final DumpId ERROR = id("22bb8f5a-0000-4000-8000-000000160509");
    static final Instant TIME = Instant.parse("2016-05-08T12:20:01.123456Z");

    private SampleDumps() {}

    /// A crash with some threads, an inlined and a doubtful frame, modules and a line nobody knows.
    static DumpDetail crash() {
        List<StackThread> threads =
                List.of(
                        new StackThread(0, "Main", false, main()),
                        new StackThread(1, "Worker 1", false, waiting()),
                        new StackThread(2, "Compositor", true, crashed()),
                        new StackThread(3, "Worker 2", false, waiting()),
                        new StackThread(4, "Worker 3", false, waiting()));
        List<OverviewField> overview =
                List.of(
                        new OverviewField("Crash reason", "SIGSEGV", "What the system reported."),
                        new OverviewField("Crash address", "0x0", "Where it happened."),
                        new OverviewField("System", "Linux 6.1.0", ""));
        return detail(
                CRASH,
                "Crash",
                new Stackwalk(threads, modules(), List.of("Frobnicate|1|2|3")),
                overview,
                List.of());
    }

    /// An error with a Python trace, locals and the outputs of commands.
    static DumpDetail error() {
        List<Frame> frames =
                List.of(
                        python("__init__", "/opt/tomato/lib/error.py", "self.trace = stack()"),
                        python(
                                "provoke",
                                "/opt/tomato/elements/vm.py",
                                "raise UserError(code=code)",
                                new Local("kind", "u'user'"),
                                new Local("plan", "x".repeat(1000))),
                        python("run", "/usr/lib/python2.7/threading.py", "self.__target()"));
        List<String> routes =
                IntStream.range(0, 200).mapToObj(net -> "10.0." + net + ".0/24 dev br").toList();
        return detail(
                ERROR,
                "Error",
                new Stackwalk(
                        List.of(new StackThread(0, null, true, frames)), List.of(), List.of()),
                List.of(new OverviewField("Message", "Template not found", "")),
                List.of(
                        new CommandOutput("disks", List.of("/dev/sda1   20G   19G")),
                        new CommandOutput("routing", routes),
                        new CommandOutput("dmesg", List.of("[1.0] full disk"))));
    }

    /// A crash whose thread has many frames, none of them like another.
    static DumpDetail deep(int frameCount) {
        List<Frame> frames =
                IntStream.range(0, frameCount)
                        .mapToObj(number -> frame("step_" + number + "()", "deep.so", Trust.CFI))
                        .toList();
        return detail(
                CRASH,
                "Crash",
                new Stackwalk(
                        List.of(new StackThread(0, null, true, frames)), List.of(), List.of()),
                List.of(),
                List.of());
    }

    /// A crash with many threads, no two of them with the same stack.
    static DumpDetail manyThreads(int threadCount) {
        List<StackThread> threads =
                IntStream.range(0, threadCount)
                        .mapToObj(number ->
                                new StackThread(
                                        number,
                                        "Worker " + number,
                                        number == 0,
                                        List.of(
                                                frame("poll", "libc.so", Trust.CONTEXT),
                                                frame(
                                                        "only_in_" + number + "()",
                                                        "core.so",
                                                        Trust.CFI))))
                        .toList();
        return detail(
                CRASH, "Crash", new Stackwalk(threads, List.of(), List.of()), List.of(), List.of());
    }

    static DumpId id(String text) {
        return DumpId.parse(text).orElseThrow();
    }

    static Frame frame(@Nullable String function, String module, Trust trust) {
        String file = function == null ? null : "src/" + module + ".cpp";
        return new Frame(function, module, file, 42, "0xbad", trust, false, null, List.of());
    }

    private static Frame python(String function, String file, String source, Local... locals) {
        return new Frame(
                function, null, file, 65, null, Trust.UNKNOWN, false, source, List.of(locals));
    }

    private static List<Frame> crashed() {
        var inlined =
                new Frame(
                        "gfx::Layer::size() const",
                        "core.so",
                        "hg:hg.example.org/main:gfx/Layer.h:abc",
                        17,
                        null,
                        Trust.CONTEXT,
                        true,
                        null,
                        List.of());
        return List.of(
                inlined,
                frame("gfx::LayerTree::Paint(Rect const&)", "core.so", Trust.CONTEXT),
                frame("std::_Function_handler<void ()>::_M_invoke", "core.so", Trust.CFI),
                frame(null, "libGL.so.1", Trust.SCAN),
                frame("base::MessageLoop::RunTask(Task*)", "core.so", Trust.FRAME_POINTER),
                frame("start_thread", "libpthread.so.0", Trust.CFI));
    }

    private static List<Frame> waiting() {
        return List.of(
                frame("pthread_cond_wait", "libpthread.so.0", Trust.CONTEXT),
                frame("base::Worker::Run()", "core.so", Trust.CFI));
    }

    private static List<Frame> main() {
        return List.of(
                frame("poll", "libc.so.6", Trust.CONTEXT), frame("main", "navigator", Trust.CFI));
    }

    private static List<Module> modules() {
        return List.of(
                new Module("navigator", "4.1", "navigator", "7AA2", "0x400000", "0x48efff", true),
                new Module("core.so", null, "core.so", "0D2B", "0x7cf000", "0x8dafff", false));
    }

    private static DumpDetail detail(
            DumpId id,
            String type,
            Stackwalk stack,
            List<OverviewField> overview,
            List<CommandOutput> environment) {
        var row =
                new DumpRow(
                        id,
                        new GroupId(type + "__403df63db8e43fb6c0ea0e68c8e30d6f"),
                        null,
                        "host:host-03",
                        TIME,
                        type,
                        "hostmanager",
                        "hostmanager",
                        "4.1.0-rc2",
                        "What went wrong in the " + type);
        return new DumpDetail(row, stack, overview, environment, List.of("One local was cut"));
    }

    static String json(String type) {
        return """
        {
          "type" : "%s",
          "count" : 12.5e3,
          "none" : null,
          "list" : [
            "one",
            true
          ],
          "dump" : "%s"
        }\
        """
                .formatted(type, "OS|Linux|6.1.0\\nCPU|amd64||8\\n".repeat(20));
    }
}
