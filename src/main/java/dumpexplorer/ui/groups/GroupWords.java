package dumpexplorer.ui.groups;

import dumpexplorer.core.triage.Status;
import dumpexplorer.ui.kit.Icon;
import dumpexplorer.ui.kit.Messages;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/// What the tree says in words.
final class GroupWords {

    private static final Duration RECENT = Duration.ofDays(7);
    private static final int MOST_WORDS = 30;

    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter EXACT =
            DateTimeFormatter.ofPattern("EEE yyyy-MM-dd HH:mm:ss.SSSSSS", Locale.ENGLISH);
    private static final DateTimeFormatter LOCAL =
            DateTimeFormatter.ofPattern("EEE yyyy-MM-dd HH:mm:ss xxx", Locale.ENGLISH);

    private GroupWords() {}

    /// How long ago, or the date and time where that is longer than a week.
    static String time(Instant time, Instant now) {
        Duration ago = Duration.between(time, now);
        if (ago.isNegative() || ago.compareTo(RECENT) > 0) {
            return MINUTE.format(time.atOffset(ZoneOffset.UTC));
        }
        if (ago.toDays() > 0) {
            return Messages.text("groups.ago.days", ago.toDays());
        }
        if (ago.toHours() > 0) {
            return Messages.text("groups.ago.hours", ago.toHours());
        }
        return ago.toMinutes() > 0
                ? Messages.text("groups.ago.minutes", ago.toMinutes())
                : Messages.text("groups.ago.now");
    }

    /// To the microsecond, in UTC and by the machine's clock.
    static String exactTime(Instant time) {
        return Messages.text(
                "groups.time.exact",
                EXACT.format(time.atOffset(ZoneOffset.UTC)),
                LOCAL.format(time.atZone(ZoneId.systemDefault())));
    }

    static String status(Status status) {
        return switch (status) {
            case OPEN -> Messages.text("groups.status.open");
            case ACKNOWLEDGED -> Messages.text("groups.status.acknowledged");
            case RESOLVED -> Messages.text("groups.status.resolved");
            case IGNORED -> Messages.text("groups.status.ignored");
            case REGRESSED -> Messages.text("groups.status.regressed");
        };
    }

    static Icon icon(Status status) {
        return switch (status) {
            case OPEN -> Icon.GROUP_OPEN;
            case ACKNOWLEDGED -> Icon.GROUP_ACKNOWLEDGED;
            case RESOLVED -> Icon.GROUP_RESOLVED;
            case IGNORED -> Icon.GROUP_IGNORED;
            case REGRESSED -> Icon.GROUP_REGRESSED;
        };
    }

    /// A source without its kind, as the side bar has it.
    static String source(String name) {
        return name.substring(name.indexOf(':') + 1);
    }

    /// The first of some words, and how many more there are.
    static String few(List<String> words) {
        return switch (words.size()) {
            case 0 -> "";
            case 1 -> words.getFirst();
            default -> Messages.text("groups.more", words.getFirst(), words.size() - 1);
        };
    }

    /// All of some words, line by line; very many are counted.
    static String all(List<String> words) {
        if (words.size() <= MOST_WORDS) {
            return String.join("\n", words);
        }
        return String.join("\n", words.subList(0, MOST_WORDS))
                + "\n"
                + Messages.text("groups.and.more", words.size() - MOST_WORDS);
    }
}
