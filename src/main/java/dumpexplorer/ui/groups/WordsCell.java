package dumpexplorer.ui.groups;

import dumpexplorer.core.query.DumpRow;
import dumpexplorer.core.query.GroupRow;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import javafx.scene.control.OverrunStyle;
import org.jspecify.annotations.Nullable;

/// Shows some words: the first, how many more, and all when the mouse rests on it.
final class WordsCell extends LineCell {

    private final Function<GroupRow, List<String>> ofGroup;
    private final Function<DumpRow, @Nullable String> ofDump;

    WordsCell(
            Function<GroupRow, List<String>> ofGroup, Function<DumpRow, @Nullable String> ofDump) {
        super("words-cell");
        // Keeps how many more there are in sight.
        setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        this.ofGroup = ofGroup;
        this.ofDump = ofDump;
    }

    @Override
    void show(Line line) {
        switch (line) {
            case Line.OfGroup group -> {
                List<String> words = ofGroup.apply(group.row());
                setText(GroupWords.few(words));
                explain(GroupWords.all(words));
            }
            case Line.OfDump dump -> {
                setText(ofDump.apply(dump.row()));
                explain(Objects.requireNonNullElse(getText(), ""));
            }
            case Line.OfMore more -> explain("");
            case Line.OfFolder folder -> explain("");
        }
    }
}
