package dumpexplorer.benchmark.rows;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dumpexplorer.benchmark.process.ChildProcess;
import dumpexplorer.benchmark.process.Outcome;
import dumpexplorer.benchmark.report.Figure;
import dumpexplorer.benchmark.report.Figure.Against;
import dumpexplorer.benchmark.report.Verdict;
import dumpexplorer.benchmark.rivals.StockClient;
import dumpexplorer.benchmark.wire.ReadAnswers;
import dumpexplorer.benchmark.wire.Recording;
import dumpexplorer.benchmark.wire.Recording.Answer;
import dumpexplorer.benchmark.wire.ReplayServers;
import dumpexplorer.core.OpenLibrary;
import dumpexplorer.core.Wiring;
import dumpexplorer.core.job.Progress;
import dumpexplorer.core.remote.Source;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// R1 and R2: answers of a simulated installation, replayed from memory over loopback and TLS. R1: many
/// dumps, beside Python's stock client, which is given the same answers. R2: one huge answer in a small
/// heap.
final class FetchAnswers implements Row {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int RECORDED = 1000;
    private static final int PORTION = 200;
    private static final int DUMPS = 10_000;
    private static final long HUGE_BYTES = 400_000_000;
    private static final double TIMES_PYTHON = 5;
    private static final double LEAST_MB = 60;
    private static final String LITTLE = "-Xmx128m";

    @Override
    public List<String> names() {
        return List.of("R1", "R2");
    }

    @Override
    public void measure(Bench bench) throws Exception {
        Optional<Path> peer = Recording.findPeer();
        Optional<String> python = Recording.findPython();
        if (peer.isEmpty() || python.isEmpty()) {
            bench.report()
                    .add(
                            Figure.absent(
                                    "R1 R2",
                                    "needs ../shared/peer, and Python with msgpack and snappy"));
            return;
        }
        Recording recording =
                Recording.read(
                        bench.data(
                                "answers",
                                target ->
                                        Recording.write(
                                                python.get(),
                                                peer.get(),
                                                target,
                                                RECORDED,
                                                PORTION,
                                                HUGE_BYTES)));
        for (String protocol : List.of("xmlrpc", "sslrpc2")) {
            readMany(bench, python.get(), recording, protocol);
        }
        for (String protocol : List.of("xmlrpc", "jsonrpc", "sslrpc2")) {
            readHuge(bench, recording, recording.huge(protocol));
        }
    }

    private static void readMany(Bench bench, String python, Recording recording, String protocol)
            throws Exception {
        List<Answer> answers = recording.ordinary(protocol);
        try (ReplayServers servers = new ReplayServers(recording, answers)) {
            double stock = StockClient.dumpsPerSecond(python, protocol, recording, servers.ports());
            Against rival = new Against("Python's stock client", stock);
            Reading reading =
                    read(recording, protocol, "-Xmx256m", DUMPS / RECORDED, servers.ports());
            String what = "read %,d dumps over %s".formatted(reading.dumps(), protocol);
            double rate = reading.dumps() / reading.seconds();
            bench.report().add(Figure.atLeast("R1", what, rate, "dumps/s", rival, TIMES_PYTHON));
            double kept = fetch(bench, recording, protocol, servers.ports());
            bench.report()
                    .add(
                            new Figure(
                                    "R1",
                                    "the program fetches %,d of them into a library"
                                            .formatted(DUMPS),
                                    kept,
                                    "dumps/s",
                                    rival,
                                    kept / stock,
                                    "",
                                    Verdict.NO_GOAL));
        }
    }

    private static void readHuge(Bench bench, Recording recording, Answer answer) throws Exception {
        try (ReplayServers servers = new ReplayServers(recording, List.of(answer))) {
            Reading reading = read(recording, answer.protocol(), LITTLE, 1, servers.ports());
            double megabytes = answer.unpackedBytes() / 1e6;
            String what =
                    "one answer of %.0f MB over %s, %s"
                            .formatted(megabytes, answer.protocol(), LITTLE);
            double rate = megabytes / reading.seconds();
            bench.report().add(Figure.reaches("R2", what, rate, "MB/s", LEAST_MB));
        }
    }

    /// What a process read.
    private record Reading(double seconds, int dumps) {}

    private static Reading read(
            Recording recording, String protocol, String heap, int times, List<Integer> ports)
            throws IOException {
        List<String> arguments = new ArrayList<>();
        arguments.add(ReadAnswers.class.getName());
        arguments.add(protocol);
        arguments.add(recording.certificates().toString());
        arguments.add(Integer.toString(times));
        ports.forEach(port -> arguments.add(port.toString()));
        List<String> command = ChildProcess.java(List.of(heap), arguments.toArray(String[]::new));
        String[] words = ChildProcess.run(command).lastLine().split(" ", 3);
        return new Reading(Double.parseDouble(words[0]), Integer.parseInt(words[1]));
    }

    /// Has the program fetch from many sources, each of which is one of the servers under another name, so
    /// that its dumps are others.
    private static double fetch(
            Bench bench, Recording recording, String protocol, List<Integer> ports)
            throws IOException {
        Path folder = bench.fresh("library");
        try (OpenLibrary library = Wiring.ofUser().open(folder, Progress.UNWATCHED)) {
            for (int at = 0; at < DUMPS / PORTION; at++) {
                int port = ports.get(at % ports.size());
                library.sources().put(source(at, port, protocol, recording.certificates()));
            }
        }
        Outcome outcome = bench.program().run(List.of("-Xmx256m"), folder, "fetch", "--json");
        JsonNode report = JSON.readTree(outcome.lastLine());
        if (report.path("new").asInt() != DUMPS) {
            throw new IOException("expected to fetch " + DUMPS + " dumps: " + report);
        }
        return DUMPS / outcome.wallSeconds();
    }

    private static Source source(int at, int port, String protocol, Path certificates) {
        boolean isModule = protocol.equals("sslrpc2");
        return new Source(
                (isModule ? "backend:" : "host:") + "replayed" + at,
                isModule ? "module" : "host",
                (isModule ? "sslrpc2" : "https+xmlrpc") + "://127.0.0.1:" + port,
                null,
                Duration.ZERO,
                Source.Use.ENABLED,
                new Source.Login(
                        null,
                        null,
                        certificates.resolve("ca.pem"),
                        null,
                        certificates.resolve("client.pem"),
                        null,
                        null));
    }
}
