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
/// @param searches saved searches, in the order that the user sees
/// @param sources how the sources of frames are opened
public record Settings(
        Theme theme,
        List<String> libraries,
        Map<String, String> layout,
        Map<String, String> lastVisit,
        List<SavedSearch> searches,
        SourceOpening sources) {

    /// Colour schemes.
    public enum Theme {
        SYSTEM,
        LIGHT,
        DARK
    }

    /// What a first start begins with.
    public static final Settings DEFAULTS =
            new Settings(
                    Theme.SYSTEM, List.of(), Map.of(), Map.of(), List.of(), SourceOpening.NOWHERE);

    public Settings {
        libraries = List.copyOf(libraries);
        layout = Map.copyOf(layout);
        lastVisit = Map.copyOf(lastVisit);
        searches = List.copyOf(searches);
    }

    /// The same with another colour scheme.
    public Settings withTheme(Theme other) {
        return new Settings(other, libraries, layout, lastVisit, searches, sources);
    }

    /// The same with other recent libraries.
    public Settings withLibraries(List<String> others) {
        return new Settings(theme, others, layout, lastVisit, searches, sources);
    }

    /// The same with another layout.
    public Settings withLayout(Map<String, String> other) {
        return new Settings(theme, libraries, other, lastVisit, searches, sources);
    }

    /// The same with other ends of visits.
    public Settings withLastVisit(Map<String, String> others) {
        return new Settings(theme, libraries, layout, others, searches, sources);
    }

    /// The same with other saved searches.
    public Settings withSearches(List<SavedSearch> others) {
        return new Settings(theme, libraries, layout, lastVisit, others, sources);
    }

    /// The same with another way to open sources.
    public Settings withSources(SourceOpening other) {
        return new Settings(theme, libraries, layout, lastVisit, searches, other);
    }

    /// The last end of a visit to a library, or null at the first.
    public @Nullable String lastVisitOf(String library) {
        return lastVisit.get(library);
    }
}
