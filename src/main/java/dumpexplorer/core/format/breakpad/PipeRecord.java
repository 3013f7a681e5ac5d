package dumpexplorer.core.format.breakpad;

import dumpexplorer.core.format.SharedTexts;
import dumpexplorer.core.model.Frame;
import dumpexplorer.core.model.FrameDetail;
import dumpexplorer.core.model.FrameDetail.Offsets;
import dumpexplorer.core.model.Module;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One line of a stack walk, split at every `|`: there is no escaping.
record PipeRecord(List<String> fields) {

    private static final int FRAME_FIELDS = 7;
    private static final int MODULE_FIELDS = 8;
    private static final int FUNCTION = 3;
    private static final int LINE = 5;

    static PipeRecord of(String line) {
        List<String> fields = new ArrayList<>(MODULE_FIELDS);
        int from = 0;
        for (int bar = line.indexOf('|'); bar >= 0; bar = line.indexOf('|', from)) {
            fields.add(line.substring(from, bar));
            from = bar + 1;
        }
        fields.add(line.substring(from));
        return new PipeRecord(fields);
    }

    /// A field, or null where it is empty or missing.
    @Nullable String field(int index) {
        if (index >= fields.size()) {
            return null;
        }
        String field = fields.get(index).strip();
        return field.isEmpty() ? null : field;
    }

    /// A whole number of 0 or more, or -1.
    int number(int index) {
        String field = field(index);
        if (field == null || field.length() > 9) {
            return -1;
        }
        int number = 0;
        for (int i = 0; i < field.length(); i++) {
            char digit = field.charAt(i);
            if (digit < '0' || digit > '9') {
                return -1;
            }
            number = 10 * number + digit - '0';
        }
        return number;
    }

    /// Whether this is a frame: thread, number, module, function, file, line, offset.
    boolean isFrame() {
        return fields.size() >= FRAME_FIELDS && number(0) >= 0 && number(1) >= 0;
    }

    /// The frame. Fields beyond seven come from other writers: from those that add some at the end,
    /// where line and offset are in their places, else from those that did not take the `|` out of a
    /// function's name.
    Frame frame(SharedTexts texts) {
        int surplus = hasOwnPlaces() ? 0 : fields.size() - FRAME_FIELDS;
        String function = field(FUNCTION);
        if (surplus > 0) {
            function = String.join("|", fields.subList(FUNCTION, FUNCTION + surplus + 1));
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
        if (fields.size() < MODULE_FIELDS - 1 || file == null) {
            return Optional.empty();
        }
        return Optional.of(
                new Module(file, field(2), field(3), field(4), field(5), field(6), number(7) == 1));
    }
}
