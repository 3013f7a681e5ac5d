package dumpexplorer.ui.app;

import dumpexplorer.core.query.GroupView;
import dumpexplorer.ui.kit.Icon;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The views at the left, as those of an inbox: each is a query that one click puts in force.
enum InboxView {
    OPEN("sidebar.open", Icon.VIEW_OPEN, GroupView.OPEN),
    NEW("sidebar.new", Icon.VIEW_NEW, GroupView.NEW_SINCE_LAST_VISIT),
    REGRESSED("sidebar.regressed", Icon.GROUP_REGRESSED, GroupView.REGRESSED),
    FAVOURITES("sidebar.favourites", Icon.FAVOURITE, GroupView.FAVOURITES),
    RESOLVED("sidebar.resolved", Icon.GROUP_RESOLVED, GroupView.RESOLVED),
    IGNORED("sidebar.ignored", Icon.GROUP_IGNORED, GroupView.IGNORED),
    EVERYTHING("sidebar.everything", Icon.VIEW_EVERYTHING, null);

    private final String messageKey;
    private final Icon icon;
    private final @Nullable GroupView groups;

    InboxView(String messageKey, Icon icon, @Nullable GroupView groups) {
        this.messageKey = messageKey;
        this.icon = icon;
        this.groups = groups;
    }

    String messageKey() {
        return messageKey;
    }

    Icon icon() {
        return icon;
    }

    /// What it adds to a query; empty where it adds nothing.
    ///
    /// @param lastVisit end of the last visit; the beginning of time at the first
    String term(Instant lastVisit) {
        return groups == null ? "" : groups.queryText(lastVisit);
    }

    /// Groups that it shows.
    ///
    /// @param counts of the query language's views
    int count(Map<GroupView, Integer> counts) {
        if (groups != null) {
            return counts.getOrDefault(groups, 0);
        }
        return counts.getOrDefault(GroupView.OPEN, 0)
                + counts.getOrDefault(GroupView.RESOLVED, 0)
                + counts.getOrDefault(GroupView.IGNORED, 0);
    }
}
