package dumpexplorer.ui.settings;

import dumpexplorer.core.settings.Settings;
import dumpexplorer.core.settings.SourceOpening;
import dumpexplorer.ui.kit.ZoneChoice;
import java.nio.file.Path;
import java.util.List;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// What is set up. Each change takes effect at once.
public final class SettingsViewModel {

    private final Preferences preferences;
    private final ReadOnlyObjectWrapper<Settings.Theme> theme;
    private final ReadOnlyObjectWrapper<ZoneChoice> zone;
    private final ReadOnlyObjectWrapper<List<Path>> libraries;
    private final ReadOnlyBooleanWrapper layoutReset = new ReadOnlyBooleanWrapper();

    /// What is set up now.
    public SettingsViewModel(Preferences preferences) {
        this.preferences = preferences;
        theme = new ReadOnlyObjectWrapper<>(preferences.theme());
        zone = new ReadOnlyObjectWrapper<>(preferences.zone());
        libraries = new ReadOnlyObjectWrapper<>(preferences.libraries());
    }

    void chooseTheme(Settings.Theme chosen) {
        preferences.chooseTheme(chosen);
        theme.set(preferences.theme());
    }

    void chooseZone(ZoneChoice chosen) {
        preferences.chooseZone(chosen);
        zone.set(preferences.zone());
    }

    /// How the sources of frames are opened.
    SourceOpening sources() {
        return preferences.sources();
    }

    void chooseSources(SourceOpening opening) {
        preferences.chooseSources(opening);
    }

    void forget(Path library) {
        preferences.forgetLibrary(library);
        libraries.set(preferences.libraries());
    }

    void resetLayout() {
        preferences.resetLayout();
        layoutReset.set(true);
        zone.set(preferences.zone());
    }

    ReadOnlyObjectProperty<Settings.Theme> themeProperty() {
        return theme.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<ZoneChoice> zoneProperty() {
        return zone.getReadOnlyProperty();
    }

    /// Folders opened of late, the newest first.
    ReadOnlyObjectProperty<List<Path>> librariesProperty() {
        return libraries.getReadOnlyProperty();
    }

    /// Whether the layout was put back while the screen was shown.
    ReadOnlyBooleanProperty layoutResetProperty() {
        return layoutReset.getReadOnlyProperty();
    }

    Path file() {
        return preferences.file();
    }
}
