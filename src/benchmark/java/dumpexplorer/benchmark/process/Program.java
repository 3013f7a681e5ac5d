package dumpexplorer.benchmark.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The program as it is packaged, run by its command line.
public final class Program {

    private final Path application;

    /// The program in a folder.
    ///
    /// @param application the folder with `bin` and `lib`
    public Program(Path application) {
        this.application = application;
    }

    /// Runs a command on a library.
    ///
    /// @param options of the JVM, such as `-Xmx256m`
    /// @throws IOException when it fails
    public Outcome run(List<String> options, Path library, String... arguments) throws IOException {
        List<String> command = command(options);
        command.add("--library");
        command.add(library.toString());
        command.addAll(List.of(arguments));
        return ChildProcess.run(command);
    }

    /// The command that starts the program; arguments may be added. The same as its launcher gives.
    public List<String> command(List<String> options) throws IOException {
        return command(options, "dumpexplorer.Main");
    }

    /// The command that opens the program's window without a display and closes it again as soon as it shows
    /// the library that is to be added.
    public List<String> windowCommand(List<String> options) throws IOException {
        return command(options, "dumpexplorer.Rehearsal");
    }

    private List<String> command(List<String> options, String main) throws IOException {
        Path lib = application.resolve("lib");
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        if (hasCache()) {
            command.add("-XX:AOTCache=" + cache());
        }
        command.add("@" + lib.resolve("java.options"));
        command.addAll(options);
        command.add("--module-path");
        command.add(lib.toString());
        command.add("--module");
        command.add("dumpexplorer/" + main);
        return command;
    }

    private Path cache() {
        return application.resolve("lib").resolve("dump-explorer.aot");
    }

    /// Whether the program has rehearsed with the Java that measures; its launcher asks the same.
    public boolean hasCache() throws IOException {
        Path madeFor = cache().resolveSibling("dump-explorer.aot.for");
        return Files.exists(madeFor)
                && Files.readString(madeFor)
                        .lines()
                        .findFirst()
                        .filter(System.getProperty("java.home")::equals)
                        .isPresent();
    }

    /// The folder of the program's jars.
    public Path jars() {
        return application.resolve("lib");
    }
}
