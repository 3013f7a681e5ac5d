package dumpexplorer.core.format.minidump;

import dumpexplorer.core.format.JsonScanner;
import dumpexplorer.core.format.SharedTexts;
import dumpexplorer.core.model.Frame;
import dumpexplorer.core.model.Frame.Trust;
import dumpexplorer.core.model.FrameDetail;
import dumpexplorer.core.model.FrameDetail.Offsets;
import dumpexplorer.core.model.Gap;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Frames of one stack walk. Inlined calls come before the frame that holds them and share its
/// module.
final class MinidumpFrames {

    private static final String LEFT_OUT = " left out by the sender";

    private final SharedTexts texts = new SharedTexts();
    private final List<String> unparsed;

    /// @param unparsed takes what stands in the place of a frame and is none
    MinidumpFrames(List<String> unparsed) {
        this.unparsed = unparsed;
    }

    /// Frames of one thread.
    ///
    /// @param frames as displayed: with inlined calls as frames of their own
    /// @param gaps where some are missing
    /// @param physical how many frames the thread has, with those that are missing and without
    ///     inlined calls, as far as its frames' numbers tell
    record Stack(List<Frame> frames, List<Gap> gaps, int physical) {

        static final Stack EMPTY = new Stack(List.of(), List.of(), 0);

        /// The same with a gap at the end, where the thread is said to have more frames.
        ///
        /// @param total how many frames it is said to have, inlined calls not counted
        Stack ofAll(int total) {
            if (total <= physical) {
                return this;
            }
            List<Gap> all = new ArrayList<>(gaps);
            int missing = total - physical;
            boolean said = !all.isEmpty() && all.getLast().before() == frames.size();
            String words = said ? all.removeLast().words() : words(missing);
            all.add(new Gap(frames.size(), missing, words));
            return new Stack(frames, all, total);
        }
    }

    private static String words(int count) {
        return (count == 1 ? "1 frame" : count + " frames") + LEFT_OUT;
    }

    /// Reads a list of frames.
    ///
    /// @param maxFrames the rest is read over
    Stack read(JsonScanner value, int maxFrames) throws IOException {
        return JsonValues.enterArray(value) ? new StackReading(maxFrames).read(value) : Stack.EMPTY;
    }

    static Trust trust(@Nullable String word) {
        return switch (word == null ? "" : word) {
            case "context" -> Trust.CONTEXT;
            case "prewalked" -> Trust.PREWALKED;
            case "cfi" -> Trust.CFI;
            case "cfi_scan" -> Trust.CFI_SCAN;
            case "frame_pointer" -> Trust.FRAME_POINTER;
            case "leaf" -> Trust.LEAF;
            case "scan" -> Trust.SCAN;
            default -> Trust.UNKNOWN;
        };
    }

    /// Reads one list of frames. Their numbers count those that were left out.
    private final class StackReading {

        private final int maxFrames;
        private final List<Frame> frames = new ArrayList<>();
        private final List<Gap> gaps = new ArrayList<>();
        private int next;
        private @Nullable String truncated;

        StackReading(int maxFrames) {
            this.maxFrames = maxFrames;
        }

        Stack read(JsonScanner value) throws IOException {
            while (value.nextElement()) {
                if (frames.size() >= maxFrames) {
                    value.skipValue();
                } else if (value.peek() == JsonScanner.Kind.OBJECT) {
                    add(new MinidumpFrame(value).read());
                } else {
                    String text = JsonValues.text(value);
                    unparsed.add(text == null ? "frame that is no map" : text);
                }
            }
            if (truncated != null) {
                gaps.add(new Gap(frames.size(), -1, truncated));
            }
            return new Stack(frames, gaps, next);
        }

        private void add(MinidumpFrame frame) {
            if (frame.truncated() != null) {
                truncated = frame.truncated();
                return;
            }
            int number = frame.number() < 0 ? next : frame.number();
            int missing = number > next && next > 0 ? number - next : -1;
            if (truncated != null || missing > 0) {
                String words = truncated == null ? words(missing) : truncated;
                gaps.add(new Gap(frames.size(), missing, words));
                truncated = null;
            }
            next = Math.max(next, number) + 1;
            frame.inlines().forEach(inline -> frames.add(inlined(inline, frame)));
            frames.add(finished(frame));
        }

        private Frame inlined(MinidumpFrame.Inline inline, MinidumpFrame frame) {
            return new Frame(
                    texts.share(inline.function()),
                    texts.share(frame.module()),
                    texts.share(inline.file()),
                    inline.line(),
                    frame.address(),
                    trust(frame.trust()),
                    true,
                    null,
                    List.of());
        }

        private Frame finished(MinidumpFrame frame) {
            Offsets offsets = frame.offsets();
            boolean special =
                    !offsets.equals(Offsets.NONE)
                            || !frame.registers().isEmpty()
                            || !frame.unloaded().isEmpty();
            return new Frame(
                    texts.share(frame.function()),
                    texts.share(frame.module()),
                    texts.share(frame.file()),
                    frame.line(),
                    frame.address(),
                    trust(frame.trust()),
                    false,
                    null,
                    List.of(),
                    special
                            ? new FrameDetail.Native(offsets, frame.registers(), frame.unloaded())
                            : FrameDetail.NONE);
        }
    }
}
