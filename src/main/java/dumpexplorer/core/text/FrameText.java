package dumpexplorer.core.text;

import dumpexplorer.core.model.Frame;
import dumpexplorer.core.model.Frame.Local;
import dumpexplorer.core.model.FrameDetail;
import dumpexplorer.core.model.FrameDetail.Offsets;
import dumpexplorer.core.model.FrameDetail.Register;
import dumpexplorer.core.model.Module;
import dumpexplorer.core.model.ModuleDetail.Symbols;
import dumpexplorer.core.model.Stackwalk;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Lays out all that is known of one frame: where it is, its locals, its registers, its module.
public final class FrameText {

    private static final int INDENT = 2;
    private static final int LABEL = 20;
    private static final int REGISTERS_PER_LINE = 2;

    private final List<TextLine> lines = new ArrayList<>();
    private final List<Fold> folds = new ArrayList<>();
    private int indent;

    private FrameText() {}

    /// Lays out a frame.
    ///
    /// @param stackwalk that it is of, for its module
    public static TextDocument of(Frame frame, Stackwalk stackwalk) {
        var text = new FrameText();
        text.place(frame);
        text.locals(frame.locals());
        if (frame.detail() instanceof FrameDetail.Native machine) {
            text.registers(machine.registers());
        }
        text.module(frame, stackwalk);
        return new ListDocument(text.lines, text.folds);
    }

    private void place(Frame frame) {
        fact("File", frame.file() == null ? null : FrameLine.placeOf(frame));
        fact("Source", source(frame));
        fact("Module", frame.module());
        fact("Found by", trust(frame));
        fact("Address", frame.address());
        if (frame.detail() instanceof FrameDetail.Native machine) {
            offsets(machine.offsets());
            machine.unloaded()
                    .forEach(gone ->
                            fact(
                                    "In unloaded",
                                    gone.module() + "  " + String.join(", ", gone.offsets())));
        }
        if (frame.detail() instanceof FrameDetail.Java java) {
            fact("Origin", java.origin().isEmpty() ? null : java.origin());
            fact("Binary", java.packaging());
        }
    }

    private static @Nullable String source(Frame frame) {
        return frame.sourceLine() == null ? null : frame.sourceLine().strip();
    }

    /// How a frame was found, and what that is worth.
    static @Nullable String trust(Frame frame) {
        if (frame.inline()) {
            return "debug information: inlined in its caller";
        }
        return switch (frame.trust()) {
            case CONTEXT -> "the processor's registers: sure";
            case PREWALKED -> "the sender's own stack walker";
            case CFI -> "call frame information: reliable";
            case CFI_SCAN -> "call frame information after scanning: doubtful";
            case FRAME_POINTER -> "the frame pointer: mostly reliable";
            case LEAF -> "simulating a return from a leaf function";
            case SCAN -> "scanning the stack for addresses: may never have been called";
            case UNKNOWN -> null;
        };
    }

    private void offsets(Offsets offsets) {
        fact("Offset in line", offsets.fromLine());
        fact("Offset in function", offsets.fromFunction());
        fact("Offset in module", offsets.fromModule());
    }

    private void locals(List<Local> locals) {
        if (locals.isEmpty()) {
            return;
        }
        int header = heading("Locals", locals.size());
        int width = locals.stream().mapToInt(local -> local.name().length()).max().orElse(0);
        for (Local local : locals) {
            lines.add(SideLines.local(local, width, INDENT));
        }
        fold(header);
    }

    private void registers(List<Register> registers) {
        if (registers.isEmpty()) {
            return;
        }
        int header = heading("Registers", registers.size());
        for (int from = 0; from < registers.size(); from += REGISTERS_PER_LINE) {
            int to = Math.min(registers.size(), from + REGISTERS_PER_LINE);
            lines.add(SideLines.registers(registers.subList(from, to), INDENT));
        }
        fold(header);
    }

    private void module(Frame frame, Stackwalk stackwalk) {
        Module module = find(stackwalk, frame.module());
        if (module == null) {
            return;
        }
        int header = heading("Module", 1);
        fact("File", module.file());
        fact("Version", module.version());
        fact("Symbols", symbols(module.detail().symbols()));
        fact("Symbol file", module.debugFile());
        fact("Debug id", module.debugId());
        fact("Code id", module.detail().codeId());
        fact("Signed by", module.detail().signer());
        fact("From", module.base());
        fact("To", module.end());
        fold(header);
    }

    private static @Nullable String symbols(Symbols symbols) {
        return switch (symbols) {
            case LOADED -> "loaded";
            case MISSING -> "missing: functions of this module have no names";
            case CORRUPT -> "corrupt";
            case UNKNOWN -> null;
        };
    }

    private static @Nullable Module find(Stackwalk stackwalk, @Nullable String name) {
        return stackwalk.modules().stream()
                .filter(module -> module.file().equals(name))
                .findFirst()
                .orElse(null);
    }

    private int heading(String words, int count) {
        if (!lines.isEmpty()) {
            lines.add(TextLine.EMPTY);
        }
        lines.add(
                count > 1
                        ? SideLines.heading(words, count)
                        : new LineBuilder()
                                .mark(LineMark.HEADING)
                                .mark(LineMark.FOLD_LINE)
                                .add(TextRole.HEADING, words)
                                .build());
        indent = INDENT;
        return lines.size() - 1;
    }

    private void fold(int header) {
        folds.add(new Fold(header, lines.size(), true));
    }

    private void fact(String label, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            lines.add(
                    new LineBuilder()
                            .plain(" ".repeat(indent))
                            .add(TextRole.LABEL, label)
                            .column(indent + LABEL)
                            .add(TextRole.VALUE, value)
                            .build());
        }
    }
}
