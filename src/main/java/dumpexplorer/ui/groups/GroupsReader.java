package dumpexplorer.ui.groups;

import dumpexplorer.core.model.DumpId;
import dumpexplorer.core.model.GroupId;
import dumpexplorer.core.model.Trait;
import dumpexplorer.core.query.DumpPage;
import dumpexplorer.core.query.DumpSort;
import dumpexplorer.core.query.GroupRow;
import dumpexplorer.core.query.GroupSort;
import dumpexplorer.core.query.Queries;
import dumpexplorer.core.query.Query;
import dumpexplorer.core.query.QueryException;
import dumpexplorer.core.query.TimeLevel;
import dumpexplorer.core.query.TimeRange;
import dumpexplorer.core.query.Timeline;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// Asks for what the tree shows. Runs in jobs.
final class GroupsReader {

    /// Dumps that are read and shown at a time: a screenful or some, so that a group of a million opens
    /// like one of ten.
    static final int PAGE = 200;

    private final Queries queries;

    GroupsReader(Queries queries) {
        this.queries = queries;
    }

    /// Whether others were merged into a group.
    boolean holdsMerged(GroupId group) {
        return !queries.mergedInto(group).isEmpty();
    }

    GroupList read(Query query, ColumnLayout layout) throws QueryException {
        List<GroupRow> rows = groups(query, layout);
        long dumps = rows.stream().mapToLong(GroupRow::count).sum();
        return new GroupList(query, layout, rows, folders(query, layout, rows, dumps), dumps);
    }

    /// The same groups in another order or hierarchy.
    GroupList arrange(GroupList list, ColumnLayout layout) throws QueryException {
        List<GroupRow> rows =
                layout.sortedBy().findSort().isPresent()
                        ? groups(list.query(), layout)
                        : list.rows().stream().sorted(layout.order()).toList();
        return new GroupList(
                list.query(),
                layout,
                rows,
                folders(list.query(), layout, rows, list.dumps()),
                list.dumps());
    }

    /// Groups in order: as the index keeps them where it does, else sorted here.
    List<GroupRow> groups(Query query, ColumnLayout layout) {
        Optional<GroupSort> kept = layout.sortedBy().findSort();
        if (kept.isEmpty()) {
            return queries.groups(query, GroupSort.LAST).stream().sorted(layout.order()).toList();
        }
        List<GroupRow> rows = queries.groups(query, kept.get());
        boolean upwards = kept.get() == GroupSort.TITLE;
        return upwards == (layout.direction() == SortDirection.ASCENDING) ? rows : rows.reversed();
    }

    /// A page of a group's dumps, the newest first.
    DumpPage dumps(Query scope, GroupId group, int offset) {
        return queries.dumps(scope.inGroup(group), DumpSort.NEWEST_FIRST, offset, PAGE);
    }

    Optional<DumpId> findNewest(Query scope) {
        return queries.dumps(scope, DumpSort.NEWEST_FIRST, 0, 1).rows().stream()
                .map(row -> row.id())
                .findFirst();
    }

    private List<FolderRow> folders(
            Query query, ColumnLayout layout, List<GroupRow> rows, long dumps)
            throws QueryException {
        if (layout.hierarchy() == Hierarchy.SIGNATURE) {
            return signatures(query, layout, rows);
        }
        if (layout.hierarchy() == Hierarchy.DAY) {
            return days(query);
        }
        Optional<Trait> trait = layout.hierarchy().findTrait();
        return trait.isEmpty() ? List.of() : values(query, layout, trait.get(), dumps);
    }

    private static List<FolderRow> signatures(Query query, ColumnLayout layout, List<GroupRow> rows)
            throws QueryException {
        Map<String, List<GroupRow>> beginnings = new LinkedHashMap<>();
        for (GroupRow row : rows) {
            beginnings
                    .computeIfAbsent(TitleParts.of(row.title()).beginning(), _ -> new ArrayList<>())
                    .add(row);
        }
        var folders = new ArrayList<FolderRow>();
        for (Map.Entry<String, List<GroupRow>> entry : beginnings.entrySet()) {
            String names =
                    entry.getValue().stream()
                            .map(row -> quoted(row.id().text()))
                            .collect(Collectors.joining(","));
            long count = entry.getValue().stream().mapToLong(GroupRow::count).sum();
            folders.add(new FolderRow(entry.getKey(), count, query.and(parse("group:" + names))));
        }
        sort(folders, layout);
        return folders;
    }

    private static void sort(List<FolderRow> folders, ColumnLayout layout) {
        folders.sort(
                layout.sortedBy() == GroupColumn.TITLE
                        ? Comparator.comparing(folder -> String.valueOf(folder.value()))
                        : Comparator.comparingLong(FolderRow::count).reversed());
    }

    private List<FolderRow> days(Query query) throws QueryException {
        var days = new ArrayList<FolderRow>();
        List<Timeline.Bucket> buckets =
                queries.timeline(query, TimeLevel.DAY, null).buckets().reversed();
        for (Timeline.Bucket bucket : buckets) {
            if (bucket.count() > 0) {
                Instant end = bucket.start().plus(Duration.ofDays(1));
                String day = bucket.start().atZone(ZoneOffset.UTC).toLocalDate().toString();
                Query scope = query.within(new TimeRange(bucket.start(), end));
                days.add(new FolderRow(day, bucket.count(), scope));
            }
        }
        return days;
    }

    private List<FolderRow> values(Query query, ColumnLayout layout, Trait trait, long dumps)
            throws QueryException {
        String field = trait.name().toLowerCase(Locale.ROOT);
        var folders = new ArrayList<FolderRow>();
        long named = 0;
        for (var counted : queries.dumpCounts(query, trait).entrySet()) {
            Query only = parse(field + ":" + quoted(counted.getKey()));
            folders.add(new FolderRow(counted.getKey(), counted.getValue(), query.and(only)));
            named += counted.getValue();
        }
        sort(folders, layout);
        if (named < dumps) {
            Query without = parse("-" + field + ":*");
            folders.add(new FolderRow(null, dumps - named, query.and(without)));
        }
        return folders;
    }

    private static Query parse(String text) throws QueryException {
        return Query.parse(text, Clock.systemUTC());
    }

    private static String quoted(String value) {
        return '"' + value.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
