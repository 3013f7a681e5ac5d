package dumpexplorer.cli;

import dumpexplorer.core.remote.fetch.FetchReport;
import dumpexplorer.core.remote.fetch.FetchSchedule;
import dumpexplorer.core.remote.fetch.SourceReport;
import java.io.IOException;

/// Says in a line each what comes of fetches that happen by themselves. Safe from any thread.
final class ScheduleLines implements FetchSchedule.Listener {

    private final Console console;

    ScheduleLines(Console console) {
        this.console = console;
    }

    @Override
    public void fetched(FetchReport report) {
        for (SourceReport source : report.sources()) {
            String error = source.error();
            print(
                    source.source()
                            + ": "
                            + (error == null
                                    ? Plural.of(source.created(), "new dump") + " fetched"
                                    : error));
        }
    }

    @Override
    public void failed(IOException why) {
        print("fetching failed: " + why.getMessage());
    }

    private synchronized void print(String line) {
        console.err().println(line);
        console.err().flush();
    }

    @Override
    public void report(long done, long total) {}

    @Override
    public void say(String state) {}

    @Override
    public void checkStopped() {}

    @Override
    public void began(String source) {}

    @Override
    public void ended(SourceReport source) {}
}
