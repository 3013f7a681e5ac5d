package dumpexplorer.ui.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dumpexplorer.core.settings.Settings;
import dumpexplorer.core.settings.SettingsStore;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WindowMemoryTest {

    @TempDir Path folder;

    @Test
    void remembersFromOneStartToTheNext() throws IOException {
        var store = new SettingsStore(folder.resolve("settings.json"));
        var memory = new WindowMemory(store, Settings.DEFAULTS);
        memory.chooseTheme(Settings.Theme.DARK);
        memory.rememberLayout("window.width", "1200");
        memory.opened(Path.of("/dumps"));
        memory.visited(Path.of("/dumps"), Instant.parse("2026-01-02T03:04:05Z"));
        memory.save();
        var next = new WindowMemory(store, store.load());
        assertEquals(Settings.Theme.DARK, next.theme());
        assertEquals(OptionalDouble.of(1200), next.layoutNumber("window.width"));
        assertEquals(List.of(Path.of("/dumps")), next.libraries());
        assertEquals(Instant.parse("2026-01-02T03:04:05Z"), next.lastVisit(Path.of("/dumps")));
    }

    @Test
    void keepsTheNewestLibrariesOnceEach() {
        var memory = memory(Map.of(), Map.of());
        IntStream.rangeClosed(1, 9).forEach(number -> memory.opened(Path.of("/" + number)));
        memory.opened(Path.of("/5"));
        assertEquals(
                List.of("/5", "/9", "/8", "/7", "/6", "/4", "/3", "/2"),
                memory.libraries().stream().map(Path::toString).toList());
    }

    @Test
    void forgetsWhatWasBrokenByHand() {
        var memory = memory(Map.of("window.width", "wide"), Map.of("/dumps", "yesterday"));
        assertEquals(OptionalDouble.empty(), memory.layoutNumber("window.width"));
        assertEquals(Optional.of("wide"), memory.layout("window.width"));
        assertEquals(Instant.EPOCH, memory.lastVisit(Path.of("/dumps")));
    }

    private WindowMemory memory(Map<String, String> layout, Map<String, String> visits) {
        return new WindowMemory(
                new SettingsStore(folder.resolve("settings.json")),
                Settings.DEFAULTS.withLayout(layout).withLastVisit(visits));
    }
}
