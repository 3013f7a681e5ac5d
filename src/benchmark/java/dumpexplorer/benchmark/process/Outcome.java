package dumpexplorer.benchmark.process;

import java.time.Duration;

/// What became of a process.
///
/// @param wall from its start to its end, on the clock
/// @param processor time of all its threads, in the system's calls too; looked at until shortly before its
///     end
/// @param mostMemoryBytes most that it held at a time, heap and all else; 0 where the system does not tell
/// @param output what it printed
public record Outcome(Duration wall, Duration processor, long mostMemoryBytes, String output) {

    /// Wall time in seconds.
    public double wallSeconds() {
        return wall.toNanos() / 1e9;
    }

    /// Processor time in seconds.
    public double processorSeconds() {
        return processor.toNanos() / 1e9;
    }

    /// The last line that it printed.
    public String lastLine() {
        String text = output.strip();
        return text.substring(text.lastIndexOf('\n') + 1);
    }
}
