package dumpexplorer.ui.app;

import dumpexplorer.core.OpenLibrary;
import dumpexplorer.core.job.Progress;
import dumpexplorer.core.job.SideBySide;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicBoolean;

/// Opens the first library of a window while the window is being built. Whoever first asks for its folder
/// gets it; all other questions go to the opener itself. Safe from any thread.
final class HeadStart implements WindowSetup.Opener {

    private final WindowSetup.Opener opener;
    private final Path folder;
    private final CompletableFuture<OpenLibrary> opened = new CompletableFuture<>();
    private final AtomicBoolean taken = new AtomicBoolean();
    private final Relay relay = new Relay();

    private HeadStart(WindowSetup.Opener opener, Path folder) {
        this.opener = opener;
        this.folder = place(folder);
    }

    /// Begins to open the library of a window that is to come.
    static HeadStart on(WindowSetup setup) {
        var start = new HeadStart(setup.opener(), setup.library());
        SideBySide.start("open-library", start::run);
        return start;
    }

    @SuppressWarnings(
            "CatchingUnchecked") // whoever asks for the library gets the failure, whatever it is
    private void run() {
        try {
            opened.complete(opener.open(folder, relay));
        } catch (Exception failure) {
            opened.completeExceptionally(failure);
        }
    }

    @Override
    public OpenLibrary open(Path asked, Progress progress) throws IOException {
        if (!place(asked).equals(folder) || taken.getAndSet(true)) {
            return opener.open(asked, progress);
        }
        relay.target = progress;
        try {
            return opened.join();
        } catch (CompletionException failed) {
            if (failed.getCause() instanceof IOException trouble) {
                throw trouble;
            }
            if (failed.getCause() instanceof RuntimeException fault) {
                throw fault;
            }
            throw failed;
        }
    }

    /// Lets go of the library if nobody has asked for it: there will be no window.
    void giveUp() {
        if (!taken.getAndSet(true)) {
            var _ = opened.thenAccept(HeadStart::close);
        }
    }

    private static void close(OpenLibrary library) {
        try {
            library.close();
        } catch (IOException unclosed) {
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
