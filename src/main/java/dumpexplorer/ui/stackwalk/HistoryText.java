package dumpexplorer.ui.stackwalk;

import dumpexplorer.core.text.SectionText;
import dumpexplorer.core.text.SectionText.Section;
import dumpexplorer.core.text.TextDocument;
import dumpexplorer.core.triage.Decision;
import dumpexplorer.ui.kit.Messages;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Writes down what was decided about a group, the newest decision first.
final class HistoryText {

    private HistoryText() {}

    /// @param decisions the oldest first
    static TextDocument of(List<Decision> decisions) {
        List<Section> sections = new ArrayList<>();
        for (Decision decision : decisions.reversed()) {
            String title =
                    Messages.text(
                            "stackwalk.history.by", TimeWords.exact(decision.at()), decision.by());
            List<String> lines = new ArrayList<>();
            decision.set().forEach((field, value) -> lines.addAll(lines(field, value)));
            sections.add(new Section(title, lines));
        }
        return SectionText.of(sections).document();
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
