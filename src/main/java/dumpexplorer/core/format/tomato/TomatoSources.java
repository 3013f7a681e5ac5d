package dumpexplorer.core.format.tomato;

import dumpexplorer.core.model.SourceName;
import org.jspecify.annotations.Nullable;

/// Sources of dumps that name none (PROTOCOLS.md, section 4).
final class TomatoSources {

    private static final String UNKNOWN = "unknown";

    private TomatoSources() {}

    /// Derives a source.
    ///
    /// @param component of the dump's `software_version`, or null
    /// @param folder that its file lies in; empty where unknown
    static SourceName derive(@Nullable String component, String folder) {
        if (component == null || component.isEmpty()) {
            return new SourceName(UNKNOWN);
        }
        return switch (component) {
            case "web", "editor" -> new SourceName("api:" + component);
            case "hostmanager" -> new SourceName("host:" + (folder.isEmpty() ? UNKNOWN : folder));
            case "explorer" -> SourceName.EXPLORER;
            default -> new SourceName("backend:" + component);
        };
    }
}
