package dumpexplorer.benchmark.window;

import dumpexplorer.core.Wiring;
import dumpexplorer.core.settings.Folders;
import java.nio.file.Path;
import java.time.Clock;

/// The program without a display, with everything of its user's below one folder.
final class HeadlessProgram {

    private HeadlessProgram() {}

    /// Prepares the toolkit, which must not have been started, and the core.
    static Wiring in(Path home) {
        System.setProperty("glass.platform", "Headless");
        System.setProperty("prism.order", "sw");
        return new Wiring(
                new Folders(home.resolve("data"), home.resolve("config")), Clock.systemUTC());
    }
}
