package dumpexplorer.ui.app;

import dumpexplorer.core.OpenLibrary;
import dumpexplorer.core.job.Beside;
import dumpexplorer.core.job.Progress;
import dumpexplorer.core.job.SideBySide;
import dumpexplorer.core.query.Query;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;

/// Opens the first library of a window while the window is being built. Whoever first asks for its folder
/// gets it; all other questions go to the opener itself. Safe from any thread.
final class HeadStart implements WindowSetup.Opener {

    private final WindowSetup.Opener opener;
    private final Path folder;
    private final AtomicBoolean taken = new AtomicBoolean();
    private final Relay relay = new Relay();
    private final Beside<OpenLibrary> opened;

    private HeadStart(WindowSetup setup) {
        opener = setup.opener();
        folder = place(setup.library());
        opened = Beside.start("open-library", () -> open(setup));
    }

    /// Begins to open the library of a window that is to come.
    static HeadStart on(WindowSetup setup) {
        return new HeadStart(setup);
    }

    private OpenLibrary open(WindowSetup setup) throws IOException {
        OpenLibrary library = opener.open(folder, relay);
        library.queries().prepare(firstQuery(setup.clock()));
        return library;
    }

    // The answers are there when the window is.
    private static Query firstQuery(Clock clock) {
        var search = new SearchViewModel(clock);
        search.begin(Instant.EPOCH);
        return search.queryProperty().get();
    }

    @Override
    public OpenLibrary open(Path asked, Progress progress) throws IOException {
        if (!place(asked).equals(folder) || taken.getAndSet(true)) {
            return opener.open(asked, progress);
        }
        relay.target = progress;
        return opened.await();
    }

    /// Lets go of the library if nobody has asked for it: there will be no window.
    void giveUp() {
        if (!taken.getAndSet(true)) {
            SideBySide.start("close-library", this::close);
        }
    }

    private void close() {
        try {
            opened.await().close();
        } catch (IOException neverOpenOrUnclosed) {
            // The next start finds out that it was not closed, and looks after it.
        }
    }

    private static Path place(Path path) {
        return path.toAbsolutePath().normalize();
    }

    /// Tells whoever watches by now.
    private static final class Relay implements Progress {

        private volatile Progress target = UNWATCHED;

        @Override
        public void report(long done, long total) {
            target.report(done, total);
        }

        @Override
        public void say(String state) {
            target.say(state);
        }

        @Override
        public void checkStopped() {
            target.checkStopped();
        }
    }
}
