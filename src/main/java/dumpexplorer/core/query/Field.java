package dumpexplorer.core.query;

import dumpexplorer.core.model.Trait;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What a term of a query can be about.
enum Field {
    STATUS(null),
    IS(null),
    GROUP(null),
    SOURCE(Trait.SOURCE),
    TYPE(Trait.TYPE),
    COMPONENT(Trait.COMPONENT),
    PRODUCT(Trait.PRODUCT),
    VERSION(Trait.VERSION),
    OS(Trait.OS),
    CPU(Trait.CPU),
    REASON(Trait.REASON),
    SIGNATURE(null),
    FRAME(null),
    CRASHING(null),
    MODULE(null),
    TAG(null),
    SINCE(null),
    BEFORE(null),
    ON(null),
    COUNT(null),
    FIRST(null),
    LAST(null);

    /// Words that people try, and the field that means the same.
    private static final Map<String, String> SYNONYMS =
            Map.ofEntries(
                    Map.entry("after", "since"),
                    Map.entry("from", "since"),
                    Map.entry("newer", "since"),
                    Map.entry("until", "before"),
                    Map.entry("to", "before"),
                    Map.entry("older", "before"),
                    Map.entry("date", "on"),
                    Map.entry("day", "on"),
                    Map.entry("time", "since"),
                    Map.entry("host", "source"),
                    Map.entry("title", "signature"),
                    Map.entry("function", "frame"),
                    Map.entry("stack", "frame"),
                    Map.entry("platform", "os"),
                    Map.entry("arch", "cpu"),
                    Map.entry("state", "status"),
                    Map.entry("label", "tag"),
                    Map.entry("dumps", "count"),
                    Map.entry("id", "group"));

    private final @Nullable Trait trait;

    Field(@Nullable Trait trait) {
        this.trait = trait;
    }

    /// The trait that the field compares; nothing for fields about something else.
    Optional<Trait> trait() {
        return Optional.ofNullable(trait);
    }

    /// The name as it is written before the colon.
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static List<String> words() {
        return Arrays.stream(values()).map(Field::word).toList();
    }

    /// The field of that name, in either case.
    static Field require(Token.Name name) throws QueryException {
        String wanted = name.name().toLowerCase(Locale.ROOT);
        for (Field field : values()) {
            if (field.word().equals(wanted)) {
                return field;
            }
        }
        throw new QueryException(unknown(name, wanted), name.position());
    }

    private static String unknown(Token.Name name, String wanted) {
        String start =
                "there is no field \"%s:\" (character %d)"
                        .formatted(name.name(), name.position() + 1);
        String nearest =
                Optional.ofNullable(SYNONYMS.get(wanted))
                        .or(() -> Nearest.to(wanted, words()))
                        .map(word -> "; did you mean \"" + word + ":\"?")
                        .orElse("; fields are " + String.join(", ", words()) + ";");
        return start + nearest + " To search for the text itself, put it in quotes";
    }
}
