package dumpexplorer.core.format.tomato;

import dumpexplorer.core.format.JsonScanner;
import dumpexplorer.core.format.JsonScanner.Kind;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/// What a dump's `software_version` says.
///
/// @param component part of the system, or null
/// @param version trimmed, or null
record SoftwareVersions(@Nullable String component, @Nullable String version) {

    /// Nothing is known.
    static final SoftwareVersions NONE = new SoftwareVersions(null, null);

    private static final int MAX_WORD = 1000;

    static SoftwareVersions read(JsonScanner value) throws IOException {
        if (value.peek() != Kind.OBJECT) {
            value.skipValue();
            return NONE;
        }
        String component = null;
        String version = null;
        value.beginObject();
        while (value.nextMember()) {
            String name = value.name();
            boolean isText = value.peek() == Kind.STRING;
            if (isText && name.equals("component")) {
                component = value.readText(MAX_WORD);
            } else if (isText && name.equals("version")) {
                version = value.readText(MAX_WORD).strip();
            } else {
                value.skipValue();
            }
        }
        return new SoftwareVersions(component, version);
    }
}
