package dumpexplorer.core.model;

/// How well a stack is known.
///
/// @param frames how many there are, inlines included
/// @param named how many of them have a function
/// @param doubtful how many were found by scanning memory
/// @param missing how many the sender left out; those of a gap of unknown size count as one
public record StackQuality(int frames, int named, int doubtful, int missing) {

    static StackQuality of(StackThread thread) {
        int named = 0;
        int doubtful = 0;
        for (Frame frame : thread.frames()) {
            String function = frame.function();
            named += function == null || function.isEmpty() ? 0 : 1;
            doubtful += frame.isDoubtful() ? 1 : 0;
        }
        int missing =
                thread.detail().gaps().stream().mapToInt(gap -> Math.max(1, gap.count())).sum();
        return new StackQuality(thread.frames().size(), named, doubtful, missing);
    }

    /// Whether frames are missing.
    public boolean isTruncated() {
        return missing > 0;
    }
}
