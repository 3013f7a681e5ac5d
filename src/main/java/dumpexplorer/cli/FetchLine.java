package dumpexplorer.cli;

import dumpexplorer.core.job.Ending;
import dumpexplorer.core.remote.fetch.FetchProgress;
import dumpexplorer.core.remote.fetch.SourceReport;
import java.util.TreeSet;

/// Draws the progress of a fetch on a terminal; elsewhere nothing. Safe from any thread.
final class FetchLine implements FetchProgress {

    private static final int MOST_NAMED = 3;

    private final ProgressLine line;
    private final TreeSet<String> asked = new TreeSet<>();

    FetchLine(Console console, Ending ending) {
        line = new ProgressLine(console, ending, "dumps");
    }

    @Override
    public void report(long done, long total) {
        line.report(done, total);
    }

    @Override
    public void say(String state) {
        line.say(state);
    }

    @Override
    public void checkStopped() {
        line.checkStopped();
    }

    @Override
    public synchronized void began(String source) {
        asked.add(source);
        name();
    }

    @Override
    public synchronized void ended(SourceReport source) {
        asked.remove(source.source());
        name();
    }

    private void name() {
        String names = String.join(", ", asked.stream().limit(MOST_NAMED).toList());
        int more = asked.size() - MOST_NAMED;
        line.say(more > 0 ? names + " and " + Plural.of(more, "other") : names);
    }

    void erase() {
        line.erase();
    }
}
