package dumpexplorer.ui.app;

import dumpexplorer.core.query.GroupRow;
import dumpexplorer.core.triage.Status;
import dumpexplorer.ui.kit.Icon;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// The views at the left, as those of an inbox: each is a query that one click puts in force.
enum InboxView {
    OPEN("sidebar.open", Icon.VIEW_OPEN, "status:open,acknowledged,regressed"),
    NEW("sidebar.new", Icon.VIEW_NEW, "since:"),
    REGRESSED("sidebar.regressed", Icon.GROUP_REGRESSED, "status:regressed"),
    FAVOURITES("sidebar.favourites", Icon.FAVOURITE, "is:favourite"),
    RESOLVED("sidebar.resolved", Icon.GROUP_RESOLVED, "status:resolved"),
    IGNORED("sidebar.ignored", Icon.GROUP_IGNORED, "status:ignored"),
    EVERYTHING("sidebar.everything", Icon.VIEW_EVERYTHING, "");

    private final String messageKey;
    private final Icon icon;
    private final String term;

    InboxView(String messageKey, Icon icon, String term) {
        this.messageKey = messageKey;
        this.icon = icon;
        this.term = term;
    }

    String messageKey() {
        return messageKey;
    }

    Icon icon() {
        return icon;
    }

    /// What it adds to a query.
    ///
    /// @param lastVisit end of the last visit; null at the first, when everything is new
    String term(@Nullable Instant lastVisit) {
        if (this != NEW) {
            return term;
        }
        return lastVisit == null ? "" : term + lastVisit;
    }

    /// Tells whether it shows a group.
    boolean shows(GroupRow group, @Nullable Instant lastVisit) {
        Status status = group.status();
        return switch (this) {
            case OPEN -> status != Status.RESOLVED && status != Status.IGNORED;
            case NEW -> lastVisit == null || !group.last().isBefore(lastVisit);
            case REGRESSED -> status == Status.REGRESSED;
            case FAVOURITES -> group.favourite();
            case RESOLVED -> status == Status.RESOLVED;
            case IGNORED -> status == Status.IGNORED;
            case EVERYTHING -> true;
        };
    }
}
