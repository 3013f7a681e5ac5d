package dumpexplorer.core.text;

import dumpexplorer.core.model.Frame;
import dumpexplorer.core.model.FrameDetail.Native;
import dumpexplorer.core.model.FrameDetail.Offsets;
import dumpexplorer.core.model.FrameDetail.Register;
import dumpexplorer.core.model.FrameDetail.Unloaded;
import dumpexplorer.core.model.StackThread;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Writes threads as stack walkers print them for people.
record OriginalWalk(StringBuilder text) {

    private static final int COLUMNS = 80;

    void thread(StackThread thread) {
        text.append("Thread ").append(thread.index());
        text.append(thread.name() == null ? "" : " " + thread.name());
        text.append(thread.crashed() ? " (crashed)" : "");
        text.append(thread.detail().id() == null ? "" : " - tid: " + thread.detail().id());
        text.append('\n');
        for (int number = 0; number < thread.frames().size(); number++) {
            frame(thread.frames().get(number), number);
        }
        if (thread.frames().isEmpty()) {
            text.append(" <no frames>\n");
        }
    }

    void frame(Frame frame, int number) {
        text.append(number < 10 ? " " : "").append(number).append("  ");
        place(frame);
        text.append('\n');
        if (frame.detail() instanceof Native machine) {
            registers(machine.registers());
        }
        String found = foundBy(frame);
        if (found != null) {
            text.append("    Found by: ").append(found).append('\n');
        }
        arguments(frame.locals());
    }

    private void place(Frame frame) {
        boolean loaded = frame.module() != null;
        if (frame.function() == null && !loaded && frame.file() == null) {
            text.append(frame.address() == null ? "0x0" : frame.address());
            unloaded(frame);
            return;
        }
        text.append(loaded ? frame.module() : "");
        text.append(frame.function() == null ? "" : "!" + frame.function());
        Offsets offsets =
                frame.detail() instanceof Native machine ? machine.offsets() : Offsets.NONE;
        if (frame.file() != null) {
            text.append(" [").append(frame.file()).append(" : ").append(frame.line());
            text.append(plus(offsets.fromLine())).append(']');
        } else if (frame.function() != null) {
            text.append(plus(offsets.fromFunction()));
        } else {
            text.append(plus(offsets.fromModule()));
        }
    }

    private void unloaded(Frame frame) {
        if (frame.detail() instanceof Native machine) {
            for (Unloaded gone : machine.unloaded()) {
                text.append(" (unloaded ").append(gone.module());
                text.append(gone.offsets().isEmpty() ? "" : "@");
                text.append(String.join("|", gone.offsets())).append(')');
            }
        }
    }

    private void registers(List<Register> registers) {
        int column = 0;
        for (Register register : registers) {
            String told =
                    " ".repeat(Math.max(0, 3 - register.name().length()))
                            + register.name()
                            + " = "
                            + register.value();
            boolean fits = column > 0 && column + 4 + told.length() <= COLUMNS;
            text.append(column == 0 ? "     " : fits ? "    " : "\n     ").append(told);
            column = (fits ? column + 4 : 5) + told.length();
        }
        text.append(registers.isEmpty() ? "" : "\n");
    }

    private void arguments(List<Frame.Local> arguments) {
        if (!arguments.isEmpty()) {
            text.append("    Arguments (assuming they are what the stack walker recovered)\n");
            for (Frame.Local argument : arguments) {
                text.append("        ").append(argument.name()).append(" = ");
                text.append(argument.value()).append('\n');
            }
        }
    }

    private static @Nullable String foundBy(Frame frame) {
        if (frame.inline()) {
            return "inlining";
        }
        return switch (frame.trust()) {
            case CONTEXT -> "given as instruction pointer in context";
            case PREWALKED -> "recovered by external stack walker";
            case CFI -> "call frame info";
            case CFI_SCAN -> "call frame info with scanning";
            case FRAME_POINTER -> "previous frame's frame pointer";
            case LEAF -> "simulating a return from leaf function";
            case SCAN -> "stack scanning";
            case UNKNOWN -> null;
        };
    }

    private static String plus(@Nullable String offset) {
        return offset == null ? "" : " + " + offset;
    }
}
