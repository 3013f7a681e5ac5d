package dumpexplorer.core.settings;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What the window remembers and the user set up.
///
/// @param theme light, dark, or as the system says
/// @param libraries folders opened of late, the newest first
/// @param layout window size and place, divider positions, column widths and order, by name
/// @param lastVisit end of the last visit per library folder, ISO 8601 UTC: what is newer is new
public record Settings(
        Theme theme,
        List<String> libraries,
        Map<String, String> layout,
        Map<String, String> lastVisit) {

    /// Colour schemes.
    public enum Theme {
        SYSTEM,
        LIGHT,
        DARK
    }

    /// What a first start begins with.
    public static final Settings DEFAULTS =
            new Settings(Theme.SYSTEM, List.of(), Map.of(), Map.of());

    public Settings {
        libraries = List.copyOf(libraries);
        layout = Map.copyOf(layout);
        lastVisit = Map.copyOf(lastVisit);
    }

    /// The last end of a visit to a library, or null at the first.
    public @Nullable String lastVisitOf(String library) {
        return lastVisit.get(library);
    }
}
