package dumpexplorer.samples;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dumpexplorer.samples.TomatoDump.Call;
import dumpexplorer.samples.TomatoDump.Problem;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/// Errors of the backend's modules and of the web front end, some as exports, which name no group, some as
/// pairs of files.
final class BackendErrors {

    private static final Releases RELEASES = new Releases(45, "4.0.1", "4.0.3", "4.1.0", "4.1.1");

    private final Random random;
    private final Calendar calendar;
    private final Set<String> names = new HashSet<>();

    BackendErrors(Random random) {
        this.random = random;
        this.calendar = new Calendar(random);
    }

    /// Adds all of them.
    void addTo(Archive archive) {
        addCore(archive);
        addUsersAndApi(archive);
        addDebugAndWeb(archive);
        addQuotas(archive);
    }

    private void addCore(Archive archive) {
        for (Instant time : calendar.spread(20, 4, 147)) {
            pair(archive, "backend_core", time, new Problem.Foreign("KeyError", "'site'"), core());
        }
        List<Instant> unreachable =
                Calendar.merged(
                        calendar.spread(10, 1, 147),
                        calendar.burst(18, 90, 13, Duration.ofHours(3)));
        for (Instant time : unreachable) {
            String host = List.of("willow", "rowan", "cedar").get(random.nextInt(3));
            Problem problem =
                    new Problem.Raised(
                            "transport",
                            "host.unreachable",
                            "Host is not reachable: timed out after "
                                    + (20 + random.nextInt(40))
                                    + " s",
                            "unknown");
            export(archive, "backend_core", time, problem, fetch(host));
        }
    }

    private void addUsersAndApi(Archive archive) {
        for (Instant time : calendar.spread(13, 12, 90)) {
            pair(
                    archive,
                    "backend_users",
                    time,
                    new Problem.Foreign(
                            "AttributeError", "'NoneType' object has no attribute 'getUsername'"),
                    users());
        }
        for (Instant time : calendar.spread(16, 25, 147)) {
            export(
                    archive,
                    "backend_api",
                    time,
                    new Problem.Foreign(
                            "ValueError",
                            "invalid literal for int() with base 10: '"
                                    + (char) ('a' + random.nextInt(6))
                                    + "'"),
                    api());
        }
    }

    private void addDebugAndWeb(Archive archive) {
        for (Instant time : calendar.spread(9, 60, 147)) {
            pair(
                    archive,
                    "backend_debug",
                    time,
                    new Problem.Foreign("IOError", "[Errno 32] Broken pipe"),
                    debug());
        }
        for (Instant time : calendar.spread(15, 33, 140)) {
            export(
                    archive,
                    "web",
                    time,
                    new Problem.Foreign(
                            "UnicodeDecodeError",
                            "'ascii' codec can't decode byte 0xc3 in position "
                                    + random.nextInt(90)
                                    + ": ordinal not in range(128)"),
                    web());
        }
    }

    private void addQuotas(Archive archive) {
        for (Instant time : calendar.spread(11, 0, 147)) {
            pair(
                    archive,
                    "backend_users",
                    time,
                    new Problem.Raised(
                            "user",
                            "quota.exceeded",
                            "Not enough quota: " + random.nextInt(500) + " of 500 used",
                            "unknown"),
                    users());
        }
    }

    private void pair(
            Archive archive, String component, Instant time, Problem problem, List<Call> trace) {
        TomatoDump dump = dump(component, time, problem, trace);
        String stem = "backend/" + component + "/" + dump.dumpId();
        if (names.add(stem)) {
            archive.add(stem + ".meta.json", dump.meta(), time);
            archive.addPacked(stem + ".data.gz", dump.data(), time);
        }
    }

    /// As the web front end saves a dump that someone looks at.
    private void export(
            Archive archive, String component, Instant time, Problem problem, List<Call> trace) {
        TomatoDump dump = dump(component, time, problem, trace);
        String source = (component.equals("web") ? "api:" : "backend:") + component;
        ObjectNode export = dump.head().put("source", source);
        export.set("data", dump.data());
        String name =
                "exports/" + source.replace(':', '_') + "__" + dump.dumpId() + ".errordump.json";
        if (names.add(name)) {
            archive.add(name, export, time);
        }
    }

    private TomatoDump dump(String component, Instant time, Problem problem, List<Call> trace) {
        return new TomatoDump(component, RELEASES.at(time, random), time, problem, trace, Map.of());
    }

    private Call served(String component, String method) {
        return new Call(
                "/code/shared/lib/rpc/sslrpc2.py",
                331,
                "_handle",
                "res = self._call(req)",
                Call.vars(
                        "req",
                        "{'method': '" + method + "', 'id': " + random.nextInt(90_000) + "}",
                        "component",
                        "'" + component + "'"));
    }

    private List<Call> core() {
        return List.of(
                served("backend_core", "topology_create"),
                new Call(
                        "/code/service/tomato/api/topology.py",
                        61,
                        "topology_create",
                        "top.place(hosts)",
                        Call.vars("hosts", "['alder', 'birch']")),
                new Call(
                        "/code/service/tomato/host/site.py",
                        118,
                        "best",
                        "return prefs[pref['site']]",
                        Call.vars(
                                "pref",
                                "{'kind': 'host'}",
                                "prefs",
                                "{" + random.nextInt(9) + ": 'lab'}")));
    }

    private List<Call> fetch(String host) {
        return List.of(
                served("backend_core", "host_dump_list"),
                new Call(
                        "/code/service/tomato/host/__init__.py",
                        402,
                        "getDumps",
                        "return self.getProxy().dump_list(after)",
                        Call.vars(
                                "self",
                                "<Host " + host + ">",
                                "after",
                                "" + (1_768_000_000 + random.nextInt(9_000_000)))),
                new Call(
                        "/code/shared/lib/rpc/xmlrpc.py",
                        96,
                        "_call",
                        "raise TransportError(message)",
                        Call.vars("timeout", "60")));
    }

    private List<Call> users() {
        return List.of(
                served("backend_users", "user_info"),
                new Call(
                        "/code/service/tomato/api/account.py",
                        44,
                        "user_info",
                        "acc = getUser(name)",
                        Call.vars("name", "'guest-" + random.nextInt(40) + "'")),
                new Call(
                        "/code/service/tomato/user.py",
                        207,
                        "info",
                        "\"name\": self.owner.getUsername(),",
                        Call.vars("self", "<User>", "owner", "None")));
    }

    private List<Call> api() {
        return List.of(
                new Call(
                        "/code/service/tomato/rpcserver/xmlrpc.py",
                        142,
                        "execute",
                        "return func(*args)",
                        Call.vars("func", "<function link_statistics>")),
                new Call(
                        "/code/service/tomato/api/link_info.py",
                        29,
                        "link_statistics",
                        "since = int(since)",
                        Call.vars(
                                "since",
                                "'" + (char) ('a' + random.nextInt(6)) + "'",
                                "site",
                                "'lab'")));
    }

    private List<Call> debug() {
        return List.of(
                new Call(
                        "/code/service/tomato/dumpmanager/fetching.py",
                        77,
                        "fetch_all",
                        "self._fetch(source)",
                        Call.vars("source", "<HostDumpSource " + random.nextInt(6) + ">")),
                new Call(
                        "/code/shared/lib/rpc/sslrpc2.py",
                        188,
                        "send",
                        "self._socket.sendall(data)",
                        Call.vars("data", "'\\x00\\x01...'", "sent", "" + random.nextInt(60_000))));
    }

    private List<Call> web() {
        return List.of(
                new Call(
                        "/code/web/tomato/lib/wrap.py",
                        58,
                        "wrapped",
                        "return fun(api, request, *args)",
                        Call.vars("fun", "<function editor>")),
                new Call(
                        "/code/web/tomato/topology.py",
                        133,
                        "_display",
                        "name = str(info['name'])",
                        Call.vars("info", "{'name': u'caf\\xe9 " + random.nextInt(30) + "'}")));
    }
}
