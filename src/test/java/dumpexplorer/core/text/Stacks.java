package dumpexplorer.core.text;

import dumpexplorer.core.model.Frame;
import dumpexplorer.core.model.Frame.Local;
import dumpexplorer.core.model.Frame.Trust;
import dumpexplorer.core.model.FrameDetail;
import dumpexplorer.core.model.FrameDetail.Register;
import dumpexplorer.core.model.Gap;
import dumpexplorer.core.model.Module;
import dumpexplorer.core.model.Raised;
import dumpexplorer.core.model.Raised.Link;
import dumpexplorer.core.model.Raised.Relation;
import dumpexplorer.core.model.StackThread;
import dumpexplorer.core.model.Stackwalk;
import dumpexplorer.core.model.ThreadDetail;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Stack walks made up for tests.
final class Stacks {

    private Stacks() {}

    static Stackwalk nativeCrash() {
        List<Frame> waiting =
                List.of(
                        frame("pthread_cond_wait", "libpthread.so.0", null, Trust.CONTEXT),
                        frame("base::Worker::Run()", "core.so", "base/Worker.cpp", Trust.CFI));
        List<Frame> main =
                List.of(
                        frame("poll", "libc.so.6", null, Trust.CONTEXT),
                        frame("main", "navigator", "main.cpp", Trust.CFI));
        return new Stackwalk(
                List.of(
                        new StackThread(0, "Main", false, main),
                        new StackThread(1, "Worker 1", false, waiting),
                        new StackThread(2, "Compositor", true, crashed()),
                        new StackThread(3, "Worker 2", false, waiting),
                        new StackThread(4, "Worker 3", false, waiting),
                        new StackThread(7, null, false, waiting),
                        new StackThread(8, null, false, List.of())),
                List.of(
                        new Module("navigator", "4.1", "nav.pdb", "7AA2", "0x400", "0x48f", true),
                        new Module("core.so", null, null, null, "0x7cf", null, false)),
                List.of());
    }

    static Stackwalk pythonError() {
        List<Frame> frames =
                List.of(
                        python("__init__", "/opt/tomato/lib/error.py", "self.trace = stack()"),
                        python(
                                "provoke",
                                "/opt/tomato/elements/vm.py",
                                "\traise UserError(code=code)",
                                new Local("kind", "u'user'"),
                                new Local("a_name_that_is_longer_than_most", "1"),
                                new Local("lines", "'a\nb\tc'"),
                                new Local("plan", "x".repeat(1000), true)),
                        python("run", "/usr/lib/python2.7/threading.py", "self.__target()"),
                        python("main", "/opt/server.py", "", new Local("self", "<Server>")));
        return new Stackwalk(List.of(new StackThread(0, null, true, frames)), List.of(), List.of());
    }

    /// One frame a hundred times, then two in turn, then three once more than can be folded.
    static Stackwalk recursion() {
        var frames = new ArrayList<Frame>();
        frames.add(frame("overflow()", "a.out", "a.cpp", Trust.CONTEXT));
        IntStream.range(0, 100).forEach(_ -> frames.add(named("again()")));
        for (int round = 0; round < 4; round++) {
            frames.add(named("ping()"));
            frames.add(named("pong()"));
        }
        for (int round = 0; round < 2; round++) {
            frames.add(named("once()"));
            frames.add(named("twice()"));
        }
        return new Stackwalk(List.of(new StackThread(0, null, true, frames)), List.of(), List.of());
    }

    /// An exception with its cause.
    static Stackwalk chain() {
        var outer = new Raised("org.example.StartException", "cannot start");
        var inner =
                new Raised("java.io.IOException", "disk full")
                        .withLink(new Link(Relation.CAUSE, 0));
        return new Stackwalk(
                List.of(
                        raised(0, outer, named("org.example.Main.start"), named("Main.main")),
                        raised(1, inner, named("org.example.Disk.write"))),
                List.of(),
                List.of());
    }

    /// An error whose two innermost frames only raise it.
    static Stackwalk raiseMachinery() {
        List<Frame> frames =
                List.of(
                        python("__init__", "/opt/tomato/lib/error.py", "self.trace = stack()"),
                        python("check", "/opt/tomato/lib/error.py", "raise cls(code)"),
                        python("action", "/opt/tomato/elements/vm.py", "UserError.check(ok)"));
        return new Stackwalk(List.of(new StackThread(0, null, true, frames)), List.of(), List.of());
    }

    /// A stack with a gap, registers, and a thread that has an id and an error.
    static Stackwalk truncated() {
        List<Register> registers =
                List.of(
                        new Register("rip", "0x00007f1000000010"),
                        new Register("rsp", "0x00007fff00000020"),
                        new Register("rbp", "0x0000000000000000"),
                        new Register("r15", "0x0000000000000001"));
        var machine = new FrameDetail.Native(FrameDetail.Offsets.NONE).withRegisters(registers);
        List<Frame> frames = List.of(named("top()").withDetail(machine), named("main"));
        var detail =
                new ThreadDetail(
                        "4711",
                        "ERROR_NO_MEMORY",
                        List.of(new Gap(1, 996, "too deep")),
                        null,
                        null);
        return new Stackwalk(
                List.of(new StackThread(0, "Main", true, frames, detail)), List.of(), List.of());
    }

    static Stackwalk unparsed() {
        return new Stackwalk(
                List.of(new StackThread(3, null, false, List.of(named("f()")))),
                List.of(),
                List.of("GPU|what is this", "Frobnicate\u0007|1|2"));
    }

    static Frame step(int number) {
        return new Frame(
                "step_" + number + "()",
                "deep.so",
                null,
                0,
                null,
                Trust.CFI,
                false,
                null,
                List.of());
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
                frame("gfx::LayerTree::Paint(Rect const&)", "core.so", "gfx/L.cpp", Trust.CONTEXT),
                frame("std::_Function_handler<void ()>::_M_invoke", "core.so", null, Trust.CFI),
                frame(null, "libGL.so.1", null, Trust.SCAN),
                frame(null, null, null, Trust.CFI_SCAN),
                frame("base::Loop::Run(Task*)", "core.so", "base/Loop.cpp", Trust.FRAME_POINTER),
                frame("start_thread", "libpthread.so.0", null, Trust.PREWALKED));
    }

    private static StackThread raised(int index, Raised raised, Frame... frames) {
        return new StackThread(
                index, null, index == 0, List.of(frames), ThreadDetail.ofRaised(raised, List.of()));
    }

    private static Frame named(String function) {
        return frame(function, "a.out", "a.cpp", Trust.UNKNOWN);
    }

    private static Frame frame(
            @Nullable String function,
            @Nullable String module,
            @Nullable String file,
            Trust trust) {
        return new Frame(function, module, file, 42, "0xbad", trust, false, null, List.of());
    }

    private static Frame python(String function, String file, String source, Local... locals) {
        return new Frame(
                function, null, file, 65, null, Trust.UNKNOWN, false, source, List.of(locals));
    }
}
