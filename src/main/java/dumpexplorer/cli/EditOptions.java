package dumpexplorer.cli;

import dumpexplorer.core.model.GroupId;
import dumpexplorer.core.query.GroupEdit;
import dumpexplorer.core.triage.GroupField;
import dumpexplorer.core.triage.Status;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// What the triage command can set.
final class EditOptions {

    @Option(
            names = "--status",
            paramLabel = "STATUS",
            description = "open, acknowledged, resolved or ignored.")
    private @Nullable String status;

    @Option(
            names = "--resolved-in",
            paramLabel = "VERSION",
            description = "With resolved: only dumps of newer versions bring the group back.")
    private @Nullable String resolvedIn;

    @Option(
            names = "--until-count",
            paramLabel = "N",
            description = "With ignored: until the group holds N dumps.")
    private @Nullable Long untilCount;

    @Option(
            names = "--until",
            paramLabel = "TIME",
            description = "With ignored: until then, such as 2026-01-31 (UTC).")
    private @Nullable String until;

    @Option(
            names = "--until-version",
            paramLabel = "VERSION",
            description = "With ignored: until a dump of this version or a newer one comes.")
    private @Nullable String untilVersion;

    @Option(
            names = "--favourite",
            negatable = true,
            description = "Put the star on, or take it off.")
    private @Nullable Boolean favourite;

    @Option(
            names = "--title",
            paramLabel = "TITLE",
            description = "Your own title; an empty one brings the group's own back.")
    private @Nullable String title;

    @Option(
            names = "--note",
            paramLabel = "TEXT",
            description = "A note, in Markdown; an empty one takes it away.")
    private @Nullable String note;

    @Option(
            names = "--issue",
            paramLabel = "URL",
            description = "The issue about it; an empty one takes it away.")
    private @Nullable String issue;

    @Option(names = "--tag", paramLabel = "TAG", description = "Put a tag on; may be repeated.")
    private List<String> tags = new ArrayList<>();

    @Option(
            names = "--no-tag",
            paramLabel = "TAG",
            description = "Take a tag off; may be repeated.")
    private List<String> removedTags = new ArrayList<>();

    @Option(
            names = "--merge-into",
            paramLabel = "GROUP",
            description = "Count the groups as this one; an empty one splits them off again.")
    private @Nullable String mergeInto;

    @Option(
            names = "--remove-there",
            description =
                    "Have the backends that have the group, too, remove it with its dumps at the"
                            + " next sync. The dumps stay here.")
    private boolean removeThere;

    GroupEdit edit() throws UsageException {
        Map<GroupField, @Nullable Object> set = new EnumMap<>(GroupField.class);
        addStatus(set);
        if (favourite != null) {
            set.put(GroupField.FAVOURITE, favourite);
        }
        addText(set, GroupField.TITLE, title);
        addText(set, GroupField.NOTE, note);
        addText(set, GroupField.ISSUE, issue);
        if (mergeInto != null) {
            set.put(GroupField.MERGED_INTO, mergeInto.isEmpty() ? null : new GroupId(mergeInto));
        }
        if (removeThere) {
            set.put(GroupField.REMOVED_THERE, true);
        }
        return new GroupEdit(set, Set.copyOf(tags), Set.copyOf(removedTags));
    }

    private static void addText(
            Map<GroupField, @Nullable Object> set, GroupField field, @Nullable String text) {
        if (text != null) {
            set.put(field, text.isBlank() ? null : text);
        }
    }

    private void addStatus(Map<GroupField, @Nullable Object> set) throws UsageException {
        if (status != null) {
            set.put(GroupField.STATUS, requireStatus(status));
        }
        if (resolvedIn != null) {
            requireBeside(set, Status.RESOLVED, "--resolved-in");
            set.put(GroupField.RESOLVED_IN, resolvedIn);
        }
        if (untilCount != null) {
            requireBeside(set, Status.IGNORED, "--until-count");
            set.put(GroupField.IGNORED_UNTIL_COUNT, untilCount);
        }
        if (until != null) {
            requireBeside(set, Status.IGNORED, "--until");
            set.put(GroupField.IGNORED_UNTIL, requireTime(until));
        }
        if (untilVersion != null) {
            requireBeside(set, Status.IGNORED, "--until-version");
            set.put(GroupField.IGNORED_UNTIL_VERSION, untilVersion);
        }
    }

    private static Instant requireTime(String text) throws UsageException {
        try {
            return text.length() == 10
                    ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant()
                    : Instant.parse(text);
        } catch (DateTimeParseException wrong) {
            throw new UsageException(
                    "--until wants a time such as 2026-01-31 or 2026-01-31T12:00:00Z, not \""
                            + text
                            + "\"");
        }
    }

    private static Status requireStatus(String word) throws UsageException {
        return Status.parse(word)
                .filter(known -> known != Status.REGRESSED)
                .orElseThrow(() ->
                        new UsageException(
                                "--status is open, acknowledged, resolved or ignored, not \"%s\"%s"
                                        .formatted(
                                                word,
                                                word.equalsIgnoreCase("regressed")
                                                        ? ": groups regress by themselves"
                                                        : "")));
    }

    private static void requireBeside(
            Map<GroupField, @Nullable Object> set, Status wanted, String option)
            throws UsageException {
        if (set.get(GroupField.STATUS) != wanted) {
            throw new UsageException(option + " goes with --status " + wanted.word());
        }
    }
}
