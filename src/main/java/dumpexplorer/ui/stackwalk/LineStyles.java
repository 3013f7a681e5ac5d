package dumpexplorer.ui.stackwalk;

import dumpexplorer.core.text.TextLine;
import dumpexplorer.core.text.TextRole;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.fxmisc.richtext.model.StyleSpans;
import org.fxmisc.richtext.model.StyleSpansBuilder;

/// Turns roles, marks and search matches into the style classes that `stackwalk.css` colours.
final class LineStyles {

    private static final Map<TextRole, Collection<String>> BY_ROLE = new EnumMap<>(TextRole.class);

    static {
        for (TextRole role : TextRole.values()) {
            BY_ROLE.put(role, List.of(name("text", role)));
        }
    }

    private LineStyles() {}

    /// The class of a role.
    static String name(TextRole role) {
        return name("text", role);
    }

    /// Classes of a whole line.
    static List<String> ofParagraph(TextLine line) {
        return line.marks().stream().map(mark -> name("line", mark)).toList();
    }

    /// Classes along a line.
    ///
    /// @param matches places in this line to be lit up
    static StyleSpans<Collection<String>> ofText(TextLine line, LitPlaces matches) {
        var spans = new StyleSpansBuilder<Collection<String>>();
        int at = 0;
        for (TextLine.Span span : line.spans()) {
            spans.add(List.of(), span.start() - at);
            spans.add(BY_ROLE.getOrDefault(span.role(), List.of()), span.end() - span.start());
            at = span.end();
        }
        spans.add(List.of(), line.text().length() - at);
        StyleSpans<Collection<String>> roles = spans.create();
        return matches.isEmpty() ? roles : roles.overlay(lit(line, matches), LineStyles::both);
    }

    /// What a search found in one line.
    ///
    /// @param matches in order
    /// @param current the one that the reader is at, or one that is not in this line
    record LitPlaces(List<Matches.Match> matches, Matches.Match current) {
        boolean isEmpty() {
            return matches.isEmpty();
        }
    }

    private static StyleSpans<Collection<String>> lit(TextLine line, LitPlaces places) {
        var spans = new StyleSpansBuilder<Collection<String>>();
        int at = 0;
        for (Matches.Match match : places.matches()) {
            boolean current = match.equals(places.current());
            spans.add(List.of(), match.from() - at);
            spans.add(
                    current ? List.of("match", "current-match") : List.of("match"),
                    match.to() - match.from());
            at = match.to();
        }
        spans.add(List.of(), line.text().length() - at);
        return spans.create();
    }

    private static Collection<String> both(Collection<String> role, Collection<String> match) {
        if (match.isEmpty()) {
            return role;
        }
        var both = new ArrayList<>(role);
        both.addAll(match);
        return both;
    }

    private static String name(String kind, Enum<?> role) {
        return kind + "-" + role.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
