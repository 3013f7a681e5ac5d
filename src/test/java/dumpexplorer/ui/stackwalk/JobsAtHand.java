package dumpexplorer.ui.stackwalk;

import dumpexplorer.core.job.Job;
import dumpexplorer.core.job.JobStarter;
import dumpexplorer.core.job.Progress;
import dumpexplorer.core.job.RunningJob;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;

/// Runs jobs at once on the caller's thread, or keeps them until the test wants them to run.
final class JobsAtHand implements JobStarter {

    private final Deque<Runnable> waiting = new ArrayDeque<>();
    private boolean holding;

    /// From now on jobs wait.
    void hold() {
        holding = true;
    }

    /// Runs the job that was started last, before those that were started earlier.
    void runLast() {
        waiting.removeLast().run();
    }

    /// Runs the job that was started first.
    void runFirst() {
        waiting.removeFirst().run();
    }

    @Override
    public <T> RunningJob start(
            String name, Job<T> job, Consumer<T> done, Consumer<Exception> failed) {
        Runnable work = () -> run(job, done, failed);
        if (holding) {
            waiting.add(work);
        } else {
            work.run();
        }
        return () -> {};
    }

    @SuppressWarnings("CatchingUnchecked")
    private static <T> void run(Job<T> job, Consumer<T> done, Consumer<Exception> failed) {
        T result;
        try {
            result = job.run(Progress.UNWATCHED);
        } catch (Exception failure) {
            failed.accept(failure);
            return;
        }
        done.accept(result);
    }
}
