package dumpexplorer.benchmark.rows;

import dumpexplorer.benchmark.process.ChildProcess;
import dumpexplorer.benchmark.report.Figure;
import dumpexplorer.benchmark.report.Figure.Against;
import dumpexplorer.benchmark.window.HelloWindow;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/// W1, W11: from the start of the process, as from a desktop, to a window that shows its library; in half a
/// gigabyte of heap. Beside it the smallest window there is, with a cache of its own.
final class WindowStart implements Row {

    private static final int TIMES = 7;
    private static final double MOST_EMPTY = 1.3;
    private static final double MOST_LARGE = 1.6;

    @Override
    public List<String> names() {
        return List.of("W1", "W11");
    }

    @Override
    public void measure(Bench bench) throws Exception {
        bench.report()
                .add(Figure.holds("W1", "the program has rehearsed", bench.program().hasCache()));
        List<String> hello = hello(bench);
        List<String> empty = start(bench, Files.createDirectories(bench.fresh("empty")));
        List<String> large = start(bench, userOf(bench, bench.indexedLibrary()));
        double[][] seconds = new double[3][TIMES];
        // In turns, so that other work on the machine hits all alike; the first round is not
        // counted.
        for (int time = -1; time < TIMES; time++) {
            int place = Math.max(time, 0);
            seconds[0][place] = secondsToShow(hello);
            seconds[1][place] = secondsToShow(empty);
            seconds[2][place] = secondsToShow(large);
        }
        Against window =
                new Against("a window that says hello, with AOT cache", median(seconds[0]));
        add(bench, "start with an empty library", median(seconds[1]), window, MOST_EMPTY);
        add(
                bench,
                "start with %,d dumps".formatted(bench.indexed()),
                median(seconds[2]),
                window,
                MOST_LARGE);
        bench.report().add(Figure.holds("W11", "that start with -Xmx512m", true));
    }

    private static double secondsToShow(List<String> command) throws IOException {
        Instant begin = Instant.now();
        Instant shown = Instant.parse(ChildProcess.run(command).output().strip());
        return Duration.between(begin, shown).toNanos() / 1e9;
    }

    private static void add(Bench bench, String what, double seconds, Against window, double most) {
        bench.report().add(Figure.atMost("W1", what, seconds, "s", window, most));
    }

    private static double median(double[] values) {
        Arrays.sort(values);
        return values[values.length / 2];
    }

    /// The data of a user whose library is this one.
    private static Path userOf(Bench bench, Path library) throws IOException {
        Path data = Files.createDirectories(bench.fresh("user"));
        Files.createSymbolicLink(data.resolve("library"), library.toAbsolutePath());
        return data;
    }

    private static List<String> start(Bench bench, Path data) throws IOException {
        List<String> command = bench.program().windowCommand(List.of("-Xmx512m"));
        command.add(data.toString());
        return command;
    }

    private static List<String> hello(Bench bench) throws IOException {
        Path folder = bench.fresh("hello");
        Path jars = Files.createDirectories(folder.resolve("lib"));
        copyToolkit(bench.program().jars(), jars);
        writeJar(jars.resolve("hello-1.jar"));
        Path cache = folder.resolve("hello.aot");
        ChildProcess.run(command(jars, "-XX:AOTCacheOutput=" + cache));
        return command(jars, "-XX:AOTCache=" + cache);
    }

    private static List<String> command(Path jars, String cache) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add(cache);
        command.add("--enable-native-access=javafx.graphics");
        command.add("--add-modules=javafx.controls");
        command.add("--module-path");
        command.add(jars.toString());
        command.add("--module");
        command.add("hello/" + HelloWindow.class.getName());
        return command;
    }

    private static void copyToolkit(Path lib, Path jars) throws IOException {
        try (DirectoryStream<Path> found = Files.newDirectoryStream(lib, "javafx-*.jar")) {
            for (Path jar : found) {
                Files.copy(jar, jars.resolve(jar.getFileName()));
            }
        }
    }

    private static void writeJar(Path jar) throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(new Attributes.Name("Automatic-Module-Name"), "hello");
        String folder = "/" + HelloWindow.class.getPackageName().replace('.', '/') + "/";
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar), manifest)) {
            for (String name : List.of("HelloWindow.class", "HelloWindow$1.class")) {
                out.putNextEntry(new JarEntry(folder.substring(1) + name));
                try (InputStream in = HelloWindow.class.getResourceAsStream(folder + name)) {
                    if (in == null) {
                        throw new IOException("not compiled: " + name);
                    }
                    in.transferTo(out);
                }
            }
        }
    }
}
