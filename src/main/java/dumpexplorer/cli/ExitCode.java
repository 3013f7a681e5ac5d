package dumpexplorer.cli;

/// What a command tells the shell.
final class ExitCode {

    /// All well.
    static final int DONE = 0;

    /// Done, but some input was rejected, or some problem is left.
    static final int DONE_IN_PART = 1;

    /// The command was not understood; nothing was done.
    static final int WRONG_USAGE = 2;

    /// Failed, and nothing changed.
    static final int FAILED = 3;

    private ExitCode() {}
}
