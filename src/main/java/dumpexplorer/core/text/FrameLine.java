package dumpexplorer.core.text;

import dumpexplorer.core.model.Frame;
import dumpexplorer.core.model.Frame.Trust;

/// Lays out one frame: number, function, module, file and line, how it was found, address or source.
final class FrameLine {

    /// Longest function or source line that is shown whole.
    private static final int MAX_TEXT = 1000;

    /// Parts of `hg:host/repository:path:revision`, as symbol servers name source files.
    private static final int VCS_PARTS = 4;

    private FrameLine() {}

    /// @param number the frame's place in its thread
    /// @param crashing whether it is the frame that crashed or raised
    static TextLine layOut(Frame frame, int number, boolean crashing, FrameColumns columns) {
        var line = new LineBuilder();
        marks(line, frame, crashing);
        boolean doubtful = frame.isDoubtful();
        line.add(TextRole.DOUBT, doubtful ? "?" : "")
                .right(
                        TextRole.NUMBER,
                        Integer.toString(number),
                        FrameColumns.NUMBER - (doubtful ? 1 : 0))
                .plain(frame.inline() ? "    " : "  ");
        name(line, frame);
        if (!moduleOf(frame).isEmpty()) {
            line.column(columns.module()).add(TextRole.MODULE, moduleOf(frame));
        }
        if (!placeOf(frame).isEmpty()) {
            line.column(columns.place()).add(TextRole.PLACE, placeOf(frame));
        }
        tail(line, frame, columns);
        return line.build();
    }

    /// The function, or what stands for it.
    static String nameOf(Frame frame) {
        String function = frame.function();
        if (function != null && !function.isBlank()) {
            return cut(function.strip());
        }
        return frame.address() == null ? "(unknown)" : frame.address();
    }

    /// The module's file name; empty where unknown.
    static String moduleOf(Frame frame) {
        return frame.moduleLabel();
    }

    /// File and line as a reader wants them: of a file in a repository the path inside it.
    static String placeOf(Frame frame) {
        String file = frame.file();
        if (file == null || file.isBlank()) {
            return "";
        }
        String[] parts = file.split(":", -1);
        String path = parts.length == VCS_PARTS ? parts[2] : file;
        return frame.line() > 0 ? path + ":" + frame.line() : path;
    }

    private static void marks(LineBuilder line, Frame frame, boolean crashing) {
        line.mark(FrameKind.of(frame).mark());
        if (crashing) {
            line.mark(LineMark.CRASHING);
        }
        if (frame.isDoubtful()) {
            line.mark(LineMark.DOUBTFUL);
        }
    }

    private static void name(LineBuilder line, Frame frame) {
        line.add(isNamed(frame) ? TextRole.FUNCTION : TextRole.NO_FUNCTION, nameOf(frame));
    }

    private static boolean isNamed(Frame frame) {
        return frame.function() != null && !frame.function().isBlank();
    }

    private static void tail(LineBuilder line, Frame frame, FrameColumns columns) {
        if (columns.hasTrust()) {
            line.column(columns.trust())
                    .add(frame.isDoubtful() ? TextRole.DOUBT : TextRole.TRUST, trustOf(frame));
        }
        if (frame.address() != null && frame.sourceLine() == null && isNamed(frame)) {
            line.column(columns.address()).add(TextRole.ADDRESS, frame.address());
        }
        String source = frame.sourceLine();
        if (source != null && !source.isBlank()) {
            line.column(columns.trust()).add(TextRole.SOURCE, cut(source.strip()));
        }
        if (!frame.locals().isEmpty()) {
            int locals = frame.locals().size();
            line.add(TextRole.HINT, locals == 1 ? "   1 local" : "   " + locals + " locals");
        }
        if (frame.locals().stream().anyMatch(Frame.Local::cut)) {
            line.add(TextRole.HINT, ", some cut");
        }
    }

    /// How a frame was found, in a word or two; empty where that is not said.
    static String trustOf(Frame frame) {
        return frame.inline() ? "inlined" : word(frame.trust());
    }

    private static String word(Trust trust) {
        return switch (trust) {
            case CONTEXT -> "context";
            case PREWALKED -> "prewalked";
            case CFI -> "cfi";
            case CFI_SCAN -> "cfi scan";
            case FRAME_POINTER -> "frame pointer";
            case LEAF -> "leaf";
            case SCAN -> "scan";
            case UNKNOWN -> "";
        };
    }

    private static String cut(String text) {
        return text.length() <= MAX_TEXT ? text : text.substring(0, MAX_TEXT) + "…";
    }
}
