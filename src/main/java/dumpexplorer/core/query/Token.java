package dumpexplorer.core.query;

import java.util.List;

/// A piece of a query's text.
sealed interface Token {

    /// Index of its first character in the query.
    int position();

    /// `-` before a term.
    record Minus(int position) implements Token {}

    /// A field's name with its colon.
    record Name(String name, int position) implements Token {}

    /// A value, which may be empty.
    ///
    /// @param parts the texts between unquoted `*`s; one part where there is none
    /// @param quoted whether some of it was in quotes
    record Value(List<String> parts, boolean quoted, int position) implements Token {
        public Value {
            parts = List.copyOf(parts);
        }

        /// The value as a text, wildcards as `*`.
        String text() {
            return String.join("*", parts);
        }

        Glob glob() {
            return new Glob(parts);
        }

        boolean isMissing() {
            return !quoted && parts.size() == 1 && parts.getFirst().isEmpty();
        }
    }

    /// `,` between two values.
    record Comma(int position) implements Token {}

    /// The end of the query.
    record End(int position) implements Token {}
}
