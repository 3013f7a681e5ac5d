package dumpexplorer.core.format.breakpad;

import dumpexplorer.core.model.Frame;
import dumpexplorer.core.model.Frame.Trust;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One frame of a stack walk for people: ` 0 module!function [file : line + 0xoffset]`, less where
/// less is known, and how it was found in a line of its own.
final class HumanFrame {

    private static final String OFFSET = " + 0x";
    private static final String UNLOADED = " (unloaded ";
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

    /// Reads a line, where it is a frame: a number, two spaces and a place. Looks for marks from
    /// the end, as names of functions may hold any of them.
    static Optional<HumanFrame> find(String text) {
        int digits = text.startsWith(" ") ? 1 : 0;
        int end = digits;
        while (end < text.length() && Character.isDigit(text.charAt(end))) {
            end++;
        }
        String place = text.substring(end).strip();
        if (end == digits || !text.startsWith("  ", end) || place.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(place.startsWith("0x") ? ofAddress(place) : ofPlace(place));
    }

    /// `0xaddress`, perhaps ` (unloaded name@0xoffset)`.
    private static HumanFrame ofAddress(String place) {
        int mark = place.indexOf(UNLOADED);
        if (mark < 0) {
            return new HumanFrame(null, null, 0, place, null);
        }
        String name = place.substring(mark + UNLOADED.length());
        int at = name.indexOf('@');
        String unloaded = "(unloaded " + (at < 0 ? name : name.substring(0, at)) + ")";
        return new HumanFrame(null, null, 0, place.substring(0, mark), unloaded);
    }

    /// `name [file : line + 0xoffset]`, `name [file : line]`, `name + 0xoffset` or `name`.
    private static HumanFrame ofPlace(String place) {
        int bracket = place.lastIndexOf(" [");
        int colon = place.lastIndexOf(" : ");
        if (!place.endsWith("]") || bracket < 0 || colon < bracket) {
            int offset = place.lastIndexOf(OFFSET);
            return offset < 0
                    ? new HumanFrame(place, null, 0, null, null)
                    : new HumanFrame(
                            place.substring(0, offset), null, 0, place.substring(offset + 3), null);
        }
        String line = place.substring(colon + 3, place.length() - 1);
        int offset = line.indexOf(OFFSET);
        return new HumanFrame(
                place.substring(0, bracket),
                place.substring(bracket + 2, colon),
                number(offset < 0 ? line : line.substring(0, offset)),
                offset < 0 ? null : line.substring(offset + 3),
                null);
    }

    private static int number(String digits) {
        boolean sound =
                !digits.isEmpty()
                        && digits.length() <= 9
                        && digits.chars().allMatch(c -> c >= '0' && c <= '9');
        return sound ? Integer.parseInt(digits) : 0;
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
