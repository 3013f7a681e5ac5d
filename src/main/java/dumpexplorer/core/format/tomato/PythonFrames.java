package dumpexplorer.core.format.tomato;

import dumpexplorer.core.format.JsonScanner;
import dumpexplorer.core.format.JsonScanner.Kind;
import dumpexplorer.core.model.Frame;
import dumpexplorer.core.model.Frame.Local;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Frames of Python stacks, as ToMaTo writes them: outermost first. Here they come innermost first.
final class PythonFrames {

    private static final int MAX_TEXT = 65_536;

    /// The text of a local variable is cut here, which is said nowhere (PROTOCOLS.md, section 1).
    private static final int CUT_LENGTH = 1000;

    private PythonFrames() {}

    /// Reads a list of `[file, line, function, source]`; nothing from any other value.
    static List<Frame> readTrace(JsonScanner value) throws IOException {
        List<Frame> frames = new ArrayList<>();
        if (value.peek() != Kind.ARRAY) {
            value.skipValue();
            return frames;
        }
        value.beginArray();
        while (value.nextElement()) {
            if (value.peek() == Kind.ARRAY) {
                frames.add(readTraced(value));
            } else {
                value.skipValue();
            }
        }
        Collections.reverse(frames);
        return frames;
    }

    private static Frame readTraced(JsonScanner value) throws IOException {
        List<@Nullable String> parts = new ArrayList<>();
        value.beginArray();
        while (value.nextElement()) {
            parts.add(plain(value));
        }
        while (parts.size() < 4) {
            parts.add(null);
        }
        return frame(parts.get(0), line(parts.get(1)), parts.get(2), parts.get(3), List.of());
    }

    /// Reads a list of `{file, line_no, function, code, locals}`; nothing from any other value.
    static List<Frame> readInspected(JsonScanner value) throws IOException {
        List<Frame> frames = new ArrayList<>();
        if (value.peek() != Kind.ARRAY) {
            value.skipValue();
            return frames;
        }
        value.beginArray();
        while (value.nextElement()) {
            if (value.peek() == Kind.OBJECT) {
                frames.add(readInspectedFrame(value));
            } else {
                value.skipValue();
            }
        }
        Collections.reverse(frames);
        return frames;
    }

    private static Frame readInspectedFrame(JsonScanner value) throws IOException {
        String file = null;
        String line = null;
        String function = null;
        String code = null;
        List<Local> locals = List.of();
        value.beginObject();
        while (value.nextMember()) {
            switch (value.name()) {
                case "file" -> file = plain(value);
                case "line_no" -> line = plain(value);
                case "function" -> function = plain(value);
                case "code" -> code = readCode(value);
                case "locals" -> locals = readLocals(value);
                default -> value.skipValue();
            }
        }
        return frame(file, line(line), function, code, locals);
    }

    /// The source: a list of lines, or one text.
    private static @Nullable String readCode(JsonScanner value) throws IOException {
        if (value.peek() != Kind.ARRAY) {
            return plain(value);
        }
        StringBuilder code = new StringBuilder();
        value.beginArray();
        while (value.nextElement()) {
            String line = plain(value);
            code.append(line == null ? "" : line);
        }
        return code.toString().strip();
    }

    private static List<Local> readLocals(JsonScanner value) throws IOException {
        List<Local> locals = new ArrayList<>();
        if (value.peek() != Kind.OBJECT) {
            value.skipValue();
            return locals;
        }
        value.beginObject();
        while (value.nextMember()) {
            String name = value.name();
            String text = PythonText.str(value);
            locals.add(new Local(name, text, text.length() == CUT_LENGTH));
        }
        return locals;
    }

    private static @Nullable String plain(JsonScanner value) throws IOException {
        return switch (value.peek()) {
            case STRING -> value.readText(MAX_TEXT);
            case NUMBER -> value.readNumber();
            case OBJECT, ARRAY, BOOLEAN, NULL -> {
                value.skipValue();
                yield null;
            }
        };
    }

    private static int line(@Nullable String number) {
        try {
            return number == null ? 0 : Math.max(0, Integer.parseInt(number));
        } catch (NumberFormatException e) {
            return 0; // A line that is no number is as good as none.
        }
    }

    private static Frame frame(
            @Nullable String file,
            int line,
            @Nullable String function,
            @Nullable String sourceLine,
            List<Local> locals) {
        return new Frame(
                function,
                null,
                file,
                line,
                null,
                Frame.Trust.UNKNOWN,
                false,
                sourceLine == null ? null : sourceLine.strip(),
                locals);
    }
}
