package dumpexplorer.ui.app;

import dumpexplorer.ui.kit.Icon;

/// What a source is, as its name tells: the sign says it, so that names can be short.
enum SourceKind {
    API("api:", Icon.SOURCE_API),
    BACKEND("backend:", Icon.SOURCE_BACKEND),
    HOST("host:", Icon.SOURCE_HOST),
    OTHER("", Icon.SOURCE);

    private final String prefix;
    private final Icon icon;

    SourceKind(String prefix, Icon icon) {
        this.prefix = prefix;
        this.icon = icon;
    }

    static SourceKind of(String source) {
        for (SourceKind kind : values()) {
            if (source.startsWith(kind.prefix) && source.length() > kind.prefix.length()) {
                return kind;
            }
        }
        return OTHER;
    }

    Icon icon() {
        return icon;
    }

    /// The name without what the sign says.
    String shortName(String source) {
        return source.substring(prefix.length());
    }
}
