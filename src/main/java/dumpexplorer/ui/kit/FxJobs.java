package dumpexplorer.ui.kit;

import dumpexplorer.core.job.Job;
import dumpexplorer.core.job.JobStarter;
import dumpexplorer.core.job.Progress;
import dumpexplorer.core.job.RunningJob;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import javafx.application.Platform;

/// Runs jobs for the window: each on a named virtual thread, its end on the JavaFX thread. Threads are
/// never interrupted; a job that is to end is asked at its next whole record.
public final class FxJobs implements JobStarter {

    private final Set<Running> running = ConcurrentHashMap.newKeySet();
    private final AtomicInteger pending = new AtomicInteger();

    @Override
    public <T> RunningJob start(
            String name, Job<T> job, Consumer<T> done, Consumer<Exception> failed) {
        return start(name, Progress.UNWATCHED, job, done, failed);
    }

    /// Starts a job that is watched.
    ///
    /// @param watcher takes the job's reports, on the job's own thread; need not know about stopping
    public <T> RunningJob start(
            String name,
            Progress watcher,
            Job<T> job,
            Consumer<T> done,
            Consumer<Exception> failed) {
        var handle = new Running(watcher);
        running.add(handle);
        pending.incrementAndGet();
        Thread.ofVirtual().name(name).start(() -> run(handle, job, done, failed));
        return handle;
    }

    /// Asks all jobs to end and waits until they have: to be called once, when the window is gone, before
    /// the library is closed. Never on the JavaFX thread while jobs may wait for it.
    public void stopAll() throws InterruptedException {
        running.forEach(Running::stop);
        for (Running job : running) {
            job.ended.await();
        }
    }

    /// Tells whether nothing is under way: no job runs, and no handler of an ended one still waits to be
    /// called. What a handler starts counts from when it starts it.
    public boolean isIdle() {
        return pending.get() == 0;
    }

    /// Ends all jobs, then does one last thing, such as letting go of the library, and says so. From any
    /// thread; returns at once.
    ///
    /// @param last runs on a thread of its own when no job runs any more
    /// @param done called on the JavaFX thread when all is over
    /// @param failed called on the JavaFX thread instead when the last thing failed
    public void shutDown(Job<?> last, Runnable done, Consumer<Exception> failed) {
        Thread.ofPlatform().name("shut-down").daemon().start(() -> finish(last, done, failed));
    }

    @SuppressWarnings("CatchingUnchecked")
    private void finish(Job<?> last, Runnable done, Consumer<Exception> failed) {
        try {
            stopAll();
            last.run(Progress.UNWATCHED);
            Platform.runLater(done);
        } catch (Exception failure) {
            Platform.runLater(() -> failed.accept(failure));
        }
    }

    // The one place of the window that takes every failure: whoever started the job shows it.
    @SuppressWarnings("CatchingUnchecked")
    private <T> void run(Running handle, Job<T> job, Consumer<T> done, Consumer<Exception> failed) {
        try {
            T result = job.run(handle);
            Platform.runLater(() -> handle.finish(() -> done.accept(result)));
        } catch (CancellationException stopped) {
            handle.stop();
        } catch (Exception failure) {
            Platform.runLater(() -> handle.finish(() -> failed.accept(failure)));
        } finally {
            running.remove(handle);
            handle.ended.countDown();
            Platform.runLater(pending::decrementAndGet);
        }
    }

    /// A job under way: its own stop flag in front of whoever watches.
    private static final class Running implements RunningJob, Progress {

        private final Progress watcher;
        private final CountDownLatch ended = new CountDownLatch(1);
        private volatile boolean stopped;

        Running(Progress watcher) {
            this.watcher = watcher;
        }

        @Override
        public void stop() {
            stopped = true;
        }

        @Override
        public void report(long done, long total) {
            watcher.report(done, total);
        }

        @Override
        public void say(String state) {
            watcher.say(state);
        }

        @Override
        public void checkStopped() {
            if (stopped) {
                throw new CancellationException("stopped by the user");
            }
            watcher.checkStopped();
        }

        void finish(Runnable handler) {
            if (!stopped) {
                handler.run();
            }
        }
    }
}
