package dumpexplorer.core.format.breakpad;

import dumpexplorer.core.format.SharedTexts;
import dumpexplorer.core.model.Frame;
import dumpexplorer.core.model.FrameDetail;
import dumpexplorer.core.model.FrameDetail.Offsets;
import dumpexplorer.core.model.Module;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One line of a stack walk, split at every `|`: there is no escaping. Fields are cut out of it only when
/// asked for, as a stack may have very many lines.
final class PipeRecord {

    private static final int FRAME_FIELDS = 7;
    private static final int MODULE_FIELDS = 8;
    private static final int FUNCTION = 3;
    private static final int LINE = 5;
    private static final int MOST_DIGITS = 9;

    private final String line;
    private final int[] bars;
    private final int count;

    private PipeRecord(String line, int[] bars, int count) {
        this.line = line;
        this.bars = bars;
        this.count = count;
    }

    static PipeRecord of(String line) {
        int[] bars = new int[MODULE_FIELDS];
        int count = 0;
        for (int bar = line.indexOf('|'); bar >= 0; bar = line.indexOf('|', bar + 1)) {
            if (count == bars.length) {
                bars = Arrays.copyOf(bars, 2 * count);
            }
            bars[count++] = bar;
        }
        return new PipeRecord(line, bars, count + 1);
    }

    private int start(int index) {
        return index == 0 ? 0 : bars[index - 1] + 1;
    }

    private int end(int index) {
        return index == count - 1 ? line.length() : bars[index];
    }

    /// What kind of record this is, or a thread's number.
    String first() {
        return line.substring(0, end(0));
    }

    /// A field, or null where it is empty or missing.
    @Nullable String field(int index) {
        if (index >= count) {
            return null;
        }
        String field = line.substring(start(index), end(index)).strip();
        return field.isEmpty() ? null : field;
    }

    /// A whole number of 0 or more, or -1.
    int number(int index) {
        if (index >= count) {
            return -1;
        }
        int at = start(index);
        int end = end(index);
        while (at < end && Character.isWhitespace(line.charAt(at))) {
            at++;
        }
        while (at < end && Character.isWhitespace(line.charAt(end - 1))) {
            end--;
        }
        if (at == end || end - at > MOST_DIGITS) {
            return -1;
        }
        int number = 0;
        for (; at < end; at++) {
            char digit = line.charAt(at);
            if (digit < '0' || digit > '9') {
                return -1;
            }
            number = 10 * number + digit - '0';
        }
        return number;
    }

    /// Whether this is a frame: thread, number, module, function, file, line, offset.
    boolean isFrame() {
        return count >= FRAME_FIELDS && number(0) >= 0 && number(1) >= 0;
    }

    /// The frame. Fields beyond seven come from other writers: from those that add some at the end,
    /// where line and offset are in their places, else from those that did not take the `|` out of a
    /// function's name.
    Frame frame(SharedTexts texts) {
        int surplus = hasOwnPlaces() ? 0 : count - FRAME_FIELDS;
        String function = field(FUNCTION);
        if (surplus > 0) {
            function = line.substring(start(FUNCTION), end(FUNCTION + surplus));
        }
        String file = field(FUNCTION + surplus + 1);
        String offset = field(FUNCTION + surplus + 3);
        return new Frame(
                texts.share(function),
                texts.share(field(2)),
                texts.share(file),
                Math.max(0, number(FUNCTION + surplus + 2)),
                offset,
                Frame.Trust.UNKNOWN,
                false,
                null,
                List.of(),
                detail(file, function, offset));
    }

    private boolean hasOwnPlaces() {
        boolean line = field(LINE) == null || number(LINE) >= 0;
        String offset = field(FRAME_FIELDS - 1);
        return line && offset != null && offset.startsWith("0x");
    }

    /// The offset counts from the best place that is known: source line, function, module.
    private FrameDetail detail(
            @Nullable String file, @Nullable String function, @Nullable String offset) {
        if (offset == null || (file == null && function == null && field(2) == null)) {
            return FrameDetail.NONE;
        }
        if (file != null) {
            return new FrameDetail.Native(new Offsets(offset, null, null));
        }
        return new FrameDetail.Native(
                function == null
                        ? new Offsets(null, null, offset)
                        : new Offsets(null, offset, null));
    }

    /// The module that this describes: file, version, debug file, debug id, first and last address,
    /// 1 for the program itself.
    Optional<Module> findModule() {
        String file = field(1);
        if (count < MODULE_FIELDS - 1 || file == null) {
            return Optional.empty();
        }
        return Optional.of(
                new Module(file, field(2), field(3), field(4), field(5), field(6), number(7) == 1));
    }
}
