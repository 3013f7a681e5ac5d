package dumpexplorer.core.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsStoreTest {

    private static final Settings SOME =
            new Settings(
                    Settings.Theme.DARK,
                    List.of("/dumps/b", "/dumps/a"),
                    Map.of("window.width", "1600"),
                    Map.of("/dumps/a", "2026-01-02T03:04:05Z"),
                    List.of(
                            new SavedSearch("Pumps", "product:pump status:open"),
                            new SavedSearch("All", "")),
                    new SourceOpening(
                            "code --goto {file}:{line}",
                            List.of(new SourceRule("/usr/share/a/", "/home/me/a/"))));

    @TempDir Path folder;

    @Test
    void givesBackWhatWasSaved() throws IOException {
        var store = new SettingsStore(folder.resolve("deep/settings.json"));
        store.save(SOME);
        assertEquals(SOME, store.load());
    }

    @Test
    void beginsWithTheDefaults() throws IOException {
        assertEquals(Settings.DEFAULTS, new SettingsStore(folder.resolve("none.json")).load());
    }

    @Test
    void leavesNothingButTheFileBehind() throws IOException {
        var store = new SettingsStore(folder.resolve("settings.json"));
        store.save(SOME);
        store.save(Settings.DEFAULTS);
        try (var files = Files.list(folder)) {
            assertEquals(List.of(folder.resolve("settings.json")), files.toList());
        }
    }

    @Test
    void readsFilesOfLaterVersions() throws IOException {
        Path file = folder.resolve("settings.json");
        Files.writeString(file, "{\"format\":9,\"theme\":\"SEPIA\",\"hologram\":true}");
        assertEquals(Settings.DEFAULTS, new SettingsStore(file).load());
    }

    @Test
    void leavesOutSavedSearchesWithoutAName() throws IOException {
        Path file = folder.resolve("settings.json");
        Files.writeString(file, "{\"searches\":[null,{\"query\":\"a\"},{\"name\":\"b\"}]}");
        assertEquals(List.of(new SavedSearch("b", "")), new SettingsStore(file).load().searches());
    }

    @Test
    void putsABrokenFileAsideAndStartsAnew() throws IOException {
        Path file = folder.resolve("settings.json");
        Files.writeString(file, "{\"theme\":");
        assertEquals(Settings.DEFAULTS, new SettingsStore(file).load());
        assertEquals("{\"theme\":", Files.readString(folder.resolve("settings.json.broken")));
    }

    @Test
    void saysSoWhenItCannotSave() throws IOException {
        Path blocked = Files.writeString(folder.resolve("file"), "in the way");
        var store = new SettingsStore(blocked.resolve("settings.json"));
        assertThrows(IOException.class, () -> store.save(SOME));
    }
}
