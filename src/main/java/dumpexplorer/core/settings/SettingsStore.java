package dumpexplorer.core.settings;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Loads and saves the settings, as JSON in one file. A saved file replaces the old one in one step, so
/// that a crash leaves either of them whole.
public final class SettingsStore {

    private static final int FORMAT = 1;
    private static final ObjectMapper JSON =
            new ObjectMapper()
                    .configure(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, false)
                    .configure(DeserializationFeature.READ_UNKNOWN_ENUM_VALUES_AS_NULL, true)
                    .enable(SerializationFeature.INDENT_OUTPUT);

    private final Path file;

    /// Uses one file, which need not exist yet.
    public SettingsStore(Path file) {
        this.file = file;
    }

    /// Where the settings lie.
    public Path file() {
        return file;
    }

    /// The saved settings; the defaults where there are none, or none that can be read: a broken file must
    /// not keep anybody from their dumps.
    ///
    /// @throws IOException when the file is there and cannot be opened
    public Settings load() throws IOException {
        byte[] bytes;
        try {
            bytes = Files.readAllBytes(file);
        } catch (NoSuchFileException first) {
            return Settings.DEFAULTS;
        }
        try {
            SettingsJson json = JSON.readValue(bytes, SettingsJson.class);
            return json == null ? Settings.DEFAULTS : json.toSettings();
        } catch (com.fasterxml.jackson.core.JacksonException broken) {
            Files.move(
                    file,
                    file.resolveSibling(file.getFileName() + ".broken"),
                    StandardCopyOption.REPLACE_EXISTING);
            return Settings.DEFAULTS;
        }
    }

    /// Saves the settings.
    ///
    /// @throws IOException when they cannot be written; the old file is as it was
    public void save(Settings settings) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        Files.createDirectories(folder);
        Path written = Files.createTempFile(folder, "settings", ".tmp");
        try {
            Files.write(written, JSON.writeValueAsBytes(SettingsJson.of(settings)));
            Files.move(
                    written,
                    file,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(written);
        }
    }

    /// The file's shape.
    record SettingsJson(
            int format,
            Settings.@Nullable Theme theme,
            @Nullable List<String> libraries,
            @Nullable Map<String, String> layout,
            @Nullable Map<String, String> lastVisit,
            @Nullable List<SearchJson> searches,
            @Nullable SourcesJson sources) {

        static SettingsJson of(Settings settings) {
            return new SettingsJson(
                    FORMAT,
                    settings.theme(),
                    settings.libraries(),
                    settings.layout(),
                    settings.lastVisit(),
                    settings.searches().stream().map(SearchJson::of).toList(),
                    SourcesJson.of(settings.sources()));
        }

        Settings toSettings() {
            return new Settings(
                    theme == null ? Settings.Theme.SYSTEM : theme,
                    libraries == null ? List.of() : libraries,
                    layout == null ? Map.of() : layout,
                    lastVisit == null ? Map.of() : lastVisit,
                    searches == null
                            ? List.of()
                            : searches.stream()
                                    .filter(Objects::nonNull)
                                    .flatMap(search -> search.findSearch().stream())
                                    .toList(),
                    sources == null ? SourceOpening.NOWHERE : sources.toOpening());
        }
    }

    /// How sources are opened, in the file.
    record SourcesJson(@Nullable String open, @Nullable List<String> rules) {

        static SourcesJson of(SourceOpening opening) {
            return new SourcesJson(
                    opening.template(), opening.rules().stream().map(SourceRule::text).toList());
        }

        SourceOpening toOpening() {
            return new SourceOpening(
                    Objects.requireNonNullElse(open, ""),
                    rules == null
                            ? List.of()
                            : rules.stream()
                                    .filter(Objects::nonNull)
                                    .flatMap(rule -> SourceRule.parse(rule).stream())
                                    .toList());
        }
    }

    /// A saved search in the file.
    record SearchJson(@Nullable String name, @Nullable String query) {

        static SearchJson of(SavedSearch search) {
            return new SearchJson(search.name(), search.query());
        }

        Optional<SavedSearch> findSearch() {
            return name == null || name.isBlank()
                    ? Optional.empty()
                    : Optional.of(new SavedSearch(name, query == null ? "" : query));
        }
    }
}
