package dumpexplorer.core.grouping;

import dumpexplorer.core.model.CrashEvidence;
import dumpexplorer.core.model.CrashEvidence.Kind;
import dumpexplorer.core.model.Frame;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What a frame is called in a signature (RESEARCH.md, section 4, "Frame list"): its function
/// without what varies between builds, else its source line, its module, its address.
final class FrameNames {

    private static final Pattern LEADING_ZEROS = Pattern.compile("^0[xX]0*(?=.)");

    /// No signature comes near it.
    private static final int MAX_NAME = 4096;

    private final Pattern lineNumbers;

    FrameNames(SignatureLists lists) {
        this.lineNumbers = lists.lineNumbers();
    }

    /// Empty where the frame tells nothing.
    ///
    /// @param evidence that the frame belongs to: names of Python have nothing that varies, and Windows
    ///   writes module names in any case
    String name(Frame frame, CrashEvidence evidence) {
        String function = orEmpty(frame.function());
        if (!function.isEmpty()) {
            return evidence.kind() == Kind.PYTHON ? function : function(function, frame);
        }
        String file = orEmpty(frame.file());
        if (!file.isEmpty() && frame.line() > 0) {
            return baseName(file) + "#" + frame.line();
        }
        String module = frame.moduleLabel().replace("[", "").replace("]", "");
        if (!module.isEmpty()) {
            boolean windows = orEmpty(evidence.os()).startsWith("Windows");
            return windows ? module.toLowerCase(Locale.ROOT) : module;
        }
        String address = orEmpty(frame.address());
        return address.isEmpty() ? "" : "@" + LEADING_ZEROS.matcher(address).replaceFirst("0x");
    }

    private String function(String function, Frame frame) {
        String file = orEmpty(frame.file());
        String read = function.substring(0, Math.min(MAX_NAME, function.length()));
        String whole = RustFunctions.withModule(read, file);
        String name =
                RustFunctions.isRustFile(file)
                        ? RustFunctions.normalise(whole)
                        : CppFunctions.normalise(whole);
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
