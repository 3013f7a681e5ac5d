package dumpexplorer.samples;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dumpexplorer.samples.Symbols.Call;
import dumpexplorer.samples.Symbols.Idle;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;

/// Crashes of the desktop program as collectors of 2012 kept them: the stacks as lines with bars.
final class PipeCrashes {

    private static final String PRODUCT = "Fernweh Atlas";
    private static final Releases RELEASES = new Releases(24, "2.3.0", "2.3.1", "2.3.2", "2.4.0");
    private static final String[] MODULES = {
        "fernweh-atlas", "fwcore", "fwrender", "fwnet", "syswait", "systhread", "gpudrv32",
                "sysfont",
        "sysnet", "sysc", "imgcodec", "zpack", "sqlstore", "localeinfo", "winproc", "audioout"
    };

    private final Random random;
    private final Symbols symbols;
    private final Calendar calendar;

    PipeCrashes(Random random) {
        this.random = random;
        this.symbols = new Symbols(random);
        this.calendar = new Calendar(random);
    }

    /// Adds all of them.
    void addTo(Archive archive) {
        for (NativeProblem problem : problems()) {
            for (Instant time : problem.times()) {
                add(problem, time, archive);
            }
        }
    }

    private List<NativeProblem> problems() {
        return List.of(evictedTwice(), measuredNothing(), lostSurface(), driver(), hang());
    }

    /// Came with 2.3.2, went with 2.4.0.
    private NativeProblem evictedTwice() {
        String function = "fw::tiles::TileCache::evictOldest(unsigned int)";
        return new NativeProblem(
                function,
                Desktop.WINDOWS,
                new Releases(1, "2.3.2"),
                "EXCEPTION_ACCESS_VIOLATION_READ",
                0,
                List.of(
                        symbols.own("tiles", function, "TileCache", 311),
                        symbols.own(
                                "tiles", "fw::tiles::TileCache::insert(Tile&&)", "TileCache", 254),
                        symbols.own("tiles", "fw::tiles::TileQueue::deliver()", "TileQueue", 97)),
                Calendar.merged(
                        calendar.spread(22, 48, 74),
                        calendar.burst(14, 49, 8, Duration.ofHours(9))));
    }

    private NativeProblem measuredNothing() {
        String function = "fw::text::LabelShaper::measure(char const*)";
        return new NativeProblem(
                "strlen | " + function,
                Desktop.LINUX,
                RELEASES,
                "SIGSEGV",
                3,
                List.of(
                        new Call("sysc", "strlen", "", 0, "0x2a"),
                        symbols.own("text", function, "LabelShaper", 140),
                        symbols.own(
                                "text",
                                "fw::text::LabelShaper::layout(Layer*)",
                                "LabelShaper",
                                77)),
                calendar.spread(18, 3, 139));
    }

    private NativeProblem lostSurface() {
        String function = "fw::render::GlyphAtlas::upload(fw::render::Surface&)";
        return new NativeProblem(
                function,
                Desktop.MAC,
                RELEASES,
                "EXC_BAD_ACCESS / KERN_INVALID_ADDRESS",
                0,
                List.of(
                        symbols.own("render", function, "GlyphAtlas", 402),
                        symbols.own("render", "fw::render::Painter::flush()", "Painter", 198)),
                calendar.spread(16, 20, 145));
    }

    /// Code of a driver that nobody has symbols of.
    private NativeProblem driver() {
        return new NativeProblem(
                "gpudrv32.dll@0x1a2f4c",
                Desktop.WINDOWS,
                RELEASES,
                "EXCEPTION_ACCESS_VIOLATION_WRITE",
                1,
                List.of(
                        new Call("gpudrv32", "", "", 0, "0x1a2f4c"),
                        new Call("gpudrv32", "", "", 0, "0x1a0b11"),
                        symbols.own("render", "fw::render::Surface::present()", "Surface", 89)),
                calendar.spread(12, 60, 147));
    }

    private NativeProblem hang() {
        return new NativeProblem(
                "hang | fw::ui::EventLoop::waitForPaint()",
                Desktop.WINDOWS,
                RELEASES,
                "EXCEPTION_BREAKPOINT",
                0,
                List.of(
                        new Call("syswait", "wait_for_object", "", 0, "0x1f"),
                        symbols.own("ui", "fw::ui::EventLoop::waitForPaint()", "EventLoop", 266)),
                calendar.spread(9, 10, 140));
    }

    private void add(NativeProblem problem, Instant time, Archive archive) {
        String id = Crash.id(time, random);
        Desktop desktop = problem.desktop();
        String address = symbols.hex(0xffff);
        ObjectNode crash =
                Crash.begin(
                        id,
                        time,
                        problem.signature(),
                        PRODUCT,
                        problem.releases().at(time, random));
        crash.put("build", "20260" + (110 + random.nextInt(15)) + "0412")
                .put("os_name", desktop.os)
                .put("os_version", desktop.osVersion)
                .put("cpu_name", desktop.cpu)
                .put("cpu_info", desktop.cpuInfo.replace("|", " | "))
                .put("reason", problem.reason())
                .put("address", address)
                .put("uptime", 5 + random.nextInt(20_000))
                .put("install_age", random.nextInt(4_000_000))
                .put("crashedThread", problem.thread())
                .put("release_channel", "release")
                .put("user_comments", comment())
                .put("success", true)
                .put("truncated", false)
                .put("dump", dump(problem, address));
        archive.add("atlas/2026/" + id + ".json", crash, time);
    }

    private String comment() {
        return switch (random.nextInt(14)) {
            case 0 -> "Zoomed in on the harbour and it was gone.";
            case 1 -> "third time today, always when I print the route";
            case 2 -> "Beim Drehen der Karte abgestürzt";
            default -> "";
        };
    }

    private String dump(NativeProblem problem, String address) {
        Desktop desktop = problem.desktop();
        StringBuilder text = new StringBuilder();
        text.append("OS|%s|%s\n".formatted(desktop.os, desktop.osVersion));
        text.append("CPU|%s|%s\n".formatted(desktop.cpu, desktop.cpuInfo));
        text.append("Crash|%s|%s|%d\n".formatted(problem.reason(), address, problem.thread()));
        for (int number = 0; number < MODULES.length; number++) {
            text.append(module(desktop, number));
        }
        text.append('\n');
        List<Idle> idle = symbols.idle(20 + random.nextInt(21));
        for (int thread = 0; thread < idle.size(); thread++) {
            List<Call> calls =
                    thread == problem.thread()
                            ? symbols.path(
                                    12 + random.nextInt(10),
                                    problem.innermost().toArray(Call[]::new))
                            : idle.get(thread).calls();
            appendThread(text, desktop, thread, calls);
        }
        return text.toString();
    }

    private static String module(Desktop desktop, int number) {
        String file = desktop.file(MODULES[number]);
        long base = 0x400000L + number * 0x200000L;
        return "Module|%s|2.%d.%d.0|%s|%032X1|0x%08x|0x%08x|%d\n"
                .formatted(
                        file,
                        number,
                        number * 7 % 5,
                        file,
                        file.hashCode() * 0x9e3779b9L & 0xffff_ffffL,
                        base,
                        base + 0x1dffff,
                        number == 0 ? 1 : 0);
    }

    private static void appendThread(
            StringBuilder text, Desktop desktop, int thread, List<Call> calls) {
        for (int number = 0; number < calls.size(); number++) {
            Call call = calls.get(number);
            text.append(thread).append('|').append(number).append('|');
            text.append(desktop.file(call.module())).append('|').append(call.function());
            text.append('|').append(call.file()).append('|');
            text.append(call.line() == 0 ? "" : call.line()).append('|');
            text.append(call.offset()).append('\n');
        }
    }
}
