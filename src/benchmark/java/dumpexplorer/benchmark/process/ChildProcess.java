package dumpexplorer.benchmark.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// Starts a process, waits for it and measures it.
public final class ChildProcess {

    private static final int LOOK_EVERY_MILLIS = 10;
    private static final long LONGEST_HOURS = 3;

    private ChildProcess() {}

    /// Runs a command to its end.
    ///
    /// @throws IOException when it cannot be started, or ends with another code than 0: with what it said
    public static Outcome run(List<String> command) throws IOException {
        Path output = Files.createTempFile("output", ".txt");
        Path errors = Files.createTempFile("errors", ".txt");
        try {
            long begin = System.nanoTime();
            Process process =
                    new ProcessBuilder(command)
                            .redirectOutput(output.toFile())
                            .redirectError(errors.toFile())
                            .start();
            Watch watch = watch(process, begin);
            String printed = Files.readString(output);
            if (process.exitValue() != 0) {
                throw new IOException(
                        String.join(" ", command)
                                + "\nended with code "
                                + process.exitValue()
                                + ":\n"
                                + printed.strip()
                                + "\n"
                                + Files.readString(errors).strip());
            }
            return new Outcome(
                    Duration.ofNanos(watch.endNanos - begin),
                    watch.processor,
                    watch.memoryBytes,
                    printed);
        } finally {
            Files.delete(output);
            Files.delete(errors);
        }
    }

    private static final class Watch {
        Duration processor = Duration.ZERO;
        long memoryBytes;
        long endNanos;
    }

    private static Watch watch(Process process, long begin) throws IOException {
        Watch watch = new Watch();
        try {
            while (!process.waitFor(LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS)) {
                look(process, watch);
                if (System.nanoTime() - begin > TimeUnit.HOURS.toNanos(LONGEST_HOURS)) {
                    process.destroy();
                    throw new IOException(
                            "a measured process did not end in " + LONGEST_HOURS + " hours");
                }
            }
        } catch (InterruptedException stopped) {
            process.destroy();
            throw new IOException("stopped while waiting for a process", stopped);
        }
        watch.endNanos = System.nanoTime();
        return watch;
    }

    private static void look(Process process, Watch watch) {
        process.info().totalCpuDuration().ifPresent(time -> watch.processor = time);
        try {
            String status =
                    Files.readString(
                            Path.of("/proc/" + process.pid() + "/status"), StandardCharsets.UTF_8);
            for (String line : status.lines().toList()) {
                if (line.startsWith("VmHWM:")) {
                    String[] words = line.split("\\s+", 3);
                    watch.memoryBytes = Long.parseLong(words[1]) * 1024;
                }
            }
        } catch (IOException ended) {
            // or a system without such files: the last look counts
        }
    }

    /// A command that runs a class of this class path in a JVM of its own.
    ///
    /// @param options of the JVM
    /// @param main name of the class, then its arguments
    public static List<String> java(List<String> options, String... main) {
        return java(options, System.getProperty("java.class.path"), List.of(main));
    }

    /// A command that runs a class in a JVM of its own.
    ///
    /// @param options of the JVM
    /// @param main name of the class, then its arguments
    static List<String> java(List<String> options, String classPath, List<String> main) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.add("--enable-native-access=ALL-UNNAMED");
        command.add("-cp");
        command.add(classPath);
        command.addAll(main);
        return command;
    }
}
