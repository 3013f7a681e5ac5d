package dumpexplorer.core.text;

import dumpexplorer.core.model.StackQuality;
import dumpexplorer.core.model.StackThread;
import dumpexplorer.core.text.StackText.Fact;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Says in one line how far a stack can be trusted.
final class QualityWords {

    private QualityWords() {}

    /// @param walked whether somebody had to find the frames in memory; a trace is as its program wrote it
    static Optional<Fact> of(StackThread thread, boolean walked) {
        StackQuality quality = thread.quality();
        if (quality.frames() == 0 || (!walked && !quality.isTruncated())) {
            return Optional.empty();
        }
        List<String> parts = new ArrayList<>();
        if (walked) {
            parts.add(percent(quality.named(), quality.frames()) + " symbolised");
            parts.add(
                    quality.doubtful() == 0
                            ? "nothing found by scanning"
                            : percent(quality.doubtful(), quality.frames()) + " found by scanning");
        }
        if (quality.isTruncated()) {
            String atLeast = quality.missing() == 1 ? "at least " : "";
            parts.add("truncated: " + atLeast + ThreadTitle.frames(quality.missing()) + " missing");
        }
        return Optional.of(new Fact("Stack quality", String.join(", ", parts)));
    }

    /// Never 100 % or 0 % unless it is all or nothing.
    private static String percent(int part, int whole) {
        if (part == 0 || part == whole) {
            return part == 0 ? "0 %" : "100 %";
        }
        long rounded = Math.clamp(Math.round(100.0 * part / whole), 1, 99);
        return String.format(Locale.ROOT, "%d %%", rounded);
    }
}
