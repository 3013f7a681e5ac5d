package dumpexplorer.core.format.tomato;

import dumpexplorer.core.format.JsonScanner;
import dumpexplorer.core.format.JsonScanner.Kind;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/// What a dump's `data` says, as far as an index needs it (PROTOCOLS.md, section 1).
///
/// @param isPresent whether there are data: neither missing, nor null, nor an empty map
/// @param type class of the exception, or null
/// @param value text of the exception, or null
/// @param trace of the exception; null where there is none
record ErrorContent(
        boolean isPresent,
        @Nullable String type,
        @Nullable String value,
        @Nullable PythonTrace trace) {

    /// No data.
    static final ErrorContent NONE = new ErrorContent(false, null, null, null);

    private static final int MAX_WORD = 1000;

    static ErrorContent read(JsonScanner data) throws IOException {
        Kind kind = data.peek();
        if (kind != Kind.OBJECT) {
            data.skipValue();
            return new ErrorContent(kind != Kind.NULL, null, null, null);
        }
        ErrorContent content = NONE;
        data.beginObject();
        while (data.nextMember()) {
            if (data.name().equals("exception")) {
                content = readException(data);
            } else {
                data.skipValue();
                content = new ErrorContent(true, content.type, content.value, content.trace);
            }
        }
        return content;
    }

    private static ErrorContent readException(JsonScanner exception) throws IOException {
        if (exception.peek() != Kind.OBJECT) {
            exception.skipValue();
            return new ErrorContent(true, null, null, null);
        }
        String type = null;
        String value = null;
        PythonTrace trace = null;
        exception.beginObject();
        while (exception.nextMember()) {
            String name = exception.name();
            if (name.equals("trace")) {
                trace = PythonTrace.read(exception);
            } else if (name.equals("type") && exception.peek() == Kind.STRING) {
                type = exception.readText(MAX_WORD);
            } else if (name.equals("value")) {
                value = PythonText.str(exception);
            } else {
                exception.skipValue();
            }
        }
        return new ErrorContent(true, type, value, trace);
    }
}
