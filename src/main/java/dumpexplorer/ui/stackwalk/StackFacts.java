package dumpexplorer.ui.stackwalk;

import dumpexplorer.core.query.DumpDetail;
import dumpexplorer.core.query.DumpDetail.OverviewField;
import dumpexplorer.core.text.StackText.Fact;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Picks what a reader of the stacks should know of the rest: what happened, on what machine.
final class StackFacts {

    /// Labels, in lower case, of the fields that belong above a stack.
    private static final Set<String> WANTED =
            Set.of(
                    "message",
                    "value",
                    "crash reason",
                    "crash address",
                    "assertion",
                    "program's reason",
                    "abort message",
                    "inconsistencies",
                    "bit flips",
                    "system",
                    "system version",
                    "processor");

    /// Longer values are left to the overview.
    private static final int MAX_LENGTH = 400;

    private StackFacts() {}

    /// The facts, in the order of the overview.
    static List<Fact> of(DumpDetail detail) {
        return detail.overview().stream()
                .filter(StackFacts::isWanted)
                .map(field -> new Fact(field.label(), field.value()))
                .toList();
    }

    private static boolean isWanted(OverviewField field) {
        return WANTED.contains(field.label().toLowerCase(Locale.ROOT))
                && !field.value().isBlank()
                && field.value().length() <= MAX_LENGTH;
    }
}
