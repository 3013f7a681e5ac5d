package dumpexplorer.ui.sources;

import java.util.List;

/// Where fetching stands.
sealed interface FetchPhase {

    /// Nothing runs, and there is nothing to say.
    record Idle() implements FetchPhase {}

    /// Sources are asked.
    ///
    /// @param asked those that are under way, sorted
    /// @param ended how many have been asked already
    /// @param read dumps that came so far
    /// @param step what is done now, one short line; may be empty
    /// @param stopping whether a stop was asked for
    record Running(List<String> asked, int ended, long read, String step, boolean stopping)
            implements FetchPhase {

        public Running {
            asked = List.copyOf(asked);
        }
    }

    /// It is over.
    record Finished(FetchSummary summary) implements FetchPhase {}

    /// It could not be done.
    ///
    /// @param reason in words
    record Failed(String reason) implements FetchPhase {}
}
