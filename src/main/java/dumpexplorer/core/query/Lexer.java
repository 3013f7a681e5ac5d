package dumpexplorer.core.query;

import java.util.ArrayList;
import java.util.List;

/// Cuts a query's text into tokens. A name is letters before a colon, unless what follows the colon
/// shows that it is none: another colon (`js::Interpret`), a slash (`http://…`), a backslash
/// (`C:\…`).
final class Lexer {

    private static final char QUOTE = '"';

    private final String text;
    private final List<Token> tokens = new ArrayList<>();
    private int position;

    private Lexer(String text) {
        this.text = text;
    }

    /// All tokens, an {@link Token.End} last.
    ///
    /// @throws QueryException when a quote is not closed
    static List<Token> tokens(String text) throws QueryException {
        Lexer lexer = new Lexer(text);
        lexer.skipSpace();
        while (!lexer.atEnd()) {
            lexer.readTerm();
            lexer.skipSpace();
        }
        lexer.tokens.add(new Token.End(text.length()));
        return List.copyOf(lexer.tokens);
    }

    private void readTerm() throws QueryException {
        if (current() == '-') {
            tokens.add(new Token.Minus(position));
            position++;
        }
        int nameLength = nameLength();
        if (nameLength > 0) {
            tokens.add(new Token.Name(text.substring(position, position + nameLength), position));
            position += nameLength + 1;
        }
        readValue();
        while (!atEnd() && current() == ',') {
            tokens.add(new Token.Comma(position));
            position++;
            readValue();
        }
    }

    /// Length of the field name that starts here; 0 where none does.
    private int nameLength() {
        int end = position;
        while (end < text.length() && isNamePart(text.charAt(end))) {
            end++;
        }
        boolean colon = end > position && end < text.length() && text.charAt(end) == ':';
        boolean plainText = end + 1 < text.length() && ":/\\".indexOf(text.charAt(end + 1)) >= 0;
        return colon && !plainText ? end - position : 0;
    }

    private static boolean isNamePart(char letter) {
        return Character.isLetter(letter) || letter == '_';
    }

    private void readValue() throws QueryException {
        int start = position;
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        boolean quoted = false;
        while (!atEnd() && current() != ',' && !Character.isWhitespace(current())) {
            if (current() == QUOTE) {
                quoted = true;
                readQuoted(part);
            } else if (current() == '*') {
                parts.add(part.toString());
                part.setLength(0);
                position++;
            } else {
                part.append(current());
                position++;
            }
        }
        parts.add(part.toString());
        tokens.add(new Token.Value(parts, quoted, start));
    }

    /// Reads up to the closing quote. Only `\"` and `\\` are escapes, so that Windows paths need
    /// none.
    private void readQuoted(StringBuilder part) throws QueryException {
        int opening = position;
        position++;
        while (!atEnd() && current() != QUOTE) {
            boolean escape = current() == '\\' && position + 1 < text.length();
            if (escape && "\"\\".indexOf(text.charAt(position + 1)) >= 0) {
                position++;
            }
            part.append(current());
            position++;
        }
        if (atEnd()) {
            throw new QueryException(
                    "the quote that opens at character " + (opening + 1) + " is never closed",
                    opening);
        }
        position++;
    }

    private void skipSpace() {
        while (!atEnd() && Character.isWhitespace(current())) {
            position++;
        }
    }

    private char current() {
        return text.charAt(position);
    }

    private boolean atEnd() {
        return position >= text.length();
    }
}
