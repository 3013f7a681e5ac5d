package dumpexplorer.samples;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// The functions and binaries of the desktop program, as its stacks show them.
final class Symbols {

    /// One call of native code.
    ///
    /// @param file source, or empty for code of others
    record Call(String module, String function, String file, int line, String offset) {}

    /// A thread that waits for work, as most threads of a process do.
    ///
    /// @param name of the thread
    record Idle(String name, List<Call> calls) {}

    private static final String[] AREAS = {
        "tiles", "render", "text", "net", "store", "ui", "geo", "routes", "search", "style"
    };
    private static final String[] NOUNS = {
        "TileCache", "TileQueue", "LabelShaper", "GlyphAtlas", "Surface", "StyleSheet",
                "RouteGraph",
        "HttpStream", "TileDatabase", "SearchIndex", "Layer", "Canvas", "Viewport", "Projection",
        "PolygonMesh", "TaskQueue", "EventLoop", "Session", "MapView", "Painter"
    };
    private static final String[] VERBS = {
        "update", "flush", "resolve", "draw", "measure", "upload", "decode", "append", "commit",
        "dispatch", "layout", "simplify", "find", "load", "merge", "runOnce", "handle", "compute"
    };
    private static final String[] ARGUMENTS = {
        "",
        "int",
        "Tile const&",
        "Surface&",
        "std::string const&",
        "Viewport const&",
        "double, double",
        "Layer*",
        "unsigned long",
        "Event const&"
    };

    private final Random random;
    private final List<Call> pool = new ArrayList<>();

    Symbols(Random random) {
        this.random = random;
        for (int number = 0; number < 160; number++) {
            pool.add(newCall());
        }
    }

    private <T> T any(T[] choices) {
        return choices[random.nextInt(choices.length)];
    }

    private Call newCall() {
        String area = any(AREAS);
        String noun = any(NOUNS);
        String function = "fw::%s::%s::%s(%s)".formatted(area, noun, any(VERBS), any(ARGUMENTS));
        return own(area, function, noun, 20 + random.nextInt(900));
    }

    /// A call of the program's own code.
    Call own(String area, String function, String file, int line) {
        String module =
                switch (area) {
                    case "tiles", "geo", "routes", "search" -> "fwcore";
                    case "render", "text", "style" -> "fwrender";
                    case "net", "store" -> "fwnet";
                    default -> "fernweh-atlas";
                };
        String source =
                "git:git.fernweh.example/atlas:src/%s/%s.cpp:5c31e7a0".formatted(area, file);
        return new Call(module, function, source, line, hex(0x400));
    }

    /// A call of code without symbols.
    Call bare(String module) {
        return new Call(module, "", "", 0, hex(0x60000));
    }

    /// Calls from somewhere inside the program down to the start of a thread.
    List<Call> path(int length, Call... innermost) {
        List<Call> calls = new ArrayList<>(List.of(innermost));
        while (calls.size() < length - 2) {
            calls.add(pool.get(random.nextInt(pool.size())));
        }
        calls.add(own("ui", "fw::ui::EventLoop::run()", "EventLoop", 212));
        calls.add(own("ui", "main", "main", 48));
        return calls;
    }

    /// Threads that wait.
    List<Idle> idle(int count) {
        List<Idle> threads = new ArrayList<>();
        for (int number = 0; number < count; number++) {
            String name =
                    switch (number % 5) {
                        case 0 -> "tile-loader-" + number / 5;
                        case 1 -> "painter-" + number / 5;
                        case 2 -> "net-" + number / 5;
                        case 3 -> "db-writer";
                        default -> "pool-" + number / 5;
                    };
            threads.add(new Idle(name, idleCalls(number)));
        }
        return threads;
    }

    private List<Call> idleCalls(int number) {
        List<Call> calls = new ArrayList<>();
        calls.add(new Call("syswait", "wait_for_object", "", 0, "0x1f"));
        calls.add(bare("syswait"));
        calls.add(own("ui", "fw::ui::TaskQueue::take(unsigned long)", "TaskQueue", 88));
        for (int extra = 0; extra < number % 4; extra++) {
            calls.add(pool.get((number * 7 + extra) % pool.size()));
        }
        calls.add(own("ui", "fw::ui::Worker::loop()", "Worker", 61));
        calls.add(bare("systhread"));
        return calls;
    }

    String hex(int below) {
        return "0x%x".formatted(1 + random.nextInt(below));
    }
}
