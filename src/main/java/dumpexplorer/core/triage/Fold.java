package dumpexplorer.core.triage;

import dumpexplorer.core.model.GroupId;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// How decisions about one group become its state: in the order of their time (then id) each sets its
/// fields, so the last writer wins per field. A value that does not fit its field is passed over, as is
/// a field that only a newer program knows.
final class Fold {

    /// The order in which decisions count.
    static final Comparator<Decision> ORDER =
            Comparator.comparing(Decision::at).thenComparing(Decision::id);

    private final Map<GroupField, Object> values = new EnumMap<>(GroupField.class);
    private @Nullable Instant decidedAt;

    private Fold() {}

    /// The state that decisions lead to.
    ///
    /// @param ordered all decisions about one group, in {@link #ORDER}
    static GroupState of(List<Decision> ordered) {
        Fold fold = new Fold();
        ordered.forEach(fold::take);
        return fold.state(ordered);
    }

    /// The value of a field after some decisions, as the journal holds it; null where it is not set.
    static @Nullable Object valueAfter(List<Decision> ordered, GroupField field) {
        Fold fold = new Fold();
        ordered.forEach(fold::take);
        return fold.values.get(field);
    }

    private void take(Decision decision) {
        decision.set()
                .forEach((key, value) ->
                        GroupField.find(key).ifPresent(field -> set(field, value, decision.at())));
    }

    private void set(GroupField field, @Nullable Object value, Instant at) {
        Optional<Object> fitting = value == null ? Optional.empty() : field.fit(value);
        if (value != null && fitting.isEmpty()) {
            return;
        }
        fitting.ifPresentOrElse(good -> values.put(field, good), () -> values.remove(field));
        if (field == GroupField.STATUS) {
            decidedAt = at;
        }
    }

    private GroupState state(List<Decision> ordered) {
        String merged = text(GroupField.MERGED_INTO);
        return new GroupState(
                Optional.ofNullable(text(GroupField.STATUS))
                        .flatMap(Status::parse)
                        .orElse(Status.OPEN),
                decidedAt,
                time(GroupField.SEEN_UNTIL),
                text(GroupField.RESOLVED_IN),
                values.get(GroupField.IGNORED_UNTIL_COUNT) instanceof Long count ? count : 0,
                time(GroupField.IGNORED_UNTIL),
                text(GroupField.IGNORED_UNTIL_VERSION),
                Boolean.TRUE.equals(values.get(GroupField.FAVOURITE)),
                text(GroupField.TITLE),
                text(GroupField.NOTE),
                text(GroupField.ISSUE),
                tags(),
                merged == null ? null : new GroupId(merged),
                ordered);
    }

    private @Nullable String text(GroupField field) {
        return (String) values.get(field);
    }

    private @Nullable Instant time(GroupField field) {
        String text = text(field);
        return text == null ? null : Instant.parse(text);
    }

    private SortedSet<String> tags() {
        TreeSet<String> tags = new TreeSet<>();
        if (values.get(GroupField.TAGS) instanceof List<?> texts) {
            texts.forEach(tag -> tags.add((String) tag));
        }
        return tags;
    }
}
