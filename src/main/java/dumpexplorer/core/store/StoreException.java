package dumpexplorer.core.store;

/// Trouble with the index: its statement and the dump it was about are in the message. The tree is not
/// touched by it; a rebuild mends it.
public final class StoreException extends RuntimeException {

    private static final long serialVersionUID = 1;

    /// Says which step failed.
    ///
    /// @param step what was being done, and with which dump
    /// @param cause what the database or disk said
    public StoreException(String step, Throwable cause) {
        super(step + ": " + cause.getMessage(), cause);
    }
}
