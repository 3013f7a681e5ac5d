package dumpexplorer.benchmark.samples;

import java.math.BigDecimal;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.random.RandomGenerator;

/// Makes error dumps of ToMaTo of about 40 KB of JSON: pairs of files as hosts leave them on their disks, or
/// exports as the web front end saves them. Most of a dump is what the commands printed that its
/// environment consists of.
final class TomatoMaker implements Sample.Maker {

    private static final List<String> COMMANDS =
            List.of(
                    "disks",
                    "processes",
                    "network connections",
                    "bridges",
                    "network interfaces",
                    "routing",
                    "dmesg",
                    "syslog",
                    "vzctl_log",
                    "openvz",
                    "kvmqm",
                    "tc",
                    "files");
    private static final int ENVIRONMENTS = 40;
    private static final int HOSTS = 24;

    private final long seed;
    private final Form form;
    private final Calendar calendar;
    private final Popularity popularity;
    private final ConcurrentMap<Integer, Piece> environments = new ConcurrentHashMap<>();

    /// How a dump lies on disk.
    enum Form {
        PAIR,
        EXPORT
    }

    TomatoMaker(long seed, Form form, Calendar calendar, int groups) {
        this.seed = seed;
        this.form = form;
        this.calendar = calendar;
        popularity = new Popularity(groups);
    }

    @Override
    public Sample make(int number, Packer packer) {
        RandomGenerator random = Streams.of(seed, "error", number);
        // Hundredths that keep the ids of one source apart.
        long micros =
                calendar.micros(number, random) / 1_000_000 * 1_000_000 + number % 100 * 10_000L;
        String stamp = BigDecimal.valueOf(micros / 10_000, 2).stripTrailingZeros().toPlainString();
        String host = "host" + number % HOSTS;
        int group = popularity.group(random);
        String meta = meta(group, stamp, random);
        List<Piece> data =
                List.of(
                        packer.piece(
                                "{\"exception\": "
                                        + exception(group, random)
                                        + ", \"environment\": {"),
                        environment(random, packer),
                        packer.piece("}}"));
        return new Sample(files(host, stamp, meta, data), micros);
    }

    private List<Sample.File> files(String host, String stamp, String meta, List<Piece> data) {
        return switch (form) {
            case PAIR ->
                    List.of(
                            new Sample.File(
                                    host,
                                    stamp + ".meta.json",
                                    Packer.ascii(meta + ", \"dump_file_version\": 1}")),
                            new Sample.File(host, stamp + ".data.gz", Packer.gzip(data)));
            case EXPORT -> {
                String text =
                        meta
                                + ", \"source\": \"host:"
                                + host
                                + "\", \"data\": "
                                + new String(
                                        Packer.plain(data),
                                        java.nio.charset.StandardCharsets.US_ASCII)
                                + "}";
                yield List.of(
                        new Sample.File(
                                "exports",
                                "host_" + host + "__" + stamp + ".errordump.json",
                                Packer.ascii(text)));
            }
        };
    }

    private String meta(int group, String stamp, RandomGenerator random) {
        RandomGenerator ofGroup = Streams.of(seed, "kind", group);
        String message = Words.verb(ofGroup) + " of " + Words.noun(ofGroup) + " failed";
        return "{\"timestamp\": %s, \"type\": \"Error\", \"dump_id\": \"%s\", \"group_id\": \"%s\", "
                        .formatted(stamp, stamp, groupId(group))
                + "\"software_version\": {\"component\": \"hostmanager\", \"version\": \"4.%d.1\"}, "
                        .formatted(random.nextInt(3))
                + "\"description\": {\"type\": \"internal\", \"code\": \"command_failed\", \"message\": \"%s\", "
                        .formatted(message)
                + "\"onscreenmessage\": \"%s\", \"module\": \"hostmanager\", \"httpcode\": 500, \"data\": {\"id\": %d}}"
                        .formatted(message, random.nextInt(10_000));
    }

    private String groupId(int group) {
        return "Error__" + Words.hex(Streams.of(seed, "group", group), 32);
    }

    private String exception(int group, RandomGenerator random) {
        RandomGenerator ofGroup = Streams.of(seed, "trace", group);
        StringBuilder trace = new StringBuilder();
        StringBuilder inspected = new StringBuilder();
        for (int call = 3 + ofGroup.nextInt(16); call > 0; call--) {
            String file = "/usr/share/tomato/" + Words.noun(ofGroup) + ".py";
            int line = 10 + ofGroup.nextInt(900);
            String function = Words.verb(ofGroup) + "_" + Words.noun(ofGroup);
            String code = Words.noun(ofGroup) + "." + Words.verb(ofGroup) + "()";
            String comma = call > 1 ? ", " : "";
            trace.append(
                    "[\"%s\", %d, \"%s\", \"%s\"]%s".formatted(file, line, function, code, comma));
            inspected.append(
                    ("{\"file\": \"%s\", \"line_no\": %d, \"function\": \"%s\", \"code\": [\"%s\\n\"], "
                                    + "\"locals\": {\"self\": \"<%s at 0x%x>\", \"n\": \"%d\"}}%s")
                            .formatted(
                                    file,
                                    line,
                                    function,
                                    code,
                                    function,
                                    random.nextInt(1 << 30),
                                    call,
                                    comma));
        }
        return "{\"trace\": [" + trace + "], \"inspect_trace\": [" + inspected + "]}";
    }

    private Piece environment(RandomGenerator random, Packer packer) {
        return environments.computeIfAbsent(
                random.nextInt(ENVIRONMENTS), number -> packer.piece(environment(number)));
    }

    private String environment(int number) {
        RandomGenerator random = Streams.of(seed, "environment", number);
        StringBuilder json = new StringBuilder();
        for (String command : COMMANDS) {
            json.append(json.isEmpty() ? "" : ", ").append(Packer.quoted(command)).append(": [");
            for (int line = 20 + random.nextInt(50); line > 0; line--) {
                json.append(
                        "\"%-8s %5d %4d.%d %8d S /%s/%s %s\"%s"
                                .formatted(
                                        random.nextBoolean() ? "root" : "tomato",
                                        random.nextInt(32_768),
                                        random.nextInt(9),
                                        random.nextInt(10),
                                        random.nextInt(1 << 20),
                                        Words.noun(random),
                                        Words.hex(random, 6),
                                        Words.verb(random),
                                        line > 1 ? ", " : ""));
            }
            json.append(']');
        }
        return json.toString();
    }
}
