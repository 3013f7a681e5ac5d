package dumpexplorer.core.query;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/// Reads tokens as a term.
///
/// ```
/// query  = { term }                      all of them
/// term   = [ "-" ] [ name ":" ] value { "," value }
/// value  = characters, "quoted text", * for any run of characters
/// ```
///
/// A term that starts with a parenthesis and the bare words `OR`, `AND` and `NOT` are refused unless
/// quoted: they are kept for groups of terms.
final class Parser {

    private static final List<String> RESERVED = List.of("OR", "AND", "NOT");

    private final List<Token> tokens;
    private final TermReader reader;
    private int next;

    private Parser(List<Token> tokens, TermReader reader) {
        this.tokens = tokens;
        this.reader = reader;
    }

    static Term parse(String text, Clock clock) throws QueryException {
        Parser parser = new Parser(Lexer.tokens(text), new TermReader(clock));
        List<Term> terms = new ArrayList<>();
        while (!(parser.current() instanceof Token.End)) {
            terms.add(parser.term());
        }
        return new Term.All(terms);
    }

    private Term term() throws QueryException {
        if (current() instanceof Token.Minus) {
            next++;
            return new Term.Not(positiveTerm());
        }
        return positiveTerm();
    }

    private Term positiveTerm() throws QueryException {
        if (current() instanceof Token.Name name) {
            next++;
            Field field = Field.require(name);
            return reader.read(field, values(name.name() + ":"));
        }
        int start = current().position();
        List<Token.Value> values = values("-");
        refuseReserved(values.getFirst(), start);
        return new Term.AnyText(values.stream().map(Token.Value::glob).toList());
    }

    /// One or more values, separated by commas.
    ///
    /// @param before what stands before the first one
    private List<Token.Value> values(String before) throws QueryException {
        List<Token.Value> values = new ArrayList<>();
        values.add(value("\"" + before + "\" wants a value right after it"));
        while (current() instanceof Token.Comma) {
            next++;
            values.add(
                    value(
                            "a value is missing beside the comma; put text that holds a comma in"
                                    + " quotes"));
        }
        return values;
    }

    private Token.Value value(String complaint) throws QueryException {
        Token.Value value = (Token.Value) current();
        if (value.isMissing()) {
            throw new QueryException(
                    complaint + " (character " + (value.position() + 1) + ")", value.position());
        }
        next++;
        return value;
    }

    private static void refuseReserved(Token.Value value, int position) throws QueryException {
        if (value.quoted()) {
            return;
        }
        String text = value.text();
        if (text.startsWith("(")) {
            throw new QueryException(
                    ("parentheses cannot group terms (character %d);"
                                    + " put text that starts with one in quotes")
                            .formatted(position + 1),
                    position);
        }
        if (RESERVED.contains(text)) {
            throw new QueryException(
                    ("%s is no operator here (character %d): terms are all required, a,b is either,"
                                    + " -a is not; put the word in quotes to search for it")
                            .formatted(text, position + 1),
                    position);
        }
    }

    private Token current() {
        return tokens.get(next);
    }
}
