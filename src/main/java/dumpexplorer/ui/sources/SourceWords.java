package dumpexplorer.ui.sources;

import dumpexplorer.core.remote.SourceState;
import dumpexplorer.ui.kit.Icon;
import dumpexplorer.ui.kit.Messages;
import dumpexplorer.ui.kit.Quantities;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// How sources are spoken of.
final class SourceWords {

    private static final Duration RECENT = Duration.ofDays(7);
    private static final Duration SMALL_OFFSET = Duration.ofSeconds(1);
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ENGLISH);

    private SourceWords() {}

    static String state(SourceState state) {
        return switch (state) {
            case NEVER_FETCHED -> Messages.text("sources.state.never");
            case OK -> Messages.text("sources.state.ok");
            case EMPTY -> Messages.text("sources.state.empty");
            case PARTIAL -> Messages.text("sources.state.partial");
            case UNREACHABLE -> Messages.text("sources.state.unreachable");
            case UNTRUSTED -> Messages.text("sources.state.untrusted");
            case UNAUTHORISED -> Messages.text("sources.state.unauthorised");
            case FAILED -> Messages.text("sources.state.failed");
            case DISABLED -> Messages.text("sources.state.disabled");
        };
    }

    static Icon icon(SourceState state) {
        return switch (state) {
            case NEVER_FETCHED -> Icon.SOURCE_NEVER;
            case OK, EMPTY -> Icon.DONE;
            case PARTIAL -> Icon.SOURCE_PARTIAL;
            case UNREACHABLE -> Icon.SOURCE_UNREACHABLE;
            case UNTRUSTED -> Icon.SOURCE_UNTRUSTED;
            case UNAUTHORISED -> Icon.SOURCE_UNAUTHORISED;
            case FAILED -> Icon.ERROR;
            case DISABLED -> Icon.SOURCE_DISABLED;
        };
    }

    /// The style class of a state's sign: whether it is well, waits, warns or fails.
    static String styleClass(SourceState state) {
        return switch (state) {
            case OK, EMPTY -> "success";
            case NEVER_FETCHED, DISABLED -> "idle";
            case PARTIAL, UNAUTHORISED -> "warning";
            case UNREACHABLE, UNTRUSTED, FAILED -> "error";
        };
    }

    /// How long ago, or the date and time where that is longer than a week.
    static String ago(@Nullable Instant time, Instant now) {
        if (time == null) {
            return Messages.text("sources.time.never");
        }
        Duration ago = Duration.between(time, now);
        if (ago.compareTo(RECENT) > 0) {
            return exact(time);
        }
        if (ago.toMinutes() <= 0) {
            return Messages.text("sources.time.now");
        }
        return Messages.text("sources.time.ago", span(ago));
    }

    /// A date and time to the minute, UTC.
    static String exact(Instant time) {
        return Messages.text("sources.time.exact", MINUTE.format(time.atOffset(ZoneOffset.UTC)));
    }

    /// How long until then.
    static String until(Instant time, Instant now) {
        Duration left = Duration.between(now, time);
        return left.toMinutes() <= 0
                ? Messages.text("sources.time.soon")
                : Messages.text("sources.time.in", span(left));
    }

    private static String span(Duration time) {
        if (time.toDays() > 0) {
            return Messages.text("sources.time.days", time.toDays());
        }
        return time.toHours() > 0
                ? Messages.text("sources.time.hours", time.toHours())
                : Messages.text("sources.time.minutes", time.toMinutes());
    }

    /// A clock against ours: empty where it is unknown.
    static String offset(@Nullable Duration offset) {
        if (offset == null) {
            return "";
        }
        if (offset.abs().compareTo(SMALL_OFFSET) < 0) {
            return Messages.text("sources.clock.right");
        }
        String span = Quantities.time(offset.abs());
        return offset.isNegative()
                ? Messages.text("sources.clock.behind", span)
                : Messages.text("sources.clock.ahead", span);
    }

    /// A fingerprint in pairs, as other programs show it.
    static String fingerprint(String digits) {
        return digits.toUpperCase(Locale.ROOT).replaceAll("(..)(?=.)", "$1:");
    }
}
