package dumpexplorer.cli;

/// The command does not make sense; nothing was done.
final class UsageException extends Exception {

    private static final long serialVersionUID = 1;

    UsageException(String message) {
        super(message);
    }
}
