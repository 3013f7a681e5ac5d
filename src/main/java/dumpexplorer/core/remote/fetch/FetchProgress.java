package dumpexplorer.core.remote.fetch;

import dumpexplorer.core.job.Progress;

/// Watches a fetch: `done` counts the dumps that were read; beside it, which sources begin and end. Safe
/// from any thread.
public interface FetchProgress extends Progress {

    /// For fetches that nobody watches or stops.
    FetchProgress UNWATCHED =
            new FetchProgress() {
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
            };

    /// A source is asked from now on.
    void began(String source);

    /// A source was asked, well or not.
    void ended(SourceReport source);
}
