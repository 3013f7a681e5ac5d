package dumpexplorer.core.format.breakpad;

import dumpexplorer.core.format.SharedTexts;
import dumpexplorer.core.model.Frame;
import dumpexplorer.core.model.Frame.Local;
import dumpexplorer.core.model.Frame.Trust;
import dumpexplorer.core.model.FrameDetail;
import dumpexplorer.core.model.FrameDetail.Offsets;
import dumpexplorer.core.model.FrameDetail.Register;
import dumpexplorer.core.model.FrameDetail.Unloaded;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One frame of a stack walk for people: ` 0 module!function [file : line + 0xoffset]`, less where
/// less is known; its registers, how it was found, and its arguments in lines of their own.
final class HumanFrame {

    private static final String OFFSET = " + 0x";
    private static final String UNLOADED = " (unloaded ";
    private static final String INLINED = "inlin";

    private final @Nullable String function;
    private final @Nullable String module;
    private final @Nullable String file;
    private final int line;
    private final @Nullable String address;
    private final List<Unloaded> unloaded;
    private final List<Register> registers = new ArrayList<>(4);
    private final List<Local> arguments = new ArrayList<>(0);
    private Trust trust = Trust.UNKNOWN;
    private boolean inline;

    private HumanFrame(
            @Nullable String place,
            @Nullable String file,
            int line,
            @Nullable String address,
            List<Unloaded> unloaded) {
        int mark = place == null ? -1 : place.indexOf('!');
        this.function = place == null || mark < 0 ? null : place.substring(mark + 1);
        String named = place == null || mark < 0 ? place : place.substring(0, mark);
        this.module = named == null || named.isEmpty() ? null : named;
        this.file = file;
        this.line = line;
        this.address = address;
        this.unloaded = unloaded;
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

    /// `0xaddress`, perhaps ` (unloaded name@0xoffset|0xoffset)` once or more.
    private static HumanFrame ofAddress(String place) {
        int mark = place.indexOf(UNLOADED);
        if (mark < 0) {
            return new HumanFrame(null, null, 0, place, List.of());
        }
        List<Unloaded> unloaded = new ArrayList<>(1);
        for (int from = mark; from >= 0; ) {
            int next = place.indexOf(UNLOADED, from + 1);
            String named =
                    place.substring(from + UNLOADED.length(), next < 0 ? place.length() : next);
            unloaded.add(
                    unloaded(named.endsWith(")") ? named.substring(0, named.length() - 1) : named));
            from = next;
        }
        return new HumanFrame(null, null, 0, place.substring(0, mark), unloaded);
    }

    private static Unloaded unloaded(String named) {
        int at = named.lastIndexOf("@0x");
        return at < 0
                ? new Unloaded(named, List.of())
                : new Unloaded(
                        named.substring(0, at), List.of(named.substring(at + 1).split("\\|", -1)));
    }

    /// `name [file : line + 0xoffset]`, `name [file : line]`, `name + 0xoffset` or `name`.
    private static HumanFrame ofPlace(String place) {
        int bracket = place.lastIndexOf(" [");
        int colon = place.lastIndexOf(" : ");
        if (!place.endsWith("]") || bracket < 0 || colon < bracket) {
            int offset = place.lastIndexOf(OFFSET);
            return offset < 0
                    ? new HumanFrame(place, null, 0, null, List.of())
                    : new HumanFrame(
                            place.substring(0, offset),
                            null,
                            0,
                            place.substring(offset + 3),
                            List.of());
        }
        String line = place.substring(colon + 3, place.length() - 1);
        int offset = line.indexOf(OFFSET);
        return new HumanFrame(
                place.substring(0, bracket),
                place.substring(bracket + 2, colon),
                number(offset < 0 ? line : line.substring(0, offset)),
                offset < 0 ? null : line.substring(offset + 3),
                List.of());
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
                    case "simulating a return from leaf function" -> Trust.LEAF;
                    case "stack scanning" -> Trust.SCAN;
                    default -> Trust.UNKNOWN;
                };
    }

    /// Takes the registers of one line.
    void addRegisters(List<Register> more) {
        registers.addAll(more);
    }

    /// Takes an argument that the stack walker recovered.
    void addArgument(Local argument) {
        arguments.add(argument);
    }

    Frame frame(SharedTexts texts) {
        return new Frame(
                texts.share(function),
                texts.share(module),
                texts.share(file),
                line,
                address,
                trust,
                inline,
                null,
                arguments,
                detail());
    }

    private FrameDetail detail() {
        Offsets offsets = offsets();
        return offsets.equals(Offsets.NONE) && registers.isEmpty() && unloaded.isEmpty()
                ? FrameDetail.NONE
                : new FrameDetail.Native(offsets, registers, unloaded);
    }

    /// The offset counts from the best place that is known.
    private Offsets offsets() {
        if (address == null || (module == null && function == null)) {
            return Offsets.NONE;
        }
        if (file != null) {
            return new Offsets(address, null, null);
        }
        return function == null
                ? new Offsets(null, null, address)
                : new Offsets(null, address, null);
    }
}
