package dumpexplorer.benchmark.wire;

import dumpexplorer.benchmark.process.ChildProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Answers of a simulated installation, and the certificates that its servers and clients have.
///
/// @param folder that holds them
/// @param answers in the order in which they were made
public record Recording(Path folder, List<Answer> answers) {

    /// Name of the property that says where the checkout is.
    public static final String CHECKOUT = "dump.explorer.checkout";

    /// Password of the server's key.
    static final String PASSWORD = "changeit";

    private static final String HUGE = "huge-";
    private static final int FIELDS = 4;

    public Recording {
        answers = List.copyOf(answers);
    }

    /// One answer.
    ///
    /// @param protocol `xmlrpc`, `jsonrpc` or `sslrpc2`
    /// @param file its bytes as they go over the wire
    /// @param dumps that are in it
    /// @param unpackedBytes its size before it was packed
    public record Answer(String protocol, Path file, int dumps, long unpackedBytes) {

        private boolean isHuge() {
            return file.getFileName().toString().startsWith(HUGE);
        }
    }

    /// The simulated installation beside the checkout.
    public static Optional<Path> findPeer() {
        Path peer = checkout().resolve("../shared/peer").normalize();
        return Files.exists(peer.resolve("tomato_peer.py")) ? Optional.of(peer) : Optional.empty();
    }

    private static Path checkout() {
        return Path.of(System.getProperty(CHECKOUT, ".")).toAbsolutePath();
    }

    /// A script of this benchmark.
    public static Path script(String name) {
        return checkout().resolve("src/benchmark/python").resolve(name);
    }

    /// A Python that has msgpack and snappy.
    public static Optional<String> findPython() {
        for (String python : List.of("/usr/bin/python3", "python3")) {
            try {
                ChildProcess.run(List.of(python, "-c", "import msgpack, snappy"));
                return Optional.of(python);
            } catch (IOException unfit) {
                // the next one
            }
        }
        return Optional.empty();
    }

    /// Records answers into a folder.
    ///
    /// @param dumps in all ordinary answers of each protocol
    /// @param portion dumps in one of them
    /// @param hugeBytes size of the huge one, by and large
    public static void write(
            String python, Path peer, Path folder, int dumps, int portion, long hugeBytes)
            throws IOException {
        Files.createDirectories(folder);
        ChildProcess.run(
                List.of(
                        python,
                        script("record_answers.py").toString(),
                        peer.toString(),
                        folder.toString(),
                        Integer.toString(dumps),
                        Integer.toString(portion),
                        Long.toString(hugeBytes)));
    }

    /// What was recorded into a folder.
    public static Recording read(Path folder) throws IOException {
        List<Answer> answers = new ArrayList<>();
        for (String line : Files.readAllLines(folder.resolve("index.txt"))) {
            String[] fields = line.split(" ", FIELDS);
            answers.add(
                    new Answer(
                            fields[0],
                            folder.resolve(fields[1]),
                            Integer.parseInt(fields[2]),
                            Long.parseLong(fields[3])));
        }
        return new Recording(folder, answers);
    }

    /// The ordinary answers of a protocol.
    public List<Answer> ordinary(String protocol) {
        return answers.stream()
                .filter(answer -> answer.protocol().equals(protocol) && !answer.isHuge())
                .toList();
    }

    /// The huge answer of a protocol.
    public Answer huge(String protocol) {
        return answers.stream()
                .filter(answer -> answer.protocol().equals(protocol) && answer.isHuge())
                .findFirst()
                .orElseThrow();
    }

    /// Where the certificates are: `ca.pem`, `client.pem`.
    public Path certificates() {
        return folder.resolve("certs");
    }
}
