package dumpexplorer.core.grouping;

import dumpexplorer.core.model.Frame;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What a frame is called in a signature (RESEARCH.md, section 4, "Frame list"): its function
/// without what varies between builds, else its source line, its module, its address.
final class FrameNames {

    private static final Pattern LEADING_ZEROS = Pattern.compile("^0[xX]0*(?=.)");

    private final Pattern lineNumbers;

    /// @param lineNumbers functions whose line belongs to their name; matched from their start
    FrameNames(Pattern lineNumbers) {
        this.lineNumbers = lineNumbers;
    }

    /// Empty where the frame tells nothing.
    String name(Frame frame, boolean lowerModules) {
        String function = orEmpty(frame.function());
        if (!function.isEmpty()) {
            return function(function, frame);
        }
        String file = orEmpty(frame.file());
        if (!file.isEmpty() && frame.line() > 0) {
            return baseName(file) + "#" + frame.line();
        }
        String module = frame.moduleLabel().replace("[", "").replace("]", "");
        if (!module.isEmpty()) {
            return lowerModules ? module.toLowerCase(Locale.ROOT) : module;
        }
        String address = orEmpty(frame.address());
        return address.isEmpty() ? "" : "@" + LEADING_ZEROS.matcher(address).replaceFirst("0x");
    }

    private String function(String function, Frame frame) {
        String file = frame.file();
        String name =
                file != null && RustFunctions.isRustFile(file)
                        ? RustFunctions.normalise(function)
                        : CppFunctions.normalise(function);
        boolean withLine = frame.line() > 0 && lineNumbers.matcher(name).lookingAt();
        return withLine ? name + ":" + frame.line() : name;
    }

    /// Last part of a path of either kind, or of `vcs:root:path:revision`.
    private static String baseName(String file) {
        String[] parts = file.split(":", -1);
        String path = parts.length == 4 ? parts[2] : file;
        return path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
