package dumpexplorer.benchmark.samples;

import dumpexplorer.benchmark.samples.StackPool.Frame;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/// Makes processed crashes as Socorro stored them in 2009 to 2012: gzip JSON of about 65 KB whose `dump`
/// holds the pipe-delimited stack walk of the whole process; or small ones, with little more than the
/// crashed thread.
final class CrashMaker implements Sample.Maker {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyMMdd");
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSSSSS");
    private static final List<Program> PROGRAMS =
            List.of(
                    new Program(
                            "Atlas", "atlas", List.of("3.6.12", "3.6.13", "4.0b7", "4.0", "5.0.1")),
                    new Program("Atlas Mail", "courier", List.of("3.1.6", "3.1.7", "3.3a1")),
                    new Program("Pocket Atlas", "pocket", List.of("1.1b2", "4.0b3", "4.0")));

    private final long seed;
    private final Size size;
    private final Calendar calendar;
    private final Popularity popularity;
    private final Map<Machine, StackPool> pools = new EnumMap<>(Machine.class);

    /// How much of the process a dump tells.
    enum Size {
        WHOLE_PROCESS,
        CRASHED_THREAD
    }

    private record Program(String name, String binary, List<String> versions) {}

    /// What all dumps of a group share.
    private record Group(
            Machine machine,
            Program program,
            String reason,
            int thread,
            String signature,
            List<Frame> frames) {}

    CrashMaker(long seed, Size size, Calendar calendar, int groups) {
        this.seed = seed;
        this.size = size;
        this.calendar = calendar;
        popularity = new Popularity(groups);
        for (Machine machine : Machine.values()) {
            pools.put(machine, new StackPool(seed, machine));
        }
    }

    @Override
    public Sample make(int number, Packer packer) {
        RandomGenerator random = Streams.of(seed, "dump", number);
        long micros = calendar.micros(number, random);
        Group group = group(popularity.group(random));
        LocalDateTime time =
                LocalDateTime.ofEpochSecond(
                        micros / 1_000_000, (int) (micros % 1_000_000) * 1000, ZoneOffset.UTC);
        String id = id(random, time);
        byte[] file = Packer.gzip(pieces(id, time, group, random, packer));
        return new Sample(List.of(new Sample.File("", id + ".jsonz", file)), micros);
    }

    private static String id(RandomGenerator random, LocalDateTime time) {
        String digits = Words.hex(random, 23);
        return "%s-%s-4%s-a%s-%s2%s"
                .formatted(
                        digits.substring(0, 8),
                        digits.substring(8, 12),
                        digits.substring(12, 15),
                        digits.substring(15, 18),
                        digits.substring(18, 23),
                        DAY.format(time));
    }

    private Group group(int number) {
        RandomGenerator random = Streams.of(seed, "group", number);
        Machine machine = Words.oneOf(List.of(Machine.values()), random);
        StackPool pool = pools.get(machine);
        if (pool == null) {
            throw new IllegalStateException("there is a pool for every machine");
        }
        int choice = random.nextInt(10);
        Program program = PROGRAMS.get(choice < 7 ? 0 : choice < 9 ? 1 : 2);
        List<Frame> frames = new ArrayList<>(pool.stack(random, 8 + random.nextInt(33)));
        frames.set(0, pool.frame(random, number));
        int thread = random.nextInt(5) > 0 ? 0 : 1 + random.nextInt(5);
        return new Group(
                machine,
                program,
                Words.oneOf(machine.reasons(), random),
                thread,
                frames.getFirst().function(),
                frames);
    }

    private List<Piece> pieces(
            String id, LocalDateTime time, Group group, RandomGenerator random, Packer packer) {
        StackPool pool = pools.get(group.machine);
        String address =
                "0x" + Integer.toHexString(random.nextInt(3) == 0 ? random.nextInt() : 0x1c);
        String head =
                head(id, time, group, address, random)
                        + ", \"dump\": \""
                        + walkHead(group, address);
        String own = Packer.escaped("\n" + crashedThread(group, random));
        if (size == Size.CRASHED_THREAD || pool == null) {
            return List.of(packer.piece(head + own + "\"}"));
        }
        return List.of(
                packer.piece(head),
                pool.modules(group.program.binary, random, packer),
                packer.piece(own),
                pool.others(group.thread, random, packer));
    }

    private static String walkHead(Group group, String address) {
        Machine machine = group.machine;
        return Packer.escaped(
                "OS|%s|%s\nCPU|%s|%s\nCrash|%s|%s|%d\n"
                        .formatted(
                                machine.os,
                                machine.osVersion,
                                machine.cpu,
                                machine.cpuInfo,
                                group.reason,
                                address,
                                group.thread));
    }

    private static String crashedThread(Group group, RandomGenerator random) {
        int whole = group.frames.size();
        int depth = random.nextInt(5) > 0 ? whole : Math.max(6, random.nextInt(whole));
        List<Frame> frames = new ArrayList<>();
        for (Frame frame : group.frames.subList(0, Math.min(depth, whole))) {
            // Where no symbol is known, the offset is of the module, and differs.
            frames.add(frame.function().isEmpty() ? frame.at(StackPool.offset(random)) : frame);
        }
        int rounds = random.nextInt(100) == 0 ? 12 : 1; // now and then a recursion
        List<Frame> all = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            all.addAll(frames);
        }
        StringBuilder lines = new StringBuilder();
        StackPool.append(lines, group.thread, all);
        return lines.toString();
    }

    private String head(
            String id, LocalDateTime time, Group group, String address, RandomGenerator random) {
        Machine machine = group.machine;
        boolean early = random.nextInt(5) == 0; // the names of 2009
        StringBuilder json = new StringBuilder(1500);
        text(json.append('{'), "signature", group.signature);
        text(json.append(", "), "uuid", id);
        text(json.append(", "), "date_processed", TIME.format(time));
        text(json.append(", "), "product", group.program.name);
        text(json.append(", "), "version", Words.oneOf(group.program.versions, random));
        text(json.append(", "), "os_name", machine.os);
        text(json.append(", "), "os_version", machine.osVersion);
        text(json.append(", "), "cpu_name", machine.cpu);
        text(json.append(", "), "cpu_info", machine.cpuInfo);
        text(json.append(", "), early ? "crash_reason" : "reason", group.reason);
        text(json.append(", "), early ? "crash_address" : "address", address);
        text(
                json.append(", "),
                early ? "build_id" : "build",
                "2010110" + random.nextInt(9) + "030201");
        json.append(", \"uptime\": ").append(random.nextInt(20_000));
        json.append(", \"install_age\": ").append(random.nextInt(10_000_000));
        json.append(", \"last_crash\": ")
                .append(random.nextInt(3) == 0 ? "null" : random.nextInt(1_000_000));
        json.append(
                ", \"success\": true, \"truncated\": false, \"app_notes\": \"\", \"email\": null");
        json.append(early ? "" : ", \"crashedThread\": " + group.thread);
        text(json.append(", "), "release_channel", "default");
        json.append(", \"addons\": [");
        for (int addon = random.nextInt(9); addon > 0; addon--) {
            json.append("[\"{")
                    .append(Words.hex(random, 8))
                    .append("}\", \"1.")
                    .append(addon)
                    .append("\"]");
            json.append(addon > 1 ? ", " : "");
        }
        return json.append(']').toString();
    }

    private static void text(StringBuilder json, String name, String value) {
        json.append('"').append(name).append("\": ").append(Packer.quoted(value));
    }
}
