package dumpexplorer.samples;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dumpexplorer.samples.Symbols.Call;
import dumpexplorer.samples.Symbols.Idle;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;

/// Crashes of the desktop program's next generation as collectors of today keep them: `json_dump` with
/// registers, trust, inlined calls and unloaded modules.
final class MinidumpCrashes {

    private static final String PRODUCT = "Fernweh Atlas";
    private static final Releases RELEASES =
            new Releases(30, "3.0.0-beta.2", "3.0.0", "3.0.1", "3.1.0");
    private static final String[] MODULES = {
        "fernweh-atlas",
        "fwcore",
        "fwrender",
        "fwnet",
        "fwprojection",
        "syswait",
        "systhread",
        "sysc",
        "gpu-loader",
        "sysfont",
        "sysnet",
        "sqlstore"
    };
    private static final String[] REGISTERS = {
        "rip", "rsp", "rbp", "rax", "rbx", "rcx", "rdx", "rsi"
    };

    private final Random random;
    private final Symbols symbols;
    private final Calendar calendar;

    MinidumpCrashes(Random random) {
        this.random = random;
        this.symbols = new Symbols(random);
        this.calendar = new Calendar(random);
    }

    /// Adds all of them.
    void addTo(Archive archive) {
        for (NativeProblem problem :
                List.of(closedStream(), panicked(), committedLate(), outOfMemory())) {
            for (Instant time : problem.times()) {
                add(problem, time, archive);
            }
        }
    }

    /// Whenever the tile servers went down, many at once.
    private NativeProblem closedStream() {
        String function = "fw::net::HttpStream::onClosed(std::error_code)";
        return new NativeProblem(
                function,
                Desktop.LINUX,
                RELEASES,
                "SIGSEGV / SEGV_MAPERR",
                2,
                List.of(
                        symbols.own(
                                "net",
                                "std::unique_ptr<fw::net::Reply>::operator->",
                                "HttpStream",
                                61),
                        symbols.own("net", function, "HttpStream", 187),
                        symbols.own("net", "fw::net::Session::pump()", "Session", 329)),
                Calendar.merged(
                        calendar.spread(10, 5, 145),
                        calendar.burst(16, 83, 14, Duration.ofHours(2)),
                        calendar.burst(9, 121, 9, Duration.ofHours(1))));
    }

    private NativeProblem panicked() {
        return new NativeProblem(
                "core::panicking::panic_fmt | fw_projection::utm::zone_of",
                Desktop.MAC,
                RELEASES,
                "EXC_CRASH / SIGABRT",
                0,
                List.of(
                        new Call("sysc", "abort", "", 0, "0x7c"),
                        symbols.own("geo", "core::panicking::panic_fmt", "panicking", 72),
                        symbols.own("geo", "fw_projection::utm::zone_of", "utm", 35),
                        symbols.own("geo", "fw_projection::project_all", "lib", 118)),
                calendar.spread(21, 30, 118));
    }

    private NativeProblem committedLate() {
        String function = "fw::store::TileDatabase::commit()";
        return new NativeProblem(
                function,
                Desktop.WINDOWS,
                RELEASES,
                "EXCEPTION_ACCESS_VIOLATION_WRITE",
                4,
                List.of(
                        symbols.own("store", function, "TileDatabase", 512),
                        symbols.own(
                                "store",
                                "fw::store::TileDatabase::~TileDatabase()",
                                "TileDatabase",
                                90)),
                calendar.spread(17, 62, 147));
    }

    private NativeProblem outOfMemory() {
        return new NativeProblem(
                "OOM | large | fw::render::Canvas::reserve(unsigned long)",
                Desktop.WINDOWS,
                RELEASES,
                "EXCEPTION_BREAKPOINT",
                0,
                List.of(
                        symbols.own("render", "fw::handleOutOfMemory(unsigned long)", "alloc", 20),
                        symbols.own(
                                "render",
                                "fw::render::Canvas::reserve(unsigned long)",
                                "Canvas",
                                154),
                        symbols.own(
                                "ui", "fw::ui::MapView::exportImage(int, int)", "MapView", 431)),
                calendar.spread(11, 12, 147));
    }

    private void add(NativeProblem problem, Instant time, Archive archive) {
        String id = Crash.id(time, random);
        Desktop desktop = problem.desktop();
        List<Call> calls =
                symbols.path(10 + random.nextInt(8), problem.innermost().toArray(Call[]::new));
        ObjectNode crash =
                Crash.begin(
                        id,
                        time,
                        problem.signature(),
                        PRODUCT,
                        problem.releases().at(time, random));
        crash.put("proto_signature", proto(calls))
                .put("os_name", desktop.os)
                .put("os_version", desktop.osVersion)
                .put("os_pretty_version", desktop.os)
                .put("cpu_arch", desktop.cpu)
                .put("cpu_info", desktop.cpuInfo)
                .put("cpu_count", 8)
                .put("crashing_thread", problem.thread())
                .put("reason", problem.reason())
                .put("address", symbols.hex(0x1000))
                .put("uptime", 5 + random.nextInt(90_000))
                .put("process_type", "parent")
                .put("release_channel", "release")
                .put("success", true);
        crash.set("json_dump", walk(problem, calls));
        archive.add("atlas/2026/" + id + ".json", crash, time);
    }

    private static String proto(List<Call> calls) {
        return calls.stream()
                .map(call -> call.function().isEmpty() ? call.module() : call.function())
                .collect(Collectors.joining(" | "));
    }

    private ObjectNode walk(NativeProblem problem, List<Call> calls) {
        Desktop desktop = problem.desktop();
        ObjectNode walk =
                Archive.object().put("status", "OK").put("pid", 900 + random.nextInt(30_000));
        ObjectNode info = walk.putObject("crash_info");
        info.put("type", problem.reason())
                .put("address", "0x0")
                .put("crashing_thread", problem.thread());
        ObjectNode system = walk.putObject("system_info");
        system.put("os", desktop.os).put("os_ver", desktop.osVersion);
        system.put("cpu_arch", desktop.cpu).put("cpu_info", desktop.cpuInfo).put("cpu_count", 8);
        walk.put("main_module", 0);
        ArrayNode modules = walk.putArray("modules");
        for (int number = 0; number < MODULES.length; number++) {
            addModule(modules, desktop, number);
        }
        walk.putArray("unloaded_modules")
                .addObject()
                .put("filename", desktop.file("printdrv"))
                .put("base_addr", "0x7ffb20000000")
                .put("end_addr", "0x7ffb20080000");
        List<Idle> idle = symbols.idle(14 + random.nextInt(8));
        ArrayNode threads = walk.putArray("threads");
        for (int number = 0; number < idle.size(); number++) {
            boolean crashed = number == problem.thread();
            ObjectNode thread = threads.addObject();
            thread.put("thread_name", crashed && number == 0 ? "main" : idle.get(number).name());
            thread.put("thread_id", 4100 + number);
            addFrames(thread, desktop, crashed ? calls : idle.get(number).calls(), crashed);
        }
        walk.put("thread_count", idle.size());
        ObjectNode crashing = walk.putObject("crashing_thread");
        crashing.put("threads_index", problem.thread()).put("thread_name", "main");
        addFrames(crashing, desktop, calls, true);
        return walk;
    }

    private static void addModule(ArrayNode modules, Desktop desktop, int number) {
        String file = desktop.file(MODULES[number]);
        long base = 0x7ff600000000L + number * 0x1000000L;
        modules.addObject()
                .put("filename", file)
                .put("version", "3.0." + number)
                .put("debug_file", file)
                .put("debug_id", "%032X1".formatted(file.hashCode() * 0x85ebca6bL & 0xffff_ffffL))
                .put("base_addr", "0x%016x".formatted(base))
                .put("end_addr", "0x%016x".formatted(base + 0xe00000))
                .put("loaded_symbols", number < 5)
                .put("missing_symbols", number >= 5);
    }

    private void addFrames(ObjectNode thread, Desktop desktop, List<Call> calls, boolean crashed) {
        thread.put("frame_count", calls.size());
        ArrayNode frames = thread.putArray("frames");
        for (int number = 0; number < calls.size(); number++) {
            Call call = calls.get(number);
            boolean known = !call.function().isEmpty();
            ObjectNode frame =
                    frames.addObject()
                            .put("frame", number)
                            .put("module", desktop.file(call.module()))
                            .put("function", known ? call.function() : null)
                            .put("file", known && !call.file().isEmpty() ? call.file() : null)
                            .put("line", call.line() == 0 ? null : (Integer) call.line())
                            .put("function_offset", known ? call.offset() : null)
                            .put("module_offset", call.offset())
                            .put("offset", "0x%016x".formatted(0x7ff600000000L + number * 0x1040L))
                            .put("missing_symbols", !known)
                            .put("trust", trust(number, crashed));
            if (crashed && number == 1) {
                addInline(frame, call);
            }
        }
        if (crashed) {
            ObjectNode registers = ((ObjectNode) frames.get(0)).putObject("registers");
            for (String register : REGISTERS) {
                registers.put(register, "0x%016x".formatted(random.nextLong() >>> 17));
            }
        }
    }

    private static void addInline(ObjectNode frame, Call call) {
        frame.putArray("inlines")
                .addObject()
                .put("function", "fw::checked(void*)")
                .put("file", call.file().replace(".cpp", ".h"))
                .put("line", 14);
    }

    private static String trust(int number, boolean crashed) {
        if (number == 0) {
            return "context";
        }
        return crashed && number % 6 == 5 ? "scan" : "cfi";
    }
}
