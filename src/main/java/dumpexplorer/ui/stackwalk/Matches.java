package dumpexplorer.ui.stackwalk;

import dumpexplorer.core.job.Progress;
import dumpexplorer.core.text.TextDocument;
import dumpexplorer.core.text.TextLine;
import dumpexplorer.core.text.TextRole;
import dumpexplorer.ui.stackwalk.TextRange.TextPlace;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/// Where a document holds a wanted text, in all of its lines, hidden ones included.
///
/// @param wanted what is looked for
/// @param found all places in order, at most {@value #MAX}
/// @param current index of the one that the reader is at, or -1
record Matches(Wanted wanted, List<Match> found, int current) {

    /// Nothing is looked for.
    static final Matches NONE = new Matches(Wanted.NOTHING, List.of(), -1);

    /// More places than these are not looked for.
    static final int MAX = 100_000;

    private static final int LINES_BETWEEN_CHECKS = 1000;

    /// What is looked for, in any case of letters.
    ///
    /// @param text empty for nothing
    /// @param kind how it is to be understood
    /// @param scope where it may stand
    record Wanted(String text, Kind kind, Scope scope) {

        static final Wanted NOTHING = new Wanted("", Kind.WORDS);

        /// Anywhere.
        Wanted(String text, Kind kind) {
            this(text, kind, Scope.ANYWHERE);
        }

        boolean isEmpty() {
            return text.isEmpty();
        }

        /// @throws PatternSyntaxException when it is no regular expression but should be one
        Pattern pattern() {
            int literal = kind == Kind.WORDS ? Pattern.LITERAL : 0;
            return Pattern.compile(text, literal | Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
        }
    }

    /// How a wanted text is to be understood.
    enum Kind {
        WORDS,
        REGEX
    }

    /// Where a wanted text may stand.
    enum Scope {
        ANYWHERE,
        KEYS,
        VALUES
    }

    /// A place.
    record Match(int line, int from, int to) {
        TextRange range() {
            return new TextRange(new TextPlace(line, from), new TextPlace(line, to));
        }
    }

    Matches {
        found = Collections.unmodifiableList(found);
    }

    /// Looks through a document.
    ///
    /// @throws PatternSyntaxException when the wanted is no regular expression but should be one
    static Matches in(TextDocument document, Wanted wanted, Progress progress) {
        Pattern pattern = wanted.pattern();
        var found = new ArrayList<Match>();
        for (int line = 0; line < document.size() && found.size() < MAX; line++) {
            if (line % LINES_BETWEEN_CHECKS == 0) {
                progress.checkStopped();
            }
            TextLine text = document.line(line);
            Matcher matcher = pattern.matcher(text.text());
            while (matcher.find() && found.size() < MAX) {
                if (matcher.end() > matcher.start() && isIn(wanted.scope(), text, matcher)) {
                    found.add(new Match(line, matcher.start(), matcher.end()));
                }
            }
        }
        return new Matches(wanted, found, -1);
    }

    private static boolean isIn(Scope scope, TextLine line, Matcher place) {
        if (scope == Scope.ANYWHERE) {
            return true;
        }
        boolean inKey =
                line.spans().stream()
                        .anyMatch(span ->
                                span.role() == TextRole.KEY
                                        && span.start() <= place.start()
                                        && place.start() < span.end());
        return inKey == (scope == Scope.KEYS);
    }

    /// The same, the reader being at the first place that is not before another; at the first of all where
    /// there is none.
    Matches from(TextPlace place) {
        if (found.isEmpty()) {
            return this;
        }
        int next = firstFrom(place);
        return new Matches(wanted, found, next == found.size() ? 0 : next);
    }

    /// The same, some places further, beginning again at the ends.
    Matches moved(int steps) {
        return found.isEmpty()
                ? this
                : new Matches(wanted, found, Math.floorMod(current + steps, found.size()));
    }

    Optional<Match> findCurrent() {
        return current < 0 ? Optional.empty() : Optional.of(found.get(current));
    }

    /// The places in one line, in order.
    List<Match> inLine(int line) {
        int start = firstFrom(new TextPlace(line, 0));
        int end = firstFrom(new TextPlace(line + 1, 0));
        return found.subList(start, end);
    }

    private int firstFrom(TextPlace place) {
        int low = 0;
        int high = found.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (found.get(middle).range().anchor().compareTo(place) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
