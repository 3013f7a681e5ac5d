package dumpexplorer.cli;

import dumpexplorer.core.query.QueryException;

/// A query that cannot be understood, with its text, so that the place can be shown.
final class WrongQueryException extends Exception {

    private static final long serialVersionUID = 1;

    private final String query;
    private final int position;

    WrongQueryException(String query, QueryException cause) {
        super(cause.getMessage(), cause);
        this.query = query;
        this.position = cause.position();
    }

    /// The query on a line, and below it a mark at the place.
    String picture() {
        String line = query.replaceAll("\\s", " ");
        return "  " + line + "\n  " + " ".repeat(Math.clamp(position, 0, line.length())) + "^";
    }
}
