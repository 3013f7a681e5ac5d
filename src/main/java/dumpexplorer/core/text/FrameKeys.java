package dumpexplorer.core.text;

import dumpexplorer.core.model.Frame;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Numbers frames such that equal calls have equal numbers: same function, module, file and line; the
/// address counts where there is no function. A hash table of its own, as a stack may have very many.
final class FrameKeys {

    private static final int FIRST_SLOTS = 1 << 8;

    /// The first frame of each number, and the number.
    private @Nullable Frame[] firsts = new Frame[FIRST_SLOTS];

    private int[] numbers = new int[FIRST_SLOTS];
    private int count;

    /// Stacks are asked for when equal ones are looked for and when they are laid out.
    private final IdentityHashMap<List<Frame>, int[]> known = new IdentityHashMap<>();

    /// The numbers of some frames, in their order.
    int[] of(List<Frame> frames) {
        return known.computeIfAbsent(frames, this::number);
    }

    private int[] number(List<Frame> frames) {
        makeRoom(count + frames.size());
        int[] keys = new int[frames.size()];
        int next = 0;
        for (Frame frame : frames) {
            keys[next++] = number(frame);
        }
        return keys;
    }

    private int number(Frame frame) {
        int slot = slot(frame, firsts);
        if (firsts[slot] != null) {
            return numbers[slot];
        }
        int number = count++;
        firsts[slot] = frame;
        numbers[slot] = number;
        return number;
    }

    /// Widens the table, at once as far as needed, so that half of it stays free.
    private void makeRoom(int frames) {
        if (2 * frames <= firsts.length) {
            return;
        }
        @Nullable Frame[] wider = new Frame[2 * Integer.highestOneBit(2 * frames)];
        int[] widerNumbers = new int[wider.length];
        for (int slot = 0; slot < firsts.length; slot++) {
            Frame first = firsts[slot];
            if (first != null) {
                int place = slot(first, wider);
                wider[place] = first;
                widerNumbers[place] = numbers[slot];
            }
        }
        firsts = wider;
        numbers = widerNumbers;
    }

    /// Where a frame is, or would be.
    private static int slot(Frame frame, @Nullable Frame[] among) {
        int slot = hash(frame) & among.length - 1;
        Frame there = among[slot];
        while (there != null && !isSameCall(frame, there)) {
            slot = slot + 1 & among.length - 1;
            there = among[slot];
        }
        return slot;
    }

    private static int hash(Frame frame) {
        String name = frame.function() == null ? frame.address() : frame.function();
        int hash = 31 * Objects.hashCode(name) + frame.line();
        hash = 31 * hash + Objects.hashCode(frame.module());
        hash *= 0x9e3779b9;
        return hash ^ hash >>> 16;
    }

    private static boolean isSameCall(Frame one, Frame other) {
        return one.line() == other.line()
                && one.inline() == other.inline()
                && Objects.equals(one.function(), other.function())
                && Objects.equals(one.module(), other.module())
                && Objects.equals(one.file(), other.file())
                && (one.function() != null || Objects.equals(one.address(), other.address()));
    }
}
