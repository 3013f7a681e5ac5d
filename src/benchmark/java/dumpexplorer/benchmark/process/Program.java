package dumpexplorer.benchmark.process;

import java.io.IOException;
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
    public List<String> command(List<String> options) {
        Path lib = application.resolve("lib");
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("@" + lib.resolve("java.options"));
        command.addAll(options);
        command.add("--module-path");
        command.add(lib.toString());
        command.add("--module");
        command.add("dumpexplorer/dumpexplorer.Main");
        return command;
    }
}
