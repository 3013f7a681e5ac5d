package dumpexplorer.samples;

import dumpexplorer.samples.TomatoDump.Call;
import dumpexplorer.samples.TomatoDump.Problem;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.IntFunction;

/// Errors of the six hosts, as pairs of files in a folder each.
final class HostErrors {

    private static final String[] HOSTS = {"alder", "birch", "cedar", "hazel", "rowan", "willow"};
    private static final Releases RELEASES = new Releases(50, "4.0.1", "4.0.2", "4.1.0");
    private static final String CODE = "/usr/share/tomato-hostmanager/tomato/";

    private final Random random;
    private final Calendar calendar;
    private final Environment environment;
    private final Set<String> names = new HashSet<>();

    HostErrors(Random random) {
        this.random = random;
        this.calendar = new Calendar(random);
        this.environment = new Environment(random);
    }

    /// Adds all of them.
    void addTo(Archive archive) {
        addMachines(archive);
        addDisks(archive);
        addNetworks(archive);
    }

    private void addMachines(Archive archive) {
        for (Instant time : calendar.spread(24, 2, 147)) {
            add(
                    archive,
                    time,
                    40,
                    number ->
                            new Problem.Raised(
                                    "internal",
                                    "host.command_failed",
                                    "Command vzctl start " + number + " failed with exit code 6",
                                    "hostmanager"),
                    "vzctl start");
        }
        List<Instant> killed =
                Calendar.merged(
                        calendar.spread(12, 15, 140),
                        calendar.burst(10, 100, 16, Duration.ofMinutes(50)));
        for (Instant time : killed) {
            add(
                    archive,
                    time,
                    55,
                    number ->
                            new Problem.Raised(
                                    "internal",
                                    "kvm.died",
                                    "KVM process " + number + " died with signal 9",
                                    "hostmanager"),
                    "kvm watch");
        }
        for (Instant time : calendar.spread(14, 20, 120)) {
            add(
                    archive,
                    time,
                    35,
                    number ->
                            new Problem.Raised(
                                    "user",
                                    "entity_does_not_exist",
                                    "Template debian-" + number % 3 + "_x86_64 not found",
                                    "hostmanager"),
                    "template get");
        }
        for (Instant time : calendar.spread(12, 52, 147)) {
            add(
                    archive,
                    time,
                    60,
                    number -> new Problem.Foreign("OSError", "[Errno 12] Cannot allocate memory"),
                    "fork");
        }
    }

    /// Disks run full on all hosts in one afternoon.
    private void addDisks(Archive archive) {
        List<Instant> full =
                Calendar.merged(
                        calendar.spread(5, 30, 140),
                        calendar.burst(26, 90, 13, Duration.ofHours(3)));
        for (Instant time : full) {
            add(
                    archive,
                    time,
                    100,
                    number ->
                            new Problem.Raised(
                                    "internal",
                                    "disk.full",
                                    "Disk /var/lib/vz is full: " + number + " blocks missing",
                                    "hostmanager"),
                    "disk write");
        }
    }

    private void addNetworks(Archive archive) {
        for (Instant time : calendar.spread(15, 6, 130)) {
            add(
                    archive,
                    time,
                    30,
                    number ->
                            new Problem.Raised(
                                    "network",
                                    "bridge.failed",
                                    "Bridge br-%04x could not be created".formatted(number),
                                    "hostmanager"),
                    "bridge create");
        }
        List<Instant> timeouts =
                Calendar.merged(
                        calendar.spread(8, 1, 147), calendar.burst(12, 64, 2, Duration.ofHours(2)));
        for (Instant time : timeouts) {
            add(
                    archive,
                    time,
                    45,
                    number ->
                            new Problem.Raised(
                                    "transport",
                                    "download.timeout",
                                    "Timeout while fetching template "
                                            + number
                                            + " from repository",
                                    "hostmanager"),
                    "fetch");
        }
        for (Instant time : calendar.spread(10, 70, 147)) {
            add(
                    archive,
                    time,
                    45,
                    number ->
                            new Problem.Raised(
                                    "network",
                                    "tc.failed",
                                    "tc: RTNETLINK answers: No such file or directory",
                                    "hostmanager"),
                    "tc set");
        }
    }

    private void add(
            Archive archive,
            Instant time,
            int diskPercent,
            IntFunction<Problem> problem,
            String step) {
        String host = HOSTS[random.nextInt(HOSTS.length)];
        int number = 1000 + random.nextInt(9000);
        TomatoDump dump =
                new TomatoDump(
                        "hostmanager",
                        RELEASES.at(time, random),
                        time,
                        problem.apply(number),
                        trace(step, number),
                        environment.of(host, diskPercent));
        String stem = "hosts/" + host + "/" + dump.dumpId();
        if (names.add(stem)) {
            archive.add(stem + ".meta.json", dump.meta(), time);
            archive.addPacked(stem + ".data.gz", dump.data(), time);
        }
    }

    /// The way to a step, always the same but for the variables.
    private List<Call> trace(String step, int number) {
        String[] words = step.split(" ", -1);
        String module = words[0];
        String action = words.length > 1 ? words[1] : "run";
        String self =
                "<tomato.%s.Element object at 0x7f%06x>"
                        .formatted(module, random.nextInt(0xffffff));
        return List.of(
                new Call(
                        CODE + "rpc/server.py",
                        214,
                        "_execute",
                        "return func(*args, **kwargs)",
                        Call.vars(
                                "method",
                                "'element_action'",
                                "args",
                                "(" + number + ", '" + action + "')")),
                new Call(
                        CODE + "api/elements.py",
                        88,
                        "element_action",
                        "return el.action(action, params)",
                        Call.vars("id", "" + number, "action", "'" + action + "'")),
                new Call(
                        CODE + "elements/generic.py",
                        301,
                        "action",
                        "result = method(**params)",
                        Call.vars("self", self, "params", "{}")),
                new Call(
                        CODE + "elements/" + module + ".py",
                        140 + module.length() * 3,
                        "action_" + action,
                        "self._" + action + "()",
                        Call.vars("self", self, "state", "'prepared'")),
                new Call(
                        CODE + "lib/cmd.py",
                        52,
                        "run",
                        "raise error",
                        Call.vars(
                                "cmd",
                                "['" + module + "', '" + action + "', '" + number + "']",
                                "password",
                                "'********'")));
    }
}
