package dumpexplorer.core.model;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/// Names one dump for good: the `uuid` (ooid) of a crash, or the id derived from what makes an error
/// dump unique. Written in lower case, 36 characters.
public record DumpId(UUID uuid) implements Comparable<DumpId> {

    private static final Pattern SHAPE =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    /// Reads an id, in either case.
    ///
    /// @param text any text
    /// @return the id, or nothing where the text is not 36 characters of a UUID
    public static Optional<DumpId> parse(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return SHAPE.matcher(lower).matches()
                ? Optional.of(new DumpId(UUID.fromString(lower)))
                : Optional.empty();
    }

    /// Orders by the written form, as `sort` would.
    @Override
    public int compareTo(DumpId other) {
        int high =
                Long.compareUnsigned(
                        uuid.getMostSignificantBits(), other.uuid.getMostSignificantBits());
        return high != 0
                ? high
                : Long.compareUnsigned(
                        uuid.getLeastSignificantBits(), other.uuid.getLeastSignificantBits());
    }

    @Override
    public String toString() {
        return uuid.toString();
    }
}
