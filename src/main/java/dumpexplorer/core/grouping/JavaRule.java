package dumpexplorer.core.grouping;

import dumpexplorer.core.model.Clue;
import dumpexplorer.core.model.CrashEvidence.Kind;
import dumpexplorer.core.model.Frame;
import dumpexplorer.core.model.FrameDetail;
import java.util.List;
import java.util.regex.Pattern;

/// Names a crash of Java after its exception and the method that threw it (RESEARCH.md, section 4,
/// "Java").
final class JavaRule {

    private static final String RULE = "java";
    private static final int MAX_LENGTH = 255;
    private static final String ADDRESS = "<addr>";
    private static final Pattern OBJECT = Pattern.compile("@[0-9a-f]{8}");
    private static final Pattern LINE = Pattern.compile("\\R");

    private JavaRule() {}

    static void apply(SignatureDraft draft) {
        String headline = LINE.split(draft.find(Clue.EXCEPTION).orElse(""), 2)[0].strip();
        List<Frame> frames = draft.evidence().crashing();
        if (headline.isEmpty() && frames.isEmpty()) {
            draft.set(RULE, StackRule.NO_FRAMES, "neither an exception nor a frame");
        } else if (draft.evidence().kind() == Kind.JAVA_EXCEPTION) {
            String method = frames.isEmpty() ? "" : at(frames.getFirst(), false);
            draft.set(RULE, join(": ", headline, method), "the exception and where it was thrown");
        } else {
            ofText(draft, headline, frames);
        }
    }

    private static void ofText(SignatureDraft draft, String headline, List<Frame> frames) {
        int colon = headline.indexOf(':');
        String name = (colon < 0 ? headline : headline.substring(0, colon)).strip();
        String told = colon < 0 ? "" : headline.substring(colon + 1).strip();
        String description = OBJECT.matcher(told).replaceAll("@" + ADDRESS);
        if (!description.equals(told)) {
            draft.note(RULE, "addresses in the message left out");
        }
        String method = frames.isEmpty() ? "" : at(frames.getFirst(), true);
        // The colon behind an address is an oddity of Socorro's, which keeps old signatures alive.
        String separator = description.endsWith(ADDRESS) ? ": " : " ";
        String signature = join(": ", name, join(separator, description, method));
        if (signature.length() > MAX_LENGTH) {
            draft.set(RULE, join(": ", name, method), "too long, so the message is left out");
        } else {
            draft.set(RULE, signature, "the exception and where it was thrown");
        }
    }

    /// A frame as Java prints it, without the line in a Java file.
    private static String at(Frame frame, boolean asText) {
        String origin = "";
        String place = frame.file() == null ? "Unknown Source" : frame.file();
        if (frame.detail() instanceof FrameDetail.Java java) {
            origin = java.origin();
            place = java.note() == null ? place : java.note();
        }
        if (asText && frame.line() > 0 && !place.endsWith(".java")) {
            place += ":" + frame.line();
        }
        return "at "
                + origin
                + (frame.function() == null ? "" : frame.function())
                + "("
                + place
                + ")";
    }

    private static String join(String separator, String one, String other) {
        return one.isEmpty() || other.isEmpty() ? one + other : one + separator + other;
    }
}
