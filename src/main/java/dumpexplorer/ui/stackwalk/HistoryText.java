package dumpexplorer.ui.stackwalk;

import dumpexplorer.core.grouping.SignatureLog;
import dumpexplorer.core.text.SectionText;
import dumpexplorer.core.text.SectionText.Section;
import dumpexplorer.core.text.TextDocument;
import dumpexplorer.core.triage.Decision;
import dumpexplorer.ui.kit.Messages;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Writes down what was decided about a group, the newest decision first, and below it how the dump would
/// get its signature.
final class HistoryText {

    private HistoryText() {}

    /// @param decisions the oldest first
    /// @param log how the dump would get its signature; null while nobody has asked
    static TextDocument of(List<Decision> decisions, @Nullable SignatureLog log) {
        List<Section> sections = new ArrayList<>();
        if (decisions.isEmpty()) {
            sections.add(
                    new Section(
                            Messages.text("stackwalk.history.title"),
                            List.of("  " + Messages.text("stackwalk.history.none"))));
        }
        for (Decision decision : decisions.reversed()) {
            String title =
                    Messages.text(
                            "stackwalk.history.by", TimeWords.exact(decision.at()), decision.by());
            List<String> lines = new ArrayList<>();
            decision.set().forEach((field, value) -> lines.addAll(lines(field, value)));
            sections.add(new Section(title, lines));
        }
        if (log != null) {
            sections.add(
                    new Section(
                            Messages.text("stackwalk.signature.title", log.signature()),
                            steps(log.steps())));
            if (!log.normalizedFrames().isEmpty()) {
                sections.add(
                        new Section(
                                Messages.text("stackwalk.signature.frames"),
                                log.normalizedFrames().stream()
                                        .map(frame -> "  " + frame)
                                        .toList()));
            }
        }
        return SectionText.of(sections).document();
    }

    private static List<String> steps(List<SignatureLog.Step> steps) {
        int width = steps.stream().mapToInt(step -> step.rule().length()).max().orElse(0);
        List<String> lines = new ArrayList<>();
        for (SignatureLog.Step step : steps) {
            String padding = " ".repeat(width - step.rule().length() + 2);
            lines.add("  " + step.rule() + padding + step.note());
        }
        return lines;
    }

    private static List<String> lines(String field, @Nullable Object value) {
        String name = field.replace('_', ' ');
        if (value == null) {
            return List.of("  " + Messages.text("stackwalk.history.cleared", name));
        }
        List<String> words = value.toString().lines().toList();
        if (words.size() <= 1) {
            return List.of("  " + name + ": " + value);
        }
        List<String> lines = new ArrayList<>(List.of("  " + name + ":"));
        words.forEach(line -> lines.add("    " + line));
        return lines;
    }
}
