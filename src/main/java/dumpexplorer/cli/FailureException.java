package dumpexplorer.cli;

/// What was asked for cannot be had; nothing was changed.
final class FailureException extends Exception {

    private static final long serialVersionUID = 1;

    FailureException(String message) {
        super(message);
    }
}
