package dumpexplorer.cli;

import dumpexplorer.core.importing.ImportProgress;
import dumpexplorer.core.job.Ending;
import java.time.Duration;
import java.util.Locale;

/// Draws one line of progress on a terminal, at most ten times a second; elsewhere nothing. Stops
/// the work when the process is to end. Safe from any thread.
final class ProgressLine implements ImportProgress {

    private static final Duration BETWEEN_DRAWINGS = Duration.ofMillis(100);
    private static final String ERASE = "\r\u001b[K";

    private final Console console;
    private final Ending ending;
    private final String doing;
    private long drawnNanos = Long.MIN_VALUE;
    private boolean drawn;
    private String said = "";
    private boolean counting;

    /// @param doing what is done, such as `reading`
    ProgressLine(Console console, Ending ending, String doing) {
        this.console = console;
        this.ending = ending;
        this.doing = doing;
    }

    @Override
    public void checkStopped() {
        ending.checkStopped();
    }

    @Override
    public boolean isShown() {
        return console.progress() != Console.Drawing.NONE;
    }

    @Override
    public synchronized void say(String state) {
        said = state;
    }

    @Override
    public synchronized void report(long done, long total) {
        if (!counting) {
            String part = total > 0 ? " of " + number(total) : "";
            draw(doing + " " + number(done) + part + (said.isEmpty() ? "" : ": " + said));
        }
    }

    @Override
    public synchronized void counted(Counts counts) {
        counting = true;
        StringBuilder line = new StringBuilder();
        line.append(number(counts.dumps())).append(" dumps, ");
        line.append(number(counts.files())).append(" files");
        if (counts.bytesTotal() > 0) {
            line.append(", ").append(100 * counts.bytesDone() / counts.bytesTotal()).append(" %");
        }
        line.append(", ").append(number(Math.round(counts.dumpsPerSecond()))).append("/s");
        if (counts.rejected() > 0) {
            line.append(", ").append(number(counts.rejected())).append(" rejected");
        }
        if (counts.secondsLeft() >= 0) {
            line.append(", ").append(left(counts.secondsLeft())).append(" left");
        }
        draw(line.toString());
    }

    private static String number(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    private static String left(long seconds) {
        return seconds < 3600
                ? String.format(Locale.ROOT, "%d:%02d", seconds / 60, seconds % 60)
                : String.format(
                        Locale.ROOT,
                        "%d:%02d:%02d",
                        seconds / 3600,
                        seconds / 60 % 60,
                        seconds % 60);
    }

    private void draw(String line) {
        long now = System.nanoTime();
        boolean due = !drawn || now - drawnNanos >= BETWEEN_DRAWINGS.toNanos();
        if (!isShown() || !due) {
            return;
        }
        int room = Math.min(console.width(), 120) - 1;
        console.err().print(ERASE + (line.length() > room ? line.substring(0, room) : line));
        console.err().flush();
        drawnNanos = now;
        drawn = true;
    }

    /// Takes the line away.
    synchronized void erase() {
        if (drawn) {
            console.err().print(ERASE);
            console.err().flush();
            drawn = false;
        }
    }
}
