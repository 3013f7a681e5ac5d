package dumpexplorer.core.importing;

import dumpexplorer.core.format.Content;
import dumpexplorer.core.format.ParsedDump;
import dumpexplorer.core.grouping.Grouping;
import dumpexplorer.core.job.Progress;
import dumpexplorer.core.model.GroupId;
import dumpexplorer.core.store.PutOutcome;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CancellationException;

/// Leads candidates from the one thread that finds them through the workers that read and put them.
final class Pipeline implements Inbox {

    private final DumpReader reader;
    private final Grouping grouping = new Grouping();
    private final Progress progress;
    private final Meter meter;
    private final Queue queue = new Queue();

    Pipeline(DumpReader reader, Progress progress, Meter meter) {
        this.reader = reader;
        this.progress = progress;
        this.meter = meter;
    }

    @Override
    public void take(Candidate candidate) throws IOException {
        progress.checkStopped();
        meter.met();
        queue.add(candidate);
    }

    @Override
    public List<Candidate.Unread> takeMisnamed() {
        return queue.takeMisnamed();
    }

    @Override
    public void reject(Content content, String place, String reason) throws IOException {
        reader.keep(content, place, reason);
        take(new Candidate.Broken(place, reason));
    }

    /// Does one piece of work, as one of many threads.
    ///
    /// @return whether there may be more
    /// @throws IOException when the library fails
    boolean work() throws IOException {
        Task task = queue.next();
        if (task == null) {
            return false;
        }
        try {
            progress.checkStopped();
            work(task);
        } catch (CancellationException stop) {
            queue.stop();
            return false;
        }
        meter.tick(queue::read, queue::rejected);
        return true;
    }

    private void work(Task task) throws IOException {
        Finding finding = task.finding();
        if (finding == null) {
            queue.found(task, reader.read(task.candidate()));
        } else if (finding instanceof Finding.BrokenLine(var reason)) {
            reader.keep(task.candidate(), reason);
            queue.rejected(task, reason);
        } else {
            put(task);
        }
    }

    private void put(Task task) throws IOException {
        ParsedDump dump = task.requireDump();
        PutOutcome outcome = reader.put(dump, task.place());
        if (outcome == null) {
            queue.lost(task, "cannot be read any more");
            return;
        }
        GroupId group = grouping.place(dump.grouping()).group();
        queue.put(task, outcome, group);
    }

    /// No more candidates come.
    void end() {
        queue.end();
    }

    /// Drops what waits; what is being put is still put.
    void stop() {
        queue.stop();
    }

    /// Lets go of everything that was not read. To be called when no thread works any more.
    void release() {
        queue.release();
    }

    /// Whether it ended before everything was read.
    boolean wasStopped() {
        return queue.isStopped();
    }

    Tally tally() {
        return queue.tally();
    }
}
