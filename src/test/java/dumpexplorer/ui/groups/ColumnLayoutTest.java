package dumpexplorer.ui.groups;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class ColumnLayoutTest {

    @Test
    void readsWhatItWrote() {
        var layout =
                new ColumnLayout(
                        List.of(
                                new ColumnLayout.Shown(GroupColumn.TITLE, 400),
                                new ColumnLayout.Shown(GroupColumn.TAGS, 55)),
                        GroupColumn.COUNT,
                        SortDirection.ASCENDING,
                        Hierarchy.DAY);
        assertEquals(layout, ColumnLayout.parse(layout.text()));
        assertEquals(ColumnLayout.DEFAULT, ColumnLayout.parse(ColumnLayout.DEFAULT.text()));
    }

    @Test
    void fallsBackToTheDefaultForForeignText() {
        assertEquals(ColumnLayout.DEFAULT, ColumnLayout.parse(""));
        assertEquals(ColumnLayout.DEFAULT, ColumnLayout.parse("COUNT:70 A B C"));
    }
}
