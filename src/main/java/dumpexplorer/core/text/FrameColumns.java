package dumpexplorer.core.text;

import dumpexplorer.core.model.Frame;
import dumpexplorer.core.model.Frame.Trust;
import java.util.List;

/// Where the columns of one thread's frames begin.
///
/// @param module column of the module; the function's are before it
/// @param place column of file and line; equal to `module` where no frame has a module
/// @param trust column of how the frame was found; of source lines likewise
/// @param hasTrust whether any frame says how it was found
record FrameColumns(int module, int place, int trust, boolean hasTrust) {

    /// Columns that a frame's number takes, the mark of doubt before it included.
    static final int NUMBER = 5;

    /// Column where functions begin.
    static final int FUNCTION = NUMBER + 2;

    /// Columns of the longest way to say how a frame was found.
    private static final int TRUST = 13;

    private static final int MAX_FUNCTION = 64;
    private static final int MAX_MODULE = 24;
    private static final int MAX_PLACE = 48;

    /// Columns that are wide enough for nine of ten frames, and not too wide for the rest.
    static FrameColumns of(List<Frame> frames) {
        var functions = new Widths(MAX_FUNCTION);
        var modules = new Widths(MAX_MODULE);
        var places = new Widths(MAX_PLACE);
        boolean hasTrust = false;
        for (Frame frame : frames) {
            functions.add(FrameLine.nameOf(frame).length() + (frame.inline() ? 2 : 0));
            modules.add(FrameLine.moduleOf(frame).length());
            places.add(FrameLine.placeOf(frame).length());
            hasTrust |= frame.trust() != Trust.UNKNOWN || frame.inline();
        }
        int module = FUNCTION + functions.common() + 2;
        int place = module + gap(modules.common());
        return new FrameColumns(module, place, place + gap(places.common()), hasTrust);
    }

    /// Column of the address.
    int address() {
        return hasTrust ? trust + TRUST + 2 : trust;
    }

    private static int gap(int width) {
        return width == 0 ? 0 : width + 2;
    }

    /// Counts texts by length.
    private static final class Widths {
        private final int[] counts;
        private int total;

        Widths(int max) {
            counts = new int[max + 1];
        }

        void add(int length) {
            if (length > 0) {
                counts[Math.min(length, counts.length - 1)]++;
                total++;
            }
        }

        /// The length that nine of ten texts do not exceed.
        int common() {
            int covered = 0;
            int width = 0;
            while (covered * 10L < total * 9L) {
                covered += counts[++width];
            }
            return width;
        }
    }
}
