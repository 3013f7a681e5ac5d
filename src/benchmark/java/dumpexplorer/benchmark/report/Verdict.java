package dumpexplorer.benchmark.report;

/// Whether a goal was reached.
public enum Verdict {
    REACHED("yes"),
    MISSED("NO"),
    /// Shown for its own sake.
    NO_GOAL(""),
    /// The feature does not exist yet, or this machine has not what it needs.
    NOT_MEASURED("-");

    private final String word;

    Verdict(String word) {
        this.word = word;
    }

    /// As the table says it.
    String word() {
        return word;
    }

    static Verdict of(boolean reached) {
        return reached ? REACHED : MISSED;
    }
}
