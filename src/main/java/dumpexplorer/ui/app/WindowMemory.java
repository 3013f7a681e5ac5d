package dumpexplorer.ui.app;

import dumpexplorer.core.settings.SavedSearch;
import dumpexplorer.core.settings.Settings;
import dumpexplorer.core.settings.SettingsStore;
import dumpexplorer.core.settings.SourceOpening;
import dumpexplorer.ui.kit.ViewMemory;
import java.io.IOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/// What the window remembers from one start to the next. Changed on the JavaFX thread, saved from any.
final class WindowMemory implements ViewMemory {

    private static final int LIBRARIES_KEPT = 8;

    private final SettingsStore store;
    private volatile Settings settings;

    WindowMemory(SettingsStore store, Settings settings) {
        this.store = store;
        this.settings = settings;
    }

    Settings.Theme theme() {
        return settings.theme();
    }

    void chooseTheme(Settings.Theme theme) {
        settings = settings.withTheme(theme);
    }

    /// How the sources of frames are opened.
    SourceOpening sources() {
        return settings.sources();
    }

    void chooseSources(SourceOpening opening) {
        settings = settings.withSources(opening);
    }

    /// Folders opened of late, the newest first.
    List<Path> libraries() {
        return settings.libraries().stream().map(Path::of).toList();
    }

    void opened(Path folder) {
        List<String> libraries = new ArrayList<>(settings.libraries());
        libraries.remove(folder.toString());
        libraries.addFirst(folder.toString());
        settings =
                settings.withLibraries(
                        libraries.subList(0, Math.min(libraries.size(), LIBRARIES_KEPT)));
    }

    void forgetLibrary(Path folder) {
        List<String> libraries = new ArrayList<>(settings.libraries());
        libraries.remove(folder.toString());
        settings = settings.withLibraries(libraries);
    }

    /// Saved searches, in the order that the user sees.
    List<SavedSearch> searches() {
        return settings.searches();
    }

    void keepSearches(List<SavedSearch> searches) {
        settings = settings.withSearches(searches);
    }

    Optional<String> layout(String name) {
        return Optional.ofNullable(settings.layout().get(name));
    }

    @Override
    public Optional<String> recall(String name) {
        return layout(name);
    }

    @Override
    public void remember(String name, String value) {
        rememberLayout(name, value);
    }

    OptionalDouble layoutNumber(String name) {
        try {
            return layout(name).stream().mapToDouble(Double::parseDouble).findFirst();
        } catch (NumberFormatException broken) {
            // Edited by hand: as if it was never remembered.
            return OptionalDouble.empty();
        }
    }

    void rememberLayout(String name, String value) {
        Map<String, String> layout = new HashMap<>(settings.layout());
        layout.put(name, value);
        settings = settings.withLayout(layout);
    }

    /// Forgets all places, sizes and arrangements.
    void forgetLayout() {
        settings = settings.withLayout(Map.of());
    }

    /// End of the last visit to a library; the beginning of time at the first.
    Instant lastVisit(Path folder) {
        String end = settings.lastVisitOf(folder.toString());
        try {
            return end == null ? Instant.EPOCH : Instant.parse(end);
        } catch (DateTimeException broken) {
            // Edited by hand: as at the first visit.
            return Instant.EPOCH;
        }
    }

    void visited(Path folder, Instant end) {
        Map<String, String> visits = new HashMap<>(settings.lastVisit());
        visits.put(folder.toString(), end.toString());
        settings = settings.withLastVisit(visits);
    }

    /// Where it is kept.
    Path file() {
        return store.file();
    }

    /// Saves all of it. Not on the JavaFX thread; one after the other, so that the newest wins.
    synchronized void save() throws IOException {
        store.save(settings);
    }
}
