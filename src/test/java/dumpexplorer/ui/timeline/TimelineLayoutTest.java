package dumpexplorer.ui.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dumpexplorer.core.model.Trait;
import org.junit.jupiter.api.Test;

class TimelineLayoutTest {

    @Test
    void readsWhatItWrote() {
        var layout =
                new TimelineLayout(
                        ZoneChoice.LOCAL, CountScale.LOGARITHMIC, Trait.VERSION, -5, 7_000_000);
        assertEquals(layout, TimelineLayout.parse(layout.text()));
        assertEquals(TimelineLayout.DEFAULT, TimelineLayout.parse(TimelineLayout.DEFAULT.text()));
    }

    @Test
    void fallsBackToTheDefaultForForeignText() {
        assertEquals(TimelineLayout.DEFAULT, TimelineLayout.parse("nonsense"));
        assertEquals(TimelineLayout.DEFAULT, TimelineLayout.parse("A B C D E"));
    }
}
