package dumpexplorer.ui.groups;

import dumpexplorer.core.query.DumpRow;
import dumpexplorer.core.query.GroupRow;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import javafx.scene.control.OverrunStyle;
import org.jspecify.annotations.Nullable;

/// Shows some words: the first, how many more, and all when the mouse rests on it.
final class WordsCell extends LineCell {

    private final Function<GroupRow, List<String>> ofGroup;
    private final Function<DumpRow, @Nullable String> ofDump;
    private final UnaryOperator<String> shown;

    WordsCell(
            Function<GroupRow, List<String>> ofGroup, Function<DumpRow, @Nullable String> ofDump) {
        this(ofGroup, ofDump, UnaryOperator.identity());
    }

    /// @param shown what is shown of a word
    WordsCell(
            Function<GroupRow, List<String>> ofGroup,
            Function<DumpRow, @Nullable String> ofDump,
            UnaryOperator<String> shown) {
        super("words-cell");
        // Keeps how many more there are in sight.
        setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        this.ofGroup = ofGroup;
        this.ofDump = ofDump;
        this.shown = shown;
    }

    @Override
    void show(Line line) {
        switch (line) {
            case Line.OfGroup group -> {
                List<String> words = ofGroup.apply(group.row());
                setText(GroupWords.few(words.stream().map(shown).toList()));
                explain(GroupWords.all(words));
            }
            case Line.OfDump dump -> {
                String word = Objects.requireNonNullElse(ofDump.apply(dump.row()), "");
                setText(shown.apply(word));
                explain(word);
            }
            case Line.OfMore more -> explain("");
            case Line.OfFolder folder -> explain("");
        }
    }
}
