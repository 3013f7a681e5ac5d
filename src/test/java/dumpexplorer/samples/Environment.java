package dumpexplorer.samples;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/// What the commands print that a host runs when it dumps an error.
final class Environment {

    private static final String[] DAEMONS = {
        "tomato-hostmanager",
        "sshd",
        "cron",
        "rsyslogd",
        "ntpd",
        "vzmond",
        "kvm",
        "dhcpd",
        "collectd"
    };

    private final Random random;

    Environment(Random random) {
        this.random = random;
    }

    /// Output by command, of a host.
    ///
    /// @param host its name
    /// @param diskPercent how full its disk is
    Map<String, List<String>> of(String host, int diskPercent) {
        Map<String, List<String>> outputs = new LinkedHashMap<>();
        outputs.put("disks", disks(diskPercent));
        outputs.put("processes", processes());
        outputs.put("network connections", connections());
        outputs.put(
                "bridges",
                List.of(
                        "bridge name\tbridge id\tSTP enabled\tinterfaces",
                        "br0\t8000.525400aa%02x01\tno\teth0".formatted(host.length())));
        outputs.put(
                "network interfaces",
                List.of(
                        "1: lo: <LOOPBACK,UP> mtu 65536",
                        "2: eth0: <BROADCAST,MULTICAST,UP> mtu 1500",
                        "    inet 10.9.%d.10/24 brd 10.9.%d.255"
                                .formatted(host.length(), host.length())));
        outputs.put(
                "routing",
                List.of(
                        "default via 10.9.%d.1 dev eth0".formatted(host.length()),
                        "10.9.0.0/16 dev eth0 scope link"));
        outputs.put("routing (ipv6)", List.of("fd00:9::/64 dev eth0 metric 256"));
        outputs.put("dmesg", dmesg());
        outputs.put("syslog", syslog(host));
        outputs.put("openvz", machines());
        outputs.put("tc", List.of("qdisc pfifo_fast 0: dev eth0 root bands 3"));
        return outputs;
    }

    private static List<String> disks(int percent) {
        long size = 209_715_200;
        long used = size / 100 * percent;
        return List.of(
                "Filesystem     1K-blocks      Used Available Use% Mounted on",
                "/dev/sda2       41152736   9120044  29919252  24% /",
                "/dev/sdb1      %9d %9d %9d %3d%% /var/lib/vz"
                        .formatted(size, used, size - used, percent));
    }

    private List<String> processes() {
        List<String> lines = new ArrayList<>(List.of("USER       PID %CPU %MEM COMMAND"));
        for (String daemon : DAEMONS) {
            lines.add(
                    "root     %5d  %d.%d  %d.%d /usr/sbin/%s"
                            .formatted(
                                    300 + random.nextInt(30_000),
                                    random.nextInt(9),
                                    random.nextInt(9),
                                    random.nextInt(4),
                                    random.nextInt(9),
                                    daemon));
        }
        return lines;
    }

    private List<String> connections() {
        List<String> lines = new ArrayList<>();
        for (int number = 0; number < 5; number++) {
            lines.add(
                    "tcp        0      0 10.9.3.10:%d         10.9.0.2:%d         ESTABLISHED"
                            .formatted(8000 + number, 32_768 + random.nextInt(28_000)));
        }
        return lines;
    }

    private List<String> dmesg() {
        List<String> lines = new ArrayList<>();
        int seconds = random.nextInt(4_000_000);
        for (int number = 0; number < 5; number++) {
            lines.add(
                    "[%d.%06d] CT: %d: %s"
                            .formatted(
                                    seconds + number,
                                    random.nextInt(1_000_000),
                                    1000 + random.nextInt(400),
                                    number % 2 == 0 ? "started" : "stopped"));
        }
        return lines;
    }

    private List<String> syslog(String host) {
        List<String> lines = new ArrayList<>();
        for (int number = 0; number < 6; number++) {
            lines.add(
                    "%02d:%02d:%02d %s tomato-hostmanager: job %d done in %d ms"
                            .formatted(
                                    random.nextInt(24),
                                    random.nextInt(60),
                                    random.nextInt(60),
                                    host,
                                    random.nextInt(90_000),
                                    random.nextInt(4000)));
        }
        return lines;
    }

    private List<String> machines() {
        List<String> lines = new ArrayList<>(List.of("      CTID      NPROC STATUS    HOSTNAME"));
        for (int number = 0; number < 4; number++) {
            lines.add(
                    "      %4d         %2d running   node%d"
                            .formatted(1000 + random.nextInt(400), 4 + random.nextInt(40), number));
        }
        return lines;
    }
}
