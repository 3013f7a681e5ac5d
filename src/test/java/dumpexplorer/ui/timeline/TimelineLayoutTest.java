package dumpexplorer.ui.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dumpexplorer.core.model.Trait;
import dumpexplorer.ui.kit.ZoneChoice;
import org.junit.jupiter.api.Test;

class TimelineLayoutTest {

    @Test
    void readsWhatItWrote() {
        var layout =
                new TimelineLayout(
                        ZoneChoice.LOCAL,
                        CountScale.LOGARITHMIC,
                        Trait.VERSION,
                        ReleaseMarks.HIDDEN,
                        -5,
                        7_000_000);
        assertEquals(layout, TimelineLayout.parse(layout.text()));
        assertEquals(TimelineLayout.DEFAULT, TimelineLayout.parse(TimelineLayout.DEFAULT.text()));
    }

    @Test
    void readsWhatWasWrittenBeforeReleasesWereMarked() {
        assertEquals(
                TimelineLayout.DEFAULT.withZone(ZoneChoice.LOCAL),
                TimelineLayout.parse("LOCAL LINEAR - 0 0"));
    }

    @Test
    void fallsBackToTheDefaultForForeignText() {
        assertEquals(TimelineLayout.DEFAULT, TimelineLayout.parse("nonsense"));
        assertEquals(TimelineLayout.DEFAULT, TimelineLayout.parse("A B C D E"));
    }
}
