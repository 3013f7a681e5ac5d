package dumpexplorer.ui.sources;

import dumpexplorer.core.job.Progress;
import dumpexplorer.core.remote.fetch.FetchProgress;
import dumpexplorer.core.remote.fetch.SourceReport;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.AtomicInteger;

/// Carries what a round reports to the window, and the wish to stop back. Reports come from any thread.
final class FetchWatch implements FetchProgress {

    private final Progress job;
    private final Runnable changed;
    private final Set<String> asked = new ConcurrentSkipListSet<>();
    private final AtomicInteger ended = new AtomicInteger();
    private volatile long read;
    private volatile String step = "";
    private volatile boolean stopAsked;

    /// @param changed called after every report, on the reporting thread
    FetchWatch(Progress job, Runnable changed) {
        this.job = job;
        this.changed = changed;
    }

    void stop() {
        stopAsked = true;
    }

    boolean isStopping() {
        return stopAsked;
    }

    List<String> asked() {
        return List.copyOf(asked);
    }

    int ended() {
        return ended.get();
    }

    long read() {
        return read;
    }

    String step() {
        return step;
    }

    @Override
    public void began(String source) {
        asked.add(source);
        changed.run();
    }

    @Override
    public void ended(SourceReport source) {
        asked.remove(source.source());
        ended.incrementAndGet();
        changed.run();
    }

    @Override
    public void report(long done, long total) {
        read = Math.max(read, done);
        changed.run();
    }

    @Override
    public void say(String state) {
        step = state;
        changed.run();
    }

    @Override
    public void checkStopped() {
        job.checkStopped();
        if (stopAsked) {
            throw new CancellationException("stopped by the user");
        }
    }
}
