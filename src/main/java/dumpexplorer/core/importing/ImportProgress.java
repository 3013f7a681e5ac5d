package dumpexplorer.core.importing;

import dumpexplorer.core.job.Progress;

/// Watches an import: beside the plain progress (bytes done of bytes in all), its counts.
public interface ImportProgress extends Progress {

    /// For imports that nobody watches or stops.
    ImportProgress UNWATCHED = of(Progress.UNWATCHED);

    /// Watches an import as part of larger work, which only wants to stop it.
    static ImportProgress of(Progress whole) {
        return new ImportProgress() {
            @Override
            public void report(long done, long total) {}

            @Override
            public void say(String state) {}

            @Override
            public void checkStopped() {
                whole.checkStopped();
            }

            @Override
            public boolean isShown() {
                return false;
            }

            @Override
            public void counted(Counts counts) {}
        };
    }

    /// Whether somebody sees what is said here. Where nobody does, nothing is listed ahead only to know how
    /// much is left.
    boolean isShown();

    /// Says what has been counted until now. Called about ten times a second.
    ///
    /// @param counts the numbers so far
    void counted(Counts counts);

    /// Numbers of an import under way.
    ///
    /// @param files files and entries looked at
    /// @param bytesDone bytes of the input worked through
    /// @param bytesTotal bytes of the input, -1 while unknown
    /// @param dumps dumps read
    /// @param dumpsPerSecond speed of late
    /// @param rejected dumps that could not be read
    /// @param secondsLeft estimate, -1 while unknown
    record Counts(
            long files,
            long bytesDone,
            long bytesTotal,
            long dumps,
            double dumpsPerSecond,
            long rejected,
            long secondsLeft) {}
}
