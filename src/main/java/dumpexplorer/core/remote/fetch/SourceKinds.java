package dumpexplorer.core.remote.fetch;

import dumpexplorer.core.remote.Source;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// The kinds of sources that this program knows.
public final class SourceKinds {

    private static final int LONGEST_NAME = 100;

    private final List<SourceKind> kinds;

    /// @param kinds each with a word of its own
    public SourceKinds(List<SourceKind> kinds) {
        this.kinds = List.copyOf(kinds);
    }

    /// What the kinds are called, in their order.
    public List<String> words() {
        return kinds.stream().map(SourceKind::word).toList();
    }

    /// A kind by its word.
    public Optional<SourceKind> find(String word) {
        return kinds.stream().filter(kind -> kind.word().equals(word)).findFirst();
    }

    /// Checks a definition, without asking anybody.
    ///
    /// @throws IllegalArgumentException when it cannot work; says what is wrong and what to write
    public void check(Source source) {
        String name = source.name();
        if (name.isBlank()
                || !name.equals(name.strip())
                || name.startsWith("-")
                || name.length() > LONGEST_NAME
                || name.codePoints().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException(
                    "a source needs a name of 1 to " + LONGEST_NAME + " letters");
        }
        SourceKind kind =
                find(source.kind())
                        .orElseThrow(() ->
                                new IllegalArgumentException(
                                        "there is no kind “"
                                                + source.kind()
                                                + "”; there are "
                                                + words().stream()
                                                        .collect(Collectors.joining(", "))));
        kind.check(source);
    }
}
