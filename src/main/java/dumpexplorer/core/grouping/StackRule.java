package dumpexplorer.core.grouping;

import dumpexplorer.core.model.CrashEvidence;
import dumpexplorer.core.model.Frame;
import java.util.ArrayList;
import java.util.List;

/// Names a crash of machine code after the frames that tell it from others (RESEARCH.md, section 4: frame
/// list and walk): skips what every crash goes through, keeps what is called from many places, and stops at
/// the first function that speaks for itself.
final class StackRule {

    /// Instead of a signature, where there is nothing to make one of.
    static final String NO_FRAMES = "EMPTY: no frame data available";

    private static final String RULE = "stack";
    private static final int MAX_FRAMES = 40;

    /// Expressions see no more of a name: an expression of the user's own may take long.
    private static final int MATCHED_CHARACTERS = 1000;

    private final SignatureLists lists;
    private final FrameNames names;

    StackRule(SignatureLists lists) {
        this.lists = lists;
        this.names = new FrameNames(lists);
    }

    /// Names a stack.
    ///
    /// @param frames innermost first
    void apply(SignatureDraft draft, List<Frame> frames) {
        List<String> texts = texts(draft.evidence(), frames);
        draft.setFrames(texts);
        List<String> kept = walk(draft, texts.subList(start(draft, texts), texts.size()));
        if (!kept.isEmpty()) {
            draft.set(RULE, String.join(" | ", kept), "the kept frames");
        } else if (texts.isEmpty() || texts.getFirst().isEmpty()) {
            draft.set(RULE, NO_FRAMES, "no frame tells anything");
        } else {
            draft.set(RULE, texts.getFirst(), "no frame was kept, so the first one counts");
        }
    }

    private List<String> texts(CrashEvidence evidence, List<Frame> frames) {
        List<String> texts = new ArrayList<>();
        for (Frame frame : frames.subList(0, Math.min(MAX_FRAMES, frames.size()))) {
            texts.add(names.name(frame, evidence));
        }
        return texts;
    }

    private int start(SignatureDraft draft, List<String> texts) {
        for (int i = 0; i < texts.size(); i++) {
            if (lists.sentinels().contains(texts.get(i))) {
                draft.note(
                        RULE, "frame %d “%s”: a sentinel, starts here".formatted(i, texts.get(i)));
                return i;
            }
        }
        return 0;
    }

    private List<String> walk(SignatureDraft draft, List<String> texts) {
        List<String> kept = new ArrayList<>();
        for (String text : texts) {
            String matched = text.substring(0, Math.min(MATCHED_CHARACTERS, text.length()));
            if (text.isEmpty()) {
                draft.note(RULE, "a frame that tells nothing: left out");
            } else if (lists.irrelevant().matcher(matched).lookingAt()) {
                draft.note(RULE, "“%s”: irrelevant, left out".formatted(text));
            } else if (!kept.isEmpty() && text.equals(kept.getLast()) && isLibrary(text)) {
                draft.note(RULE, "“%s”: the same library again, left out".formatted(text));
            } else {
                kept.add(text);
                if (!lists.prefixes().matcher(matched).lookingAt()) {
                    draft.note(RULE, "“%s”: kept, and no prefix: ends here".formatted(text));
                    return kept;
                }
                draft.note(RULE, "“%s”: a prefix, kept".formatted(text));
            }
        }
        return kept;
    }

    /// Several frames in a library without symbols are one entry.
    private static boolean isLibrary(String text) {
        return text.endsWith(".dll")
                || text.endsWith(".so")
                || text.equals("XUL")
                || text.equals("<name omitted>")
                || text.startsWith("<unknown in");
    }
}
