package dumpexplorer.cli;

import dumpexplorer.core.query.Query;
import dumpexplorer.core.query.QueryException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Parameters;

/// A query on the command line: one argument, or several that are joined by blanks.
final class QueryText {

    @Parameters(
            paramLabel = "QUERY",
            arity = "0..*",
            description = {
                "Which dumps; all without it. Put it in single quotes. See: dump-explorer help"
                        + " query"
            })
    private List<String> words = new ArrayList<>();

    /// Reads the query.
    Query parse(Clock clock) throws WrongQueryException, UsageException {
        return parse(words, clock);
    }

    List<String> words() {
        return words;
    }

    static Query parse(List<String> words, Clock clock) throws WrongQueryException, UsageException {
        for (String word : words) {
            if (word.startsWith("--")) {
                throw new UsageException("there is no option \"" + word + "\"; see --help");
            }
        }
        String text = String.join(" ", words);
        try {
            return Query.parse(text, clock);
        } catch (QueryException wrong) {
            throw new WrongQueryException(text, wrong);
        }
    }
}
