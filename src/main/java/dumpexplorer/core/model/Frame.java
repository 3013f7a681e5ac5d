package dumpexplorer.core.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One call on a stack. Everything may be unknown.
///
/// @param function demangled where the input was; of Java with its class
/// @param module file name of the binary, or Java module
/// @param file source file as the input names it
/// @param line source line from 1, or 0 where unknown
/// @param address `0x…` as the input writes it: of the instruction, or an offset where that is all
///     there is
/// @param trust how the stack walker found it
/// @param inline whether the compiler had inlined it into the frame that follows
/// @param sourceLine text of the source line, of tracebacks that carry it; several lines, with line
///     breaks, where a statement has several
/// @param locals local variables, in the order of the input; of native frames the arguments that
///     the stack walker recovered
/// @param detail what only frames of its kind tell
public record Frame(
        @Nullable String function,
        @Nullable String module,
        @Nullable String file,
        int line,
        @Nullable String address,
        Trust trust,
        boolean inline,
        @Nullable String sourceLine,
        List<Local> locals,
        FrameDetail detail) {

    /// How a stack walker found a frame, from sure to doubtful.
    public enum Trust {
        /// Given by the processor's registers.
        CONTEXT,
        /// Walked by the sender.
        PREWALKED,
        /// By call frame information.
        CFI,
        /// By call frame information after some scanning.
        CFI_SCAN,
        /// By the frame pointer.
        FRAME_POINTER,
        /// By simulating the return from a function that calls no other.
        LEAF,
        /// By scanning the stack for plausible addresses: doubtful.
        SCAN,
        /// Not said.
        UNKNOWN
    }

    /// A local variable.
    ///
    /// @param name its name
    /// @param value its text form
    /// @param cut whether the sender cut the value
    public record Local(String name, String value, boolean cut) {

        /// A variable whose value is whole.
        public Local(String name, String value) {
            this(name, value, false);
        }
    }

    public Frame {
        locals = List.copyOf(locals);
    }

    /// A frame that tells nothing special.
    public Frame(
            @Nullable String function,
            @Nullable String module,
            @Nullable String file,
            int line,
            @Nullable String address,
            Trust trust,
            boolean inline,
            @Nullable String sourceLine,
            List<Local> locals) {
        this(
                function,
                module,
                file,
                line,
                address,
                trust,
                inline,
                sourceLine,
                locals,
                FrameDetail.NONE);
    }

    /// The same frame with other local variables.
    public Frame withLocals(List<Local> others) {
        return new Frame(
                function, module, file, line, address, trust, inline, sourceLine, others, detail);
    }

    /// The same frame with another detail.
    public Frame withDetail(FrameDetail other) {
        return new Frame(
                function, module, file, line, address, trust, inline, sourceLine, locals, other);
    }

    /// Whether it was found by scanning memory and may never have been called.
    public boolean isDoubtful() {
        return trust == Trust.SCAN || trust == Trust.CFI_SCAN;
    }

    /// What to call the binary that it belongs to: the module, else `(unloaded name)` after the
    /// first of those that are not there any more. Empty where nothing is known.
    public String moduleLabel() {
        if (module != null) {
            return module;
        }
        return detail instanceof FrameDetail.Native machine && !machine.unloaded().isEmpty()
                ? "(unloaded " + machine.unloaded().getFirst().module() + ")"
                : "";
    }

    /// What the index knows the frame by: its function, else its module. Empty where nothing is known.
    public String indexedName() {
        return function == null || function.isEmpty() ? moduleLabel() : function;
    }

    /// What to call the frame: its function, else its module with the address, else its address.
    /// Empty where nothing is known.
    public String label() {
        if (function != null && !function.isEmpty()) {
            return function;
        }
        String place = address == null ? "" : address;
        String binary = moduleLabel();
        if (!binary.isEmpty()) {
            return place.isEmpty() ? binary : binary + "@" + place;
        }
        return place.isEmpty() ? "" : "@" + place;
    }
}
