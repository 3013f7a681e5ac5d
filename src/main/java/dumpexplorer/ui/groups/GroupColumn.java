package dumpexplorer.ui.groups;

import dumpexplorer.core.query.GroupRow;
import dumpexplorer.core.query.GroupSort;
import dumpexplorer.core.triage.Status;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Columns of the groups tree, in the order of a first start.
public enum GroupColumn {
    STATUS("groups.column.status", 28, Comparator.comparingInt(row -> urgency(row.status()))),
    FAVOURITE("groups.column.favourite", 28, Comparator.comparing(GroupRow::favourite)),
    TITLE(
            "groups.column.title",
            320,
            Comparator.comparing(GroupRow::title, String::compareToIgnoreCase)),
    COUNT("groups.column.count", 66, Comparator.comparingLong(GroupRow::count)),
    TREND("groups.column.trend", 78, Comparator.comparingInt(GroupColumn::recent)),
    LAST("groups.column.last", 130, Comparator.comparing(GroupRow::last)),
    FIRST("groups.column.first", 130, Comparator.comparing(GroupRow::first)),
    SOURCES("groups.column.sources", 106, words(GroupRow::sources)),
    VERSIONS("groups.column.versions", 80, words(GroupRow::versions)),
    PRODUCTS("groups.column.products", 130, words(GroupRow::products)),
    COMPONENTS("groups.column.components", 130, words(GroupRow::components)),
    TAGS("groups.column.tags", 110, words(GroupRow::tags));

    private final String messageKey;
    private final double widthPixels;

    // Comparators of enum constants never change, which the compiler cannot know.
    @SuppressWarnings("ImmutableEnumChecker")
    private final Comparator<GroupRow> order;

    GroupColumn(String messageKey, double widthPixels, Comparator<GroupRow> order) {
        this.messageKey = messageKey;
        this.widthPixels = widthPixels;
        this.order = order;
    }

    String messageKey() {
        return messageKey;
    }

    double widthPixels() {
        return widthPixels;
    }

    /// The order of the index that is this column's, if it keeps one.
    Optional<GroupSort> findSort() {
        return switch (this) {
            case LAST -> Optional.of(GroupSort.LAST);
            case FIRST -> Optional.of(GroupSort.FIRST);
            case COUNT -> Optional.of(GroupSort.COUNT);
            case TITLE -> Optional.of(GroupSort.TITLE);
            case STATUS, FAVOURITE, TREND, SOURCES, VERSIONS, PRODUCTS, COMPONENTS, TAGS ->
                    Optional.empty();
        };
    }

    /// Smallest first, whatever that means for the column.
    Comparator<GroupRow> order() {
        return order;
    }

    private static int urgency(Status status) {
        return switch (status) {
            case REGRESSED -> 4;
            case OPEN -> 3;
            case ACKNOWLEDGED -> 2;
            case RESOLVED -> 1;
            case IGNORED -> 0;
        };
    }

    /// Dumps in the last quarter of the time that is shown.
    private static int recent(GroupRow row) {
        List<Integer> bars = row.sparkline();
        return bars.subList(bars.size() * 3 / 4, bars.size()).stream().mapToInt(bar -> bar).sum();
    }

    private static Comparator<GroupRow> words(Function<GroupRow, List<String>> words) {
        return Comparator.comparing(
                row -> String.join("\n", words.apply(row)), String::compareToIgnoreCase);
    }
}
