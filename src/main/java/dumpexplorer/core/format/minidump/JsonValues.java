package dumpexplorer.core.format.minidump;

import dumpexplorer.core.format.JsonScanner;
import dumpexplorer.core.format.JsonScanner.Kind;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/// Values that may be null, missing or of any other kind: what is not of the kind wanted is
/// nothing.
final class JsonValues {

    private static final int MAX_TEXT = 65_536;

    private JsonValues() {}

    /// A text, or the digits of a number; null for all else and for an empty text.
    static @Nullable String text(JsonScanner value) throws IOException {
        return switch (value.peek()) {
            case STRING -> {
                String text = value.readText(MAX_TEXT);
                yield text.isEmpty() ? null : text;
            }
            case NUMBER -> value.readNumber();
            case OBJECT, ARRAY, BOOLEAN, NULL -> {
                value.skipValue();
                yield null;
            }
        };
    }

    /// A whole number of 0 or more; -1 for all else.
    static int number(JsonScanner value) throws IOException {
        if (value.peek() != Kind.NUMBER) {
            value.skipValue();
            return -1;
        }
        try {
            return Math.max(-1, Integer.parseInt(value.readNumber()));
        } catch (NumberFormatException e) {
            return -1; // Not a whole number, or one larger than any index or line.
        }
    }

    /// Enters an object; any other value is read over.
    static boolean enterObject(JsonScanner value) throws IOException {
        if (value.peek() != Kind.OBJECT) {
            value.skipValue();
            return false;
        }
        value.beginObject();
        return true;
    }

    /// Enters a list; any other value is read over.
    static boolean enterArray(JsonScanner value) throws IOException {
        if (value.peek() != Kind.ARRAY) {
            value.skipValue();
            return false;
        }
        value.beginArray();
        return true;
    }
}
