package dumpexplorer.core.format.traceback;

import dumpexplorer.core.format.SharedTexts;
import dumpexplorer.core.model.Frame;
import dumpexplorer.core.model.FrameDetail;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// One frame of a Java stack trace: `at [loader/][module[@version]/]class.method(place) [binary]`.
///
/// @param origin what stands before the class, with its slashes
/// @param call class and method
/// @param place what stands in the brackets: a file and perhaps a line, `Native Method`, …
/// @param packaging what stands behind the brackets, without the space before it; null for nothing
record JavaFrame(String origin, String call, String place, @Nullable String packaging) {

    private static final String AT = "at ";

    /// What a hidden class has behind its name, the slash included.
    private static final Pattern HIDDEN = Pattern.compile("/0x[0-9a-fA-F]+(?=\\.)");

    private static final Pattern FILE =
            Pattern.compile("(.*\\.\\w+|[^\\s:]+(?=:\\d))(?::(\\d{1,9}))?", Pattern.DOTALL);
    private static final Pattern VERSION = Pattern.compile("@.*", Pattern.DOTALL);
    private static final Pattern BINARY = Pattern.compile("~?\\[([^:\\]?]+):[^\\]]*\\]");

    /// Reads a line without its indentation.
    static Optional<JavaFrame> find(String text) {
        int open = text.indexOf('(');
        int close = open < 0 ? -1 : closing(text, open);
        if (!text.startsWith(AT) || open <= AT.length() || close < open) {
            return Optional.empty();
        }
        String named = text.substring(AT.length(), open);
        int origin = originLength(named);
        String call = named.substring(origin);
        if (call.indexOf('.') < 0 || call.indexOf(' ') >= 0) {
            return Optional.empty();
        }
        String behind = text.substring(close + 1).strip();
        return Optional.of(
                new JavaFrame(
                        named.substring(0, origin),
                        call,
                        text.substring(open + 1, close),
                        behind.isEmpty() ? null : behind));
    }

    /// The first bracket that ends the frame, or stands before a space.
    private static int closing(String text, int open) {
        int close = text.indexOf(')', open);
        while (close >= 0 && close + 1 < text.length() && text.charAt(close + 1) != ' ') {
            close = text.indexOf(')', close + 1);
        }
        return close;
    }

    /// Class loader and module end at the last slash that is not part of a hidden class.
    private static int originLength(String named) {
        Matcher hidden = HIDDEN.matcher(named);
        int end = named.length();
        while (hidden.find()) {
            end = hidden.start();
        }
        return named.lastIndexOf('/', end - 1) + 1;
    }

    Frame frame(SharedTexts texts) {
        Matcher found = FILE.matcher(place);
        boolean hasFile = found.matches();
        String line = hasFile ? found.group(2) : null;
        boolean special = !origin.isEmpty() || packaging != null || !hasFile;
        return new Frame(
                texts.share(call),
                texts.share(module()),
                texts.share(hasFile ? found.group(1) : null),
                line == null ? 0 : Integer.parseInt(line),
                null,
                Frame.Trust.UNKNOWN,
                false,
                null,
                List.of(),
                special
                        ? new FrameDetail.Java(
                                origin, texts.share(hasFile ? null : place), packaging, null)
                        : FrameDetail.NONE);
    }

    /// The Java module, else the binary that is named behind the frame.
    private @Nullable String module() {
        if (!origin.isEmpty()) {
            String path = origin.substring(0, origin.length() - 1);
            String module = path.substring(path.lastIndexOf('/') + 1);
            String name = VERSION.matcher(module).replaceFirst("");
            if (!name.isEmpty()) {
                return name;
            }
        }
        Matcher binary = BINARY.matcher(packaging == null ? "" : packaging);
        return binary.matches() && !binary.group(1).equals("na") ? binary.group(1) : null;
    }
}
