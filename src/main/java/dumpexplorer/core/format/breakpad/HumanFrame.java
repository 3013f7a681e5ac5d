package dumpexplorer.core.format.breakpad;

import dumpexplorer.core.model.Frame;
import dumpexplorer.core.model.Frame.Trust;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// One frame of a stack walk for people: ` 0 module!function [file : line + 0xoffset]`, less where
/// less is known, and how it was found in a line of its own.
final class HumanFrame {

    private static final Pattern LINE = Pattern.compile(" ?\\d+ {2}(\\S.*)");
    private static final Pattern SOURCE =
            Pattern.compile("(.*) \\[(.+?) : (\\d+)(?: \\+ (0x[0-9a-fA-F]+))?]");
    private static final Pattern OFFSET = Pattern.compile("(.*) \\+ (0x[0-9a-fA-F]+)");
    private static final Pattern ADDRESS =
            Pattern.compile("(0x[0-9a-fA-F]+)(?: \\(unloaded ([^@|)]+).*\\))?");
    private static final String INLINED = "inlin";

    private final @Nullable String function;
    private final @Nullable String module;
    private final @Nullable String file;
    private final int line;
    private final @Nullable String address;
    private Trust trust = Trust.UNKNOWN;
    private boolean inline;

    private HumanFrame(
            @Nullable String place,
            @Nullable String file,
            int line,
            @Nullable String address,
            @Nullable String unloaded) {
        int mark = place == null ? -1 : place.indexOf('!');
        this.function = place == null || mark < 0 ? null : place.substring(mark + 1);
        String named = place == null || mark < 0 ? place : place.substring(0, mark);
        this.module = named == null ? unloaded : named;
        this.file = file;
        this.line = line;
        this.address = address;
    }

    /// Reads a line, where it is a frame.
    static Optional<HumanFrame> find(String text) {
        Matcher frame = LINE.matcher(text);
        if (!frame.matches()) {
            return Optional.empty();
        }
        String place = frame.group(1).stripTrailing();
        Matcher source = SOURCE.matcher(place);
        if (source.matches()) {
            return Optional.of(
                    new HumanFrame(
                            source.group(1),
                            source.group(2),
                            number(source.group(3)),
                            source.group(4),
                            null));
        }
        Matcher address = ADDRESS.matcher(place);
        if (address.matches()) {
            String unloaded = address.group(2);
            return Optional.of(
                    new HumanFrame(
                            null,
                            null,
                            0,
                            address.group(1),
                            unloaded == null ? null : "(unloaded " + unloaded + ")"));
        }
        Matcher offset = OFFSET.matcher(place);
        return Optional.of(
                offset.matches()
                        ? new HumanFrame(offset.group(1), null, 0, offset.group(2), null)
                        : new HumanFrame(place, null, 0, null, null));
    }

    private static int number(String digits) {
        return digits.length() > 9 ? 0 : Integer.parseInt(digits);
    }

    /// Takes what stands behind `Found by:`.
    void setFoundBy(String words) {
        inline = words.startsWith(INLINED);
        trust =
                switch (words) {
                    case "given as instruction pointer in context" -> Trust.CONTEXT;
                    case "recovered by external stack walker" -> Trust.PREWALKED;
                    case "call frame info" -> Trust.CFI;
                    case "call frame info with scanning" -> Trust.CFI_SCAN;
                    case "previous frame's frame pointer" -> Trust.FRAME_POINTER;
                    case "stack scanning" -> Trust.SCAN;
                    default -> Trust.UNKNOWN;
                };
    }

    Frame frame() {
        return new Frame(function, module, file, line, address, trust, inline, null, List.of());
    }
}
