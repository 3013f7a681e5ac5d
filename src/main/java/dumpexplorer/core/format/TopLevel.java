package dumpexplorer.core.format;

import dumpexplorer.core.format.JsonScanner.Kind;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What the outermost object of a JSON text has: which of the members that formats care for, of
/// which kind, and the values of the plain ones. Where a name comes twice, the last one counts.
public final class TopLevel {

    /// Texts are cut here; no name, time or signature is longer.
    public static final int MAX_TEXT = 65_536;

    private final Map<String, Value> values = new HashMap<>(32);

    private record Value(Kind kind, @Nullable String text) {}

    /// Notes a member.
    ///
    /// @param text a text, or the digits of a number; null for all else
    void put(String name, Kind kind, @Nullable String text) {
        values.put(name, new Value(kind, text));
    }

    /// Whether there is such a member, and not null.
    public boolean isSet(String name) {
        Value value = values.get(name);
        return value != null && value.kind != Kind.NULL;
    }

    /// A member's text, where it is one and not empty.
    public Optional<String> findText(String name) {
        return find(name, Kind.STRING).filter(text -> !text.isEmpty());
    }

    /// A member's number as it is written, where it is one.
    public Optional<String> findNumber(String name) {
        return find(name, Kind.NUMBER);
    }

    private Optional<String> find(String name, Kind kind) {
        Value value = values.get(name);
        return value == null || value.kind != kind
                ? Optional.empty()
                : Optional.ofNullable(value.text);
    }
}
