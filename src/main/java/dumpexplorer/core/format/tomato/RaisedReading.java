package dumpexplorer.core.format.tomato;

import dumpexplorer.core.format.JsonScanner;
import dumpexplorer.core.format.JsonScanner.Kind;
import dumpexplorer.core.model.Raised;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/// What was raised, of a dump while it is read: an `Error` has a type, a code and a message, an
/// `Exception` a class and a text.
final class RaisedReading {

    private @Nullable String type;
    private @Nullable String code;
    private @Nullable String message;
    private @Nullable String exceptionType;
    private @Nullable String exceptionText;

    /// Takes a member of `description`.
    void description(JsonScanner value) throws IOException {
        switch (value.name()) {
            case "type" -> type = text(value);
            case "code" -> code = text(value);
            case "message", "subject" -> message = text(value);
            default -> value.skipValue();
        }
    }

    /// Takes a member of `data.exception`.
    void exception(JsonScanner value) throws IOException {
        switch (value.name()) {
            case "type" -> exceptionType = text(value);
            case "value" -> exceptionText = text(value);
            default -> value.skipValue();
        }
    }

    private static @Nullable String text(JsonScanner value) throws IOException {
        if (value.peek() == Kind.NULL) {
            value.skipValue();
            return null;
        }
        return PythonText.str(value);
    }

    /// What was raised; null where nothing is known.
    ///
    /// @param dumpType `Error`, `Exception` or a foreign word
    @Nullable Raised finish(String dumpType) {
        String name = exceptionType == null ? type : exceptionType;
        if (dumpType.equals("Error")) {
            name = (type == null ? "" : type + " ") + "error" + (code == null ? "" : " " + code);
        }
        String text = exceptionText == null ? message : exceptionText;
        return name == null && text == null ? null : new Raised(name == null ? "" : name, text);
    }
}
