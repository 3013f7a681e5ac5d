package dumpexplorer.core.grouping;

import dumpexplorer.core.model.Frame;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Names a crash after the frames that tell it from others, as Socorro does (RESEARCH.md, section
/// 4: frame text and walk): skips what every crash goes through, keeps what is called from many
/// places, and stops at the first function that speaks for itself.
final class SignatureGenerator {

    /// Signatures are cut here, as Socorro cuts them.
    static final int MAX_LENGTH = 255;

    private static final int MAX_FRAMES = 40;
    private static final String NO_FRAMES = "EMPTY: no frame data available";

    private final SignatureLists lists;
    private final FrameNames names;

    SignatureGenerator(SignatureLists lists) {
        this.lists = lists;
        this.names = new FrameNames(lists.lineNumbers());
    }

    static SignatureGenerator withOwnLists() {
        return new SignatureGenerator(SignatureLists.own());
    }

    /// Never empty: without frames it says so.
    ///
    /// @param crashing frames of the crashing thread, innermost first
    /// @param os name of the operating system; Windows writes module names in any case
    String generate(List<Frame> crashing, @Nullable String os) {
        boolean lowerModules = os != null && os.startsWith("Windows");
        List<String> texts = new ArrayList<>();
        for (Frame frame : crashing.subList(0, Math.min(MAX_FRAMES, crashing.size()))) {
            texts.add(names.name(frame, lowerModules));
        }
        List<String> kept = walk(texts.subList(start(texts), texts.size()));
        if (kept.isEmpty()) {
            String first = texts.isEmpty() ? "" : texts.getFirst();
            return first.isEmpty() ? NO_FRAMES : finish(first);
        }
        return finish(String.join(" | ", kept));
    }

    private int start(List<String> texts) {
        for (int i = 0; i < texts.size(); i++) {
            if (lists.sentinels().contains(texts.get(i))) {
                return i;
            }
        }
        return 0;
    }

    private List<String> walk(List<String> texts) {
        List<String> kept = new ArrayList<>();
        for (String text : texts) {
            if (text.isEmpty() || lists.irrelevant().matcher(text).lookingAt()) {
                continue;
            }
            if (!kept.isEmpty() && text.equals(kept.getLast()) && isLibrary(text)) {
                continue;
            }
            kept.add(text);
            if (!lists.prefixes().matcher(text).lookingAt()) {
                break;
            }
        }
        return kept;
    }

    /// Several frames in a library without symbols are one entry.
    private static boolean isLibrary(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return lower.endsWith(".dll")
                || lower.endsWith(".so")
                || lower.endsWith(".dylib")
                || text.endsWith("XUL")
                || text.endsWith("<name omitted>")
                || text.startsWith("<unknown in");
    }

    /// Printable ASCII, single spaces, no longer than {@value #MAX_LENGTH}.
    private static String finish(String signature) {
        String plain =
                signature.replaceAll("[^\\x20-\\x7e\\s]", "").replaceAll("\\s+", " ").strip();
        if (plain.isEmpty()) {
            return NO_FRAMES;
        }
        return plain.length() > MAX_LENGTH ? plain.substring(0, MAX_LENGTH - 3) + "..." : plain;
    }
}
