package dumpexplorer.core.format.tomato;

import dumpexplorer.core.format.JsonScanner;
import dumpexplorer.core.format.JsonScanner.Kind;
import dumpexplorer.core.format.JsonText;
import dumpexplorer.core.format.ParsedDump;
import dumpexplorer.core.format.PythonNumbers;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A trace, read once for two uses: the names of its functions, and its text as Python 2.7's `json`
/// writes it, which group ids are hashed from (PROTOCOLS.md, section 2).
///
/// @param functions innermost first, at most {@value ParsedDump#MAX_FRAMES}
/// @param json the trace as Python writes it; null where it is longer than any real one
record PythonTrace(List<String> functions, @Nullable String json) {

    /// No trace.
    static final PythonTrace NONE = new PythonTrace(List.of(), "null");

    /// Longer ones are not hashed.
    static final int MAX_JSON = 8 << 20;

    private static final int FUNCTION = 2;
    private static final int MAX_TEXT = 1 << 20;

    /// Reads a trace: a list of `[file, line, function, source]`, outermost call first. Anything
    /// else is written as it is and names no functions.
    static PythonTrace read(JsonScanner value) throws IOException {
        return new Reader(value).read();
    }

    private static final class Reader {

        private final JsonScanner value;
        private final StringBuilder json = new StringBuilder(512);
        private final Deque<String> functions = new ArrayDeque<>();
        private boolean tooLong;

        Reader(JsonScanner value) {
            this.value = value;
        }

        PythonTrace read() throws IOException {
            appendValue(0, 0);
            return new PythonTrace(
                    new ArrayList<>(functions).reversed(), tooLong ? null : json.toString());
        }

        /// @param depth how many lists the value lies in
        /// @param index its place in the innermost of them
        private void appendValue(int depth, int index) throws IOException {
            if (json.length() > MAX_JSON) {
                tooLong = true;
                json.setLength(0);
            }
            switch (value.peek()) {
                case ARRAY -> appendList(depth);
                case OBJECT -> appendMap(depth);
                case STRING -> appendText(depth == 2 && index == FUNCTION);
                case NUMBER -> append(number(value.readNumber()));
                case BOOLEAN -> append(value.readBoolean() ? "true" : "false");
                case NULL -> {
                    value.skipValue();
                    append("null");
                }
            }
        }

        private void appendText(boolean isFunction) throws IOException {
            String text = value.readText(MAX_TEXT);
            append(JsonText.quote(text));
            if (isFunction) {
                functions.addLast(text);
                if (functions.size() > ParsedDump.MAX_FRAMES) {
                    functions.removeFirst();
                }
            }
        }

        private void appendList(int depth) throws IOException {
            append("[");
            value.beginArray();
            for (int index = 0; value.nextElement(); index++) {
                append(index == 0 ? "" : ", ");
                appendValue(depth + 1, index);
            }
            append("]");
        }

        private void appendMap(int depth) throws IOException {
            append("{");
            value.beginObject();
            for (int index = 0; value.nextMember(); index++) {
                append(index == 0 ? "" : ", ");
                append(JsonText.quote(value.name()) + ": ");
                // Functions stand in lists only.
                appendValue(depth + FUNCTION, Kind.values().length);
            }
            append("}");
        }

        private void append(String part) {
            if (!tooLong) {
                json.append(part);
            }
        }

        private static String number(String number) {
            char last = number.charAt(number.length() - 1);
            // NaN and the infinities: the only numbers that end in a letter.
            return Character.isLetter(last) ? number : PythonNumbers.reprOfJson(number);
        }
    }
}
