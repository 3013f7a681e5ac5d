package dumpexplorer.core.query;

import dumpexplorer.core.model.GroupId;
import dumpexplorer.core.triage.Status;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One group as lists show it, counted over the dumps that a query selects.
///
/// @param id names the group; groups merged into it are counted with it
/// @param title as renamed, else that of its earliest dump
/// @param status as decided, or `REGRESSED`
/// @param favourite starred
/// @param count dumps of it that the query selects; at least 1
/// @param serverCount dumps that the backend says it ever had, or null
/// @param first time of the earliest selected dump
/// @param last time of the newest selected dump
/// @param types distinct types of the selected dumps, sorted
/// @param sources distinct sources, sorted
/// @param components distinct components, sorted
/// @param products distinct products, sorted
/// @param versions distinct versions, sorted
/// @param tags the group's tags, sorted
/// @param issue URL of its issue, or null
/// @param note its note, or null
/// @param sparkline counts of the selected dumps in {@value #SPARKLINE_BARS} equal parts of the
///     time that the whole answer covers, oldest first
public record GroupRow(
        GroupId id,
        String title,
        Status status,
        boolean favourite,
        long count,
        @Nullable Long serverCount,
        Instant first,
        Instant last,
        List<String> types,
        List<String> sources,
        List<String> components,
        List<String> products,
        List<String> versions,
        List<String> tags,
        @Nullable String issue,
        @Nullable String note,
        List<Integer> sparkline) {

    /// Bars of a sparkline.
    public static final int SPARKLINE_BARS = 24;
}
