package dumpexplorer.ui.stackwalk;

import dumpexplorer.core.query.DumpDetail;
import dumpexplorer.core.query.DumpDetail.OverviewField;
import dumpexplorer.core.text.StackText.Fact;

import java.util.List;
import java.util.Locale;

/// Picks what a reader of the stacks should know of the rest: what happened, on what machine.
final class StackFacts {

    /// Words in the labels of fields that belong above a stack.
    private static final List<String> WANTED =
            List.of(
                    "reason",
                    "crash reason",
                    "crash address",
                    "message",
                    "operating system",
                    "processor",
                    "cpu");

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
        String label = field.label().toLowerCase(Locale.ROOT);
        return !field.value().isBlank()
                && field.value().length() <= MAX_LENGTH
                && WANTED.stream().anyMatch(label::equals);
    }
}
