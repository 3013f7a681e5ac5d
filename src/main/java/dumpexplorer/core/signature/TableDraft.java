package dumpexplorer.core.signature;

import dumpexplorer.core.model.GroupId;
import dumpexplorer.core.signature.SignatureTable.Merge;
import dumpexplorer.core.signature.SignatureTable.Row;
import dumpexplorer.core.signature.SignatureTable.Split;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// A table while dumps are looked at. Holds a number per pair of names, and one per group and name.
final class TableDraft {

    private static final Comparator<Row> BIGGEST =
            Comparator.comparingLong(Row::dumps)
                    .reversed()
                    .thenComparing(Row::before)
                    .thenComparing(Row::after);

    private final Map<Names, Tally> pairs = new HashMap<>();
    private final Map<GroupId, Map<String, Long>> byGroup = new TreeMap<>();
    private long looked;
    private long passedOver;

    private record Names(String before, String after) {}

    private static final class Tally {
        private long dumps;
        private final Set<GroupId> groups = new HashSet<>();
    }

    /// What is known of a group beside its selected dumps.
    ///
    /// @param title what it is called
    /// @param dumps how many it has in all
    /// @param named whether somebody gave it the title
    record Known(String title, long dumps, boolean named) {}

    void passOver() {
        passedOver++;
    }

    void look(GroupId group, String before, String after) {
        looked++;
        Tally tally = pairs.computeIfAbsent(new Names(before, after), names -> new Tally());
        tally.dumps++;
        tally.groups.add(group);
        byGroup.computeIfAbsent(group, id -> new TreeMap<>()).merge(after, 1L, Long::sum);
    }

    SignatureTable finish(Map<GroupId, Known> known) {
        List<Row> rows = new ArrayList<>();
        pairs.forEach((names, tally) ->
                rows.add(new Row(names.before, names.after, tally.dumps, tally.groups.size())));
        rows.sort(BIGGEST);
        List<Split> splits = new ArrayList<>();
        Map<String, List<GroupId>> together = new LinkedHashMap<>();
        byGroup.forEach((group, names) -> {
            long dumps = names.values().stream().mapToLong(Long::longValue).sum();
            long all = known.getOrDefault(group, new Known("", dumps, false)).dumps;
            if (names.size() > 1) {
                splits.add(new Split(group, "its dumps would have " + names.size() + " names"));
            } else if (dumps < all) {
                splits.add(
                        new Split(
                                group,
                                "only %d of its %d dumps are selected".formatted(dumps, all)));
            } else {
                String name = names.keySet().iterator().next();
                together.computeIfAbsent(name, signature -> new ArrayList<>()).add(group);
            }
        });
        List<Merge> merges = new ArrayList<>();
        together.forEach((signature, groups) -> {
            Merge merge = merge(signature, groups, known);
            if (merge.renames() || !merge.others().isEmpty()) {
                merges.add(merge);
            }
        });
        return new SignatureTable(rows, looked, passedOver, merges, splits);
    }

    private static Merge merge(String signature, List<GroupId> groups, Map<GroupId, Known> known) {
        Known none = new Known("", 0, false);
        GroupId into =
                groups.stream()
                        .max(
                                Comparator.comparing((GroupId group) ->
                                                known.getOrDefault(group, none)
                                                        .title
                                                        .equals(signature))
                                        .thenComparingLong(
                                                group -> known.getOrDefault(group, none).dumps)
                                        .thenComparing(
                                                Comparator.<GroupId>naturalOrder().reversed()))
                        .orElseThrow();
        Known target = known.getOrDefault(into, none);
        return new Merge(
                signature,
                into,
                groups.stream().filter(group -> !group.equals(into)).toList(),
                !target.named && !target.title.equals(signature));
    }
}
