package dumpexplorer.core.format.breakpad;

import dumpexplorer.core.format.SharedTexts;
import dumpexplorer.core.model.Frame.Local;
import dumpexplorer.core.model.FrameDetail.Register;
import dumpexplorer.core.model.StackThread;
import dumpexplorer.core.model.ThreadDetail;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A thread of a stack walk for people, as far as it is read.
final class HumanThread {

    private static final String THREAD = "Thread ";
    private static final String THREAD_ID = " - tid: ";
    private static final String FOUND_BY = "    Found by: ";
    private static final String ARGUMENTS = "    Arguments (assuming ";
    private static final String ARGUMENT = "        arg ";
    private static final String EQUALS = " = ";

    private final int index;
    private final @Nullable String name;
    private final @Nullable String id;
    private final boolean crashed;
    private final List<HumanFrame> frames = new ArrayList<>();
    private Memory memory = Memory.NONE;

    /// What of the stack's memory is being listed, below a frame.
    private enum Memory {
        NONE,
        CONTENTS,
        POINTERS
    }

    private HumanThread(int index, @Nullable String name, @Nullable String id, boolean crashed) {
        this.index = index;
        this.name = name;
        this.id = id;
        this.crashed = crashed;
    }

    /// Its number, as the input writes it.
    int index() {
        return index;
    }

    /// `Thread 0`, then perhaps a name, a state in brackets, a thread id.
    static Optional<HumanThread> find(String line) {
        int end = THREAD.length();
        while (end < line.length()
                && end < THREAD.length() + 9
                && Character.isDigit(line.charAt(end))) {
            end++;
        }
        if (!line.startsWith(THREAD) || end == THREAD.length()) {
            return Optional.empty();
        }
        int index = Integer.parseInt(line.substring(THREAD.length(), end));
        int mark = Math.max(end, line.lastIndexOf(THREAD_ID));
        boolean hasId = line.startsWith(THREAD_ID, mark);
        String rest = line.substring(end, hasId ? mark : line.length()).strip();
        int state = rest.lastIndexOf('(');
        boolean crashed =
                state >= 0 && (rest.endsWith("(crashed)") || rest.endsWith("did not crash)"));
        String name = crashed ? rest.substring(0, state).strip() : rest;
        return Optional.of(
                new HumanThread(
                        index,
                        name.isEmpty() ? null : name,
                        hasId ? line.substring(mark + THREAD_ID.length()).strip() : null,
                        crashed));
    }

    boolean crashed() {
        return crashed;
    }

    List<HumanFrame> frames() {
        return frames;
    }

    /// Takes a line below the thread's own.
    ///
    /// @return whether it was understood
    boolean take(String line) {
        if (takeMemory(line)) {
            return true;
        }
        Optional<HumanFrame> frame = HumanFrame.find(line);
        if (frame.isPresent()) {
            frames.add(frame.get());
            return true;
        }
        return frames.isEmpty()
                ? line.strip().equals("<no frames>")
                : takeOfFrame(line, frames.getLast());
    }

    private static boolean takeOfFrame(String line, HumanFrame frame) {
        if (line.startsWith(FOUND_BY)) {
            frame.setFoundBy(line.substring(FOUND_BY.length()).strip());
            return true;
        }
        if (line.startsWith(ARGUMENT) && line.contains(EQUALS)) {
            int equals = line.lastIndexOf(EQUALS);
            frame.addArgument(
                    new Local(
                            line.substring(0, equals).strip(),
                            line.substring(equals + EQUALS.length())));
            return true;
        }
        List<Register> registers = HumanRegisters.read(line);
        frame.addRegisters(registers);
        return !registers.isEmpty() || line.startsWith(ARGUMENTS);
    }

    /// Rows of the stack's memory and what may be addresses of code in it: what `-s` adds.
    private boolean takeMemory(String line) {
        String text = line.strip();
        if (text.equals("Stack contents:")) {
            memory = Memory.CONTENTS;
            return true;
        }
        if (text.equals("Possible instruction pointers:")) {
            memory = Memory.POINTERS;
            return true;
        }
        boolean belongs =
                switch (memory) {
                    case NONE -> false;
                    case CONTENTS -> isMemoryRow(line);
                    case POINTERS -> line.startsWith("     *(0x");
                };
        memory = belongs ? memory : Memory.NONE;
        return belongs;
    }

    /// Five spaces, an address of eight or sixteen digits, then bytes.
    private static boolean isMemoryRow(String line) {
        int end = 5;
        while (end < line.length() && Character.digit(line.charAt(end), 16) >= 0) {
            end++;
        }
        return line.startsWith("     ")
                && (end == 5 + 8 || end == 5 + 16)
                && line.startsWith(" ", end);
    }

    StackThread finish(SharedTexts texts) {
        ThreadDetail detail =
                id == null ? ThreadDetail.NONE : new ThreadDetail(id, null, List.of(), null, null);
        return new StackThread(
                index,
                name,
                crashed,
                frames.stream().map(frame -> frame.frame(texts)).toList(),
                detail);
    }
}
