package dumpexplorer.core.query;

/// A query that cannot be understood. The message says what is wrong, where, and what may have been
/// meant.
public final class QueryException extends Exception {

    private static final long serialVersionUID = 1;

    private final int position;

    /// Says what is wrong where.
    ///
    /// @param message one line in plain words, with a suggestion where there is one
    /// @param position index of the offending character in the query, from 0
    public QueryException(String message, int position) {
        super(message);
        this.position = position;
    }

    /// Index of the offending character in the query, from 0.
    public int position() {
        return position;
    }
}
