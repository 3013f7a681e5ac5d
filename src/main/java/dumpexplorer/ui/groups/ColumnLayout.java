package dumpexplorer.ui.groups;

import dumpexplorer.core.query.GroupRow;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// How the user arranged the groups tree: kept by the window from one start to the next.
///
/// @param columns those that are shown, from left to right
/// @param sortedBy the column that gives the order
/// @param direction which end comes first
/// @param hierarchy what the groups are put into
public record ColumnLayout(
        List<Shown> columns, GroupColumn sortedBy, SortDirection direction, Hierarchy hierarchy) {

    /// What a first start shows.
    public static final ColumnLayout DEFAULT =
            new ColumnLayout(
                    Arrays.stream(
                                    new GroupColumn[] {
                                        GroupColumn.STATUS,
                                        GroupColumn.FAVOURITE,
                                        GroupColumn.TITLE,
                                        GroupColumn.COUNT,
                                        GroupColumn.TREND,
                                        GroupColumn.LAST,
                                        GroupColumn.SOURCES,
                                        GroupColumn.VERSIONS
                                    })
                            .map(column -> new Shown(column, column.widthPixels()))
                            .toList(),
                    GroupColumn.LAST,
                    SortDirection.DESCENDING,
                    Hierarchy.GROUPS);

    public ColumnLayout {
        columns = List.copyOf(columns);
    }

    /// A column that is shown.
    ///
    /// @param column which
    /// @param widthPixels how wide
    public record Shown(GroupColumn column, double widthPixels) {}

    /// Reads what {@link #text} wrote.
    ///
    /// @return the default where the text is of another making
    public static ColumnLayout parse(String text) {
        String[] words = text.split(" ", -1);
        if (words.length != 4) {
            return DEFAULT;
        }
        var columns = new ArrayList<Shown>();
        for (String word : words[0].split(",", -1)) {
            parseShown(word).ifPresent(columns::add);
        }
        boolean readable = columns.stream().anyMatch(shown -> shown.column() == GroupColumn.TITLE);
        return new ColumnLayout(
                readable ? columns : DEFAULT.columns,
                find(GroupColumn.values(), words[1]).orElse(DEFAULT.sortedBy),
                find(SortDirection.values(), words[2]).orElse(DEFAULT.direction),
                find(Hierarchy.values(), words[3]).orElse(DEFAULT.hierarchy));
    }

    private static Optional<Shown> parseShown(String word) {
        String[] parts = word.split(":", -1);
        if (parts.length != 2 || !parts[1].matches("\\d{1,4}")) {
            return Optional.empty();
        }
        return find(GroupColumn.values(), parts[0])
                .map(column -> new Shown(column, Integer.parseInt(parts[1])));
    }

    private static <E extends Enum<E>> Optional<E> find(E[] values, String name) {
        return Arrays.stream(values).filter(value -> value.name().equals(name)).findFirst();
    }

    /// One line to keep; widths to whole pixels.
    public String text() {
        String shown =
                columns.stream()
                        .map(each -> each.column().name() + ":" + Math.round(each.widthPixels()))
                        .collect(Collectors.joining(","));
        return String.join(" ", shown, sortedBy.name(), direction.name(), hierarchy.name());
    }

    boolean shows(GroupColumn column) {
        return columns.stream().anyMatch(shown -> shown.column() == column);
    }

    ColumnLayout withColumns(List<Shown> others) {
        return new ColumnLayout(others, sortedBy, direction, hierarchy);
    }

    ColumnLayout sorted(GroupColumn column, SortDirection towards) {
        return new ColumnLayout(columns, column, towards, hierarchy);
    }

    ColumnLayout turned(Hierarchy other) {
        return new ColumnLayout(columns, sortedBy, direction, other);
    }

    /// The order of groups; equal ones by their ids, so that it is always the same.
    Comparator<GroupRow> order() {
        Comparator<GroupRow> order = sortedBy.order();
        Comparator<GroupRow> directed =
                switch (direction) {
                    case ASCENDING -> order;
                    case DESCENDING -> order.reversed();
                };
        return directed.thenComparing(GroupRow::id);
    }
}
