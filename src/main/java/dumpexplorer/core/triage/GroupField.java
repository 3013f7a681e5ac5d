package dumpexplorer.core.triage;

import java.math.BigInteger;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A field that decisions set, with its name and the shape of its value in the journal. A null value
/// clears any of them.
public enum GroupField {
    /// One of the {@link Status} words but `regressed`.
    STATUS,
    /// A time, ISO 8601 UTC.
    SEEN_UNTIL,
    /// A version.
    RESOLVED_IN,
    /// A whole number, not negative.
    IGNORED_UNTIL_COUNT,
    /// A time, ISO 8601 UTC.
    IGNORED_UNTIL,
    /// A version.
    IGNORED_UNTIL_VERSION,
    /// True or false.
    FAVOURITE,
    /// One line.
    TITLE,
    /// Markdown.
    NOTE,
    /// A URL.
    ISSUE,
    /// A list of texts, kept sorted.
    TAGS,
    /// Name of another group.
    MERGED_INTO,
    /// True where the backends that have the group, too, are to remove it with all of its dumps there.
    REMOVED_THERE;

    private static final DateTimeFormatter MICROSECONDS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSSX", Locale.ROOT)
                    .withZone(ZoneOffset.UTC);
    private static final Map<String, GroupField> BY_NAME =
            Arrays.stream(values()).collect(Collectors.toMap(GroupField::key, field -> field));

    /// Its name in the journal.
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The field of that name, or nothing where a newer program may know one.
    public static Optional<GroupField> find(String key) {
        return Optional.ofNullable(BY_NAME.get(key));
    }

    /// A value as the journal holds it: text, whole number, boolean or sorted list of texts.
    ///
    /// @param value what the journal holds, or a {@link Status}, {@link Instant} or collection
    /// @return nothing where the value does not fit this field
    Optional<Object> fit(Object value) {
        return Optional.ofNullable(
                switch (this) {
                    case STATUS -> statusWord(value);
                    case SEEN_UNTIL, IGNORED_UNTIL -> time(value);
                    case IGNORED_UNTIL_COUNT -> count(value);
                    case FAVOURITE, REMOVED_THERE -> value instanceof Boolean ? value : null;
                    case TAGS -> sortedTexts(value);
                    case RESOLVED_IN, IGNORED_UNTIL_VERSION, TITLE, NOTE, ISSUE, MERGED_INTO ->
                            text(value);
                });
    }

    /// Writes a time as journals do: UTC, six digits of a second.
    static String timeText(Instant time) {
        return MICROSECONDS.format(time);
    }

    private static @Nullable Object statusWord(Object value) {
        Optional<Status> status =
                value instanceof Status given
                        ? Optional.of(given)
                        : value instanceof String word ? Status.parse(word) : Optional.empty();
        return status.filter(known -> known != Status.REGRESSED).map(Status::word).orElse(null);
    }

    private static @Nullable Object time(Object value) {
        if (value instanceof Instant time) {
            return timeText(time);
        }
        try {
            return value instanceof String text ? timeText(Instant.parse(text)) : null;
        } catch (DateTimeParseException noTime) {
            return null;
        }
    }

    private static @Nullable Object text(Object value) {
        return value instanceof CharSequence || value instanceof Record ? value.toString() : null;
    }

    private static @Nullable Object count(Object value) {
        if (value instanceof BigInteger || !(value instanceof Number number)) {
            return null;
        }
        long count = number.longValue();
        return count >= 0 && number.doubleValue() == count ? count : null;
    }

    private static @Nullable Object sortedTexts(Object value) {
        if (!(value instanceof Collection<?> members)) {
            return null;
        }
        TreeSet<String> texts = new TreeSet<>();
        for (Object member : members) {
            if (!(member instanceof String text)) {
                return null;
            }
            texts.add(text);
        }
        List<String> sorted = new ArrayList<>(texts);
        return List.copyOf(sorted);
    }
}
