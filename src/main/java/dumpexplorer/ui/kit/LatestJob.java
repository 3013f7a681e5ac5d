package dumpexplorer.ui.kit;

import dumpexplorer.core.job.Job;
import dumpexplorer.core.job.JobStarter;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Asks one kind of question again and again, of which only the latest matters. To be used on one
/// thread, in the window the JavaFX thread; handlers are called on it.
public final class LatestJob {

    private final JobStarter jobs;
    private final String name;
    private long generation;
    private boolean busy;
    private @Nullable Runnable waiting;

    /// For one kind of question.
    ///
    /// @param name what the jobs do, as a thread name
    public LatestJob(JobStarter jobs, String name) {
        this.jobs = jobs;
        this.name = name;
    }

    /// Asks something new, at once. Answers to whatever was asked before are dropped.
    ///
    /// @param done takes the answer
    /// @param failed takes what went wrong
    public <T> void ask(Job<T> job, Consumer<T> done, Consumer<Exception> failed) {
        generation++;
        waiting = null;
        start(job, done, failed);
    }

    /// Asks for a finer or newer answer to the same question. What runs already is left to end, and its
    /// answer is still given, so that a view follows a dragging hand; of those that wait meanwhile only the
    /// last is asked.
    ///
    /// @param done takes the answer
    /// @param failed takes what went wrong
    public <T> void refine(Job<T> job, Consumer<T> done, Consumer<Exception> failed) {
        if (busy) {
            waiting = () -> start(job, done, failed);
        } else {
            start(job, done, failed);
        }
    }

    /// Drops all answers that are still to come.
    public void forget() {
        generation++;
        waiting = null;
        busy = false;
    }

    private <T> void start(Job<T> job, Consumer<T> done, Consumer<Exception> failed) {
        long mine = generation;
        busy = true;
        jobs.start(
                name,
                job,
                answer -> end(mine, () -> done.accept(answer)),
                failure -> end(mine, () -> failed.accept(failure)));
    }

    private void end(long asked, Runnable handler) {
        if (asked != generation) {
            return;
        }
        busy = false;
        Runnable next = waiting;
        waiting = null;
        handler.run();
        if (next != null && asked == generation) {
            next.run();
        }
    }
}
