package dumpexplorer.ui.app;

import dumpexplorer.core.settings.SourceOpening.Target;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/// Opens sources of frames by programs of this machine. Called by jobs.
final class SourceOpener {

    private SourceOpener() {}

    /// What became of it.
    enum Outcome {
        OPENED,
        NO_SUCH_FILE,
        NO_SUCH_PROGRAM
    }

    /// Starts what opens a source, and does not wait for it.
    static Outcome open(Target target) {
        if (target instanceof Target.Program program && isMissing(program.file())) {
            return Outcome.NO_SUCH_FILE;
        }
        try {
            new ProcessBuilder(command(target))
                    .redirectOutput(Redirect.DISCARD)
                    .redirectError(Redirect.DISCARD)
                    .start();
            return Outcome.OPENED;
        } catch (IOException unknown) {
            // The system says no more than that there is no such program.
            return Outcome.NO_SUCH_PROGRAM;
        }
    }

    private static List<String> command(Target target) {
        return switch (target) {
            case Target.Program(List<String> words, String _) -> words;
            case Target.Address(String text) -> browser(System.getProperty("os.name", ""), text);
        };
    }

    /// What opens an address on a system.
    static List<String> browser(String system, String address) {
        String name = system.toLowerCase(Locale.ROOT);
        if (name.startsWith("windows")) {
            return List.of("rundll32", "url.dll,FileProtocolHandler", address);
        }
        return List.of(name.startsWith("mac") ? "open" : "xdg-open", address);
    }

    private static boolean isMissing(String file) {
        try {
            return !Files.exists(Path.of(file));
        } catch (InvalidPathException odd) {
            // Nothing that could exist here.
            return true;
        }
    }
}
