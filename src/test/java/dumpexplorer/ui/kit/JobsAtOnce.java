package dumpexplorer.ui.kit;

import dumpexplorer.core.job.Job;
import dumpexplorer.core.job.JobStarter;
import dumpexplorer.core.job.Progress;
import dumpexplorer.core.job.RunningJob;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;

/// Runs jobs on the caller's thread: at once, or when the test says so.
public final class JobsAtOnce implements JobStarter {

    private final Deque<Runnable> held = new ArrayDeque<>();
    private boolean holding;

    /// From now on jobs wait for {@link #runNext}.
    public void hold() {
        holding = true;
    }

    /// Runs the job that has waited longest.
    public void runNext() {
        held.removeFirst().run();
    }

    /// Runs the job that has waited shortest.
    public void runLast() {
        held.removeLast().run();
    }

    /// Number of jobs that wait.
    public int waiting() {
        return held.size();
    }

    @Override
    public <T> RunningJob start(
            String name, Job<T> job, Consumer<T> done, Consumer<Exception> failed) {
        Runnable work = () -> run(job, done, failed);
        if (holding) {
            held.addLast(work);
        } else {
            work.run();
        }
        return () -> held.remove(work);
    }

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
