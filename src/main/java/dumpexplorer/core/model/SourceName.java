package dumpexplorer.core.model;

/// Says where a dump came from: `host:host-01`, `backend:backend_core`, `api:web`, `socorro`,
/// `explorer` or a name that the user gave. Case counts.
public record SourceName(String text) {

    /// Crash reports that name no source.
    public static final SourceName SOCORRO = new SourceName("socorro");

    /// This program's own errors.
    public static final SourceName EXPLORER = new SourceName("explorer");

    @Override
    public String toString() {
        return text;
    }
}
