package dumpexplorer;

import dumpexplorer.cli.Cli;
import dumpexplorer.cli.Console;
import dumpexplorer.core.Wiring;

/// Starts the program: a plain class, so that commands run without loading a toolkit.
public final class Main {

    private Main() {}

    /// Runs the command line, which opens the window when no command is given, and ends the process with
    /// its exit code.
    public static void main(String[] arguments) {
        if (Cli.opensWindow(arguments)) {
            WindowOfProgram.getReady();
        }
        Wiring wiring = Wiring.ofUser();
        wiring.ownErrors().install();
        var cli = new Cli(wiring, Console.ofProcess(), new WindowOfProgram(wiring));
        System.exit(cli.run(arguments));
    }
}
