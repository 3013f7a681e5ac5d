package dumpexplorer.core.format.breakpad;

import dumpexplorer.core.format.SharedTexts;
import dumpexplorer.core.format.TextLines;
import dumpexplorer.core.model.Frame;
import dumpexplorer.core.model.FrameDetail;
import dumpexplorer.core.model.FrameDetail.Offsets;
import dumpexplorer.core.model.Module;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One line of a stack walk, split at every `|`: there is no escaping. Used again for each line, and
/// fields are cut out of it only when asked for, as a stack may have very many lines.
final class PipeRecord {

    /// Behind it, writers of 2015 tell the same stacks once more in JSON, with more about each.
    static final String END_OF_RECORDS = "====PIPE DUMP ENDS===";

    private static final int FRAME_FIELDS = 7;
    private static final int MODULE_FIELDS = 8;
    private static final int MODULE = 2;
    private static final int FUNCTION = 3;
    private static final int LINE = 5;
    private static final int MOST_DIGITS = 9;

    private final TextLines line;
    private final SharedTexts texts = new SharedTexts();
    private int[] bars = new int[MODULE_FIELDS];
    private int count;

    /// @param lines of which it is the current one, after {@link #split}
    PipeRecord(TextLines lines) {
        this.line = lines;
    }

    /// Goes on to what is the current line by now.
    void split() {
        count = 0;
        for (int bar = line.indexOf('|', 0); bar >= 0; bar = line.indexOf('|', bar + 1)) {
            if (count == bars.length) {
                bars = Arrays.copyOf(bars, 2 * count);
            }
            bars[count++] = bar;
        }
        count++;
    }

    private int from(int index) {
        return index == 0 ? 0 : bars[index - 1] + 1;
    }

    private int to(int index) {
        return index == count - 1 ? line.length() : bars[index];
    }

    /// Where a field begins, white space left out.
    private int start(int index) {
        int start = from(index);
        while (start < to(index) && isBlank(start)) {
            start++;
        }
        return start;
    }

    /// Where a field ends, white space left out.
    private int end(int index) {
        int end = to(index);
        while (from(index) < end && isBlank(end - 1)) {
            end--;
        }
        return end;
    }

    private boolean isBlank(int at) {
        return Character.isWhitespace(line.at(at));
    }

    private boolean isMissing(int index) {
        return index >= count || start(index) >= end(index);
    }

    /// Whether there is nothing on the line.
    boolean isBlank() {
        return count == 1 && isMissing(0);
    }

    /// Whether it is the line after which there are no records.
    boolean isEnd() {
        return count == 1 && kind().equals(END_OF_RECORDS);
    }

    /// What kind of record this is; empty where it begins with a number, as frames do.
    String kind() {
        return isMissing(0) || isDigit(line.at(start(0))) ? "" : line.part(start(0), end(0));
    }

    /// A field, or null where it is empty or missing.
    @Nullable String field(int index) {
        return isMissing(index) ? null : line.part(start(index), end(index));
    }

    /// A field that other records are likely to have too, or null.
    private @Nullable String shared(int index) {
        return isMissing(index) ? null : texts.share(line, start(index), end(index));
    }

    /// A whole number of 0 or more, or -1.
    int number(int index) {
        if (isMissing(index)) {
            return -1;
        }
        int end = end(index);
        int at = start(index);
        if (end - at > MOST_DIGITS) {
            return -1;
        }
        int number = 0;
        for (; at < end; at++) {
            byte digit = line.at(at);
            if (!isDigit(digit)) {
                return -1;
            }
            number = 10 * number + digit - '0';
        }
        return number;
    }

    private static boolean isDigit(byte character) {
        return character >= '0' && character <= '9';
    }

    /// Whether this is a frame: thread, number, module, function, file, line, offset.
    boolean isFrame() {
        return count >= FRAME_FIELDS && number(0) >= 0 && number(1) >= 0;
    }

    /// The frame. Fields beyond seven come from other writers: from those that add some at the end,
    /// where line and offset are in their places, else from those that did not take the `|` out of a
    /// function's name.
    Frame frame() {
        int surplus = hasOwnPlaces() ? 0 : count - FRAME_FIELDS;
        String function =
                surplus == 0
                        ? shared(FUNCTION)
                        : texts.share(line, from(FUNCTION), to(FUNCTION + surplus));
        String file = shared(FUNCTION + surplus + 1);
        String offset = field(FUNCTION + surplus + 3);
        return new Frame(
                function,
                shared(MODULE),
                file,
                Math.max(0, number(FUNCTION + surplus + 2)),
                offset,
                Frame.Trust.UNKNOWN,
                false,
                null,
                List.of(),
                detail(file, function, offset));
    }

    private boolean hasOwnPlaces() {
        return (isMissing(LINE) || number(LINE) >= 0) && isHexadecimal(FRAME_FIELDS - 1);
    }

    private boolean isHexadecimal(int index) {
        int start = start(index);
        return end(index) - start >= 2 && line.at(start) == '0' && line.at(start + 1) == 'x';
    }

    /// The offset counts from the best place that is known: source line, function, module.
    private FrameDetail detail(
            @Nullable String file, @Nullable String function, @Nullable String offset) {
        if (offset == null || (file == null && function == null && isMissing(MODULE))) {
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
