package dumpexplorer.ui.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dumpexplorer.core.OpenLibrary;
import dumpexplorer.core.Wiring;
import dumpexplorer.core.job.Progress;
import dumpexplorer.core.settings.Folders;
import dumpexplorer.core.settings.SettingsStore;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class HeadStartTest {

    @TempDir Path folder;

    private final AtomicInteger openings = new AtomicInteger();

    private Path library() {
        return folder.resolve("library");
    }

    private WindowSetup setup(WindowSetup.Opener opener) {
        return new WindowSetup(
                library(),
                List.of(),
                new SettingsStore(folder.resolve("settings.json")),
                (place, progress) -> {
                    openings.incrementAndGet();
                    return opener.open(place, progress);
                },
                FileAsker.DIALOGS,
                Clock.systemUTC());
    }

    private OpenLibrary openReally(Path place, Progress progress) throws IOException {
        var wiring =
                new Wiring(
                        new Folders(folder.resolve("data"), folder.resolve("config")),
                        Clock.systemUTC());
        return wiring.open(place, progress);
    }

    @Test
    void givesTheLibraryToWhoeverAsksForItAndOpensItOnce() throws IOException {
        HeadStart start = HeadStart.on(setup(this::openReally));
        try (OpenLibrary opened = start.open(folder.resolve("x/../library"), Progress.UNWATCHED)) {
            assertEquals(library(), opened.library().folder());
        }
        assertEquals(1, openings.get());
        start.open(library(), Progress.UNWATCHED).close();
        assertEquals(2, openings.get());
    }

    @Test
    void opensOtherFoldersItself() throws IOException {
        HeadStart start = HeadStart.on(setup(this::openReally));
        start.open(folder.resolve("other"), Progress.UNWATCHED).close();
        start.open(library(), Progress.UNWATCHED).close();
        assertEquals(2, openings.get());
    }

    @Test
    void failsAsTheOpenerDidAndTriesAgainWhenAskedAgain() throws IOException {
        var refusal = new IOException("somebody else has it open");
        HeadStart start =
                HeadStart.on(
                        setup((place, progress) -> {
                            if (openings.get() == 1) {
                                throw refusal;
                            }
                            return openReally(place, progress);
                        }));
        assertSame(
                refusal,
                assertThrows(IOException.class, () -> start.open(library(), Progress.UNWATCHED)));
        start.open(library(), Progress.UNWATCHED).close();
        assertEquals(2, openings.get());
    }

    @Test
    void isStoppedByWhoeverWatchesItByNow() {
        var watched = new CountDownLatch(1);
        HeadStart start =
                HeadStart.on(
                        setup((place, progress) -> {
                            while (true) {
                                progress.checkStopped();
                                progress.say("step");
                                Thread.onSpinWait();
                            }
                        }));
        Progress stopping =
                new Progress() {
                    @Override
                    public void report(long done, long total) {}

                    @Override
                    public void say(String state) {
                        watched.countDown();
                    }

                    @Override
                    public void checkStopped() {
                        if (watched.getCount() == 0) {
                            throw new CancellationException();
                        }
                    }
                };
        assertThrows(CancellationException.class, () -> start.open(library(), stopping));
    }

    @Test
    void letsGoOfALibraryThatNobodyAskedFor() throws Exception {
        HeadStart start = HeadStart.on(setup(this::openReally));
        start.giveUp();
        OpenLibrary again = null;
        while (again == null) {
            try {
                again = openReally(library(), Progress.UNWATCHED);
            } catch (IOException stillOpen) {
                Thread.sleep(20);
            }
        }
        again.close();
        assertEquals(1, openings.get());
    }
}
