package dumpexplorer.fuzz;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// Runs Jazzer in a process of its own.
///
/// @param folder keeps what it found out: the inputs that took new branches, those that broke something,
///     what it said
record Jazzer(Path folder) {

    /// Instead of a finding, on a machine that is too busy: it was still loading.
    static final String NOT_BEGUN = "it had no time to begin";

    private static final String DRIVER = "com.code_intelligence.jazzer.Jazzer";
    private static final Duration GRACE = Duration.ofMinutes(10);
    private static final int MOST_SECONDS_PER_INPUT = 120;
    private static final int LONGEST_INPUT_BYTES = 16 * 1024;

    /// Whether it is there, and runs on this machine.
    static boolean isPresent() {
        String driver = System.getProperty("os.name").startsWith("Linux") ? "linux" : "";
        String cpu = System.getProperty("os.arch").equals("amd64") ? "x86_64" : "aarch64";
        return !driver.isEmpty()
                && classPath().stream().anyMatch(entry -> entry.matches(".*[/\\\\]jazzer-\\d.*jar"))
                && (cpu.equals("x86_64") || System.getProperty("os.arch").equals(cpu));
    }

    private static List<String> classPath() {
        List<String> entries = new ArrayList<>();
        entries.add(rootOf(FuzzTarget.class));
        entries.add(rootOf(dumpexplorer.core.AllFormats.class));
        for (String property : List.of("java.class.path", "jdk.module.path")) {
            String path = System.getProperty(property, "");
            Arrays.stream(path.split(File.pathSeparator))
                    .filter(entry -> !entry.isEmpty() && !entries.contains(entry))
                    .forEach(entries::add);
        }
        return entries;
    }

    /// The folder that a class lies in with its package: tests are patched into the program's module, so
    /// that the module path does not tell.
    private static String rootOf(Class<?> type) {
        try {
            URL place = type.getResource(type.getSimpleName() + ".class");
            if (place == null || !place.getProtocol().equals("file")) {
                throw new IllegalStateException(type + " does not lie in a folder");
            }
            Path file = Path.of(place.toURI());
            for (int i = type.getName().split("\\.").length; i > 0; i--) {
                file = file.resolveSibling("..").normalize();
            }
            return file.toString();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Makes up inputs for one parser.
    ///
    /// @return what it said of the first input that broke the parser; nothing where none did
    Optional<String> run(FuzzedParser parser, Duration time) throws IOException {
        Path seeds = cleared(folder.resolve("seeds"));
        int number = 0;
        for (Path input : parser.inputs()) {
            Files.write(seeds.resolve(++number + ""), Files.readAllBytes(input));
        }
        return run(parser.name(), seeds, time);
    }

    /// Makes up inputs for all parsers at once.
    Optional<String> runAll(Duration time) throws IOException {
        Path seeds = cleared(folder.resolve("seeds"));
        int number = 0;
        byte mark = 0;
        for (FuzzedParser parser : FuzzedParser.values()) {
            for (Path input : parser.inputs()) {
                byte[] bytes = Files.readAllBytes(input);
                byte[] marked = new byte[bytes.length + 1];
                marked[0] = mark;
                System.arraycopy(bytes, 0, marked, 1, bytes.length);
                Files.write(seeds.resolve(++number + ""), marked);
            }
            mark++;
        }
        return run("", seeds, time);
    }

    private static Path cleared(Path seeds) throws IOException {
        Files.createDirectories(seeds);
        try (Stream<Path> old = Files.list(seeds)) {
            for (Path file : old.toList()) {
                Files.delete(file);
            }
        }
        return seeds;
    }

    private Optional<String> run(String parser, Path seeds, Duration time) throws IOException {
        Path corpus = Files.createDirectories(folder.resolve("corpus"));
        Path log = folder.resolve("log.txt");
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(
                List.of(
                        // The driver reads all classes at its start, which takes more than the
                        // parsers do.
                        "-Xmx1g",
                        "--enable-native-access=ALL-UNNAMED",
                        "--sun-misc-unsafe-memory-access=allow",
                        "-XX:+EnableDynamicAgentLoading",
                        "-Ddumpexplorer.fuzz=" + parser,
                        "-cp",
                        String.join(File.pathSeparator, classPath()),
                        DRIVER,
                        "--target_class=" + FuzzTarget.class.getName(),
                        "--instrumentation_includes=dumpexplorer.core.**",
                        "--custom_hook_includes=dumpexplorer.core.**",
                        "--reproducer_path=" + folder,
                        "-max_total_time=" + time.toSeconds(),
                        "-timeout=" + MOST_SECONDS_PER_INPUT,
                        "-rss_limit_mb=3000",
                        "-max_len=" + LONGEST_INPUT_BYTES,
                        "-artifact_prefix=" + folder + File.separator,
                        corpus.toString(),
                        seeds.toString()));
        Process process =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(log.toFile())
                        .start();
        try {
            if (!process.waitFor(time.plus(GRACE).toSeconds(), TimeUnit.SECONDS)) {
                boolean begun = Files.readString(log).contains("INITED");
                return Optional.of(begun ? "it did not end in time:\n" + said(log) : NOT_BEGUN);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } finally {
            process.destroyForcibly();
        }
        return process.exitValue() == 0 ? Optional.empty() : Optional.of(said(log));
    }

    /// The end of what it said, from the exception on.
    private static String said(Path log) throws IOException {
        String text = Files.readString(log);
        int from = text.indexOf("\n== ");
        return from < 0 ? text.substring(Math.max(0, text.length() - 4000)) : text.substring(from);
    }
}
