package dumpexplorer.core.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FolderPagesTest {

    private static Map<String, Long> read(List<byte[]> pages) {
        Map<String, Long> times = new HashMap<>();
        pages.forEach(page -> FolderPages.read(page, times));
        return times;
    }

    @Test
    void givesBackEveryFolder() {
        Map<String, Long> few = Map.of("", 1L, "name/ä/日本", Long.MIN_VALUE, "name", -7L);
        assertEquals(few, read(FolderPages.of(few)));
        assertEquals(Map.of(), read(FolderPages.of(Map.of())));
    }

    @Test
    void partsVeryManyIntoPagesOfBoundedLength() {
        Map<String, Long> many = new HashMap<>();
        for (long number = 0; number < 60_000; number++) {
            many.put("20101101/name/" + number, number);
        }
        List<byte[]> pages = FolderPages.of(many);
        assertEquals(many, read(pages));
        assertTrue(pages.size() > 1);
        pages.forEach(page -> assertTrue(page.length < 300_000));
    }

    @Test
    void saysWhereAPageIsNone() {
        byte[] page = FolderPages.of(Map.of("name/aa", 5L)).getFirst();
        byte[] cut = Arrays.copyOf(page, page.length - 1);
        Map<String, Long> times = new HashMap<>();
        assertThrows(StoreException.class, () -> FolderPages.read(cut, times));
    }
}
