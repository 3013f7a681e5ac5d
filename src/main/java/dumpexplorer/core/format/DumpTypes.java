package dumpexplorer.core.format;

import dumpexplorer.core.format.JsonScanner.Kind;
import java.util.Map;
import java.util.Optional;

/// Members that must be of a certain kind in every dump, where they are present and not null.
/// Another kind means that the dump is not what it says, and rejects it; all other members may be
/// anything.
final class DumpTypes {

    private static final Map<String, Kind> KINDS =
            Map.ofEntries(
                    Map.entry("uuid", Kind.STRING),
                    Map.entry("signature", Kind.STRING),
                    Map.entry("date_processed", Kind.STRING),
                    Map.entry("product", Kind.STRING),
                    Map.entry("version", Kind.STRING),
                    Map.entry("dump", Kind.STRING),
                    Map.entry("type", Kind.STRING),
                    Map.entry("group_id", Kind.STRING),
                    Map.entry("dump_id", Kind.STRING),
                    Map.entry("json_dump", Kind.OBJECT),
                    Map.entry("description", Kind.OBJECT),
                    Map.entry("software_version", Kind.OBJECT),
                    Map.entry("timestamp", Kind.NUMBER));

    private DumpTypes() {}

    /// Says what is wrong with a member of some kind, if anything.
    static Optional<String> findFault(String name, Kind found) {
        Kind wanted = KINDS.get(name);
        return wanted == null || found == Kind.NULL || found == wanted
                ? Optional.empty()
                : Optional.of("“" + name + "” must be " + word(wanted) + ", is " + word(found));
    }

    private static String word(Kind kind) {
        return switch (kind) {
            case OBJECT -> "a map";
            case ARRAY -> "a list";
            case STRING -> "a text";
            case NUMBER -> "a number";
            case BOOLEAN -> "true or false";
            case NULL -> "null";
        };
    }
}
