package dumpexplorer.core.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One call on a stack. Everything may be unknown.
///
/// @param function demangled where the input was
/// @param module file name of the binary, or Java module
/// @param file source file as the input names it
/// @param line source line from 1, or 0 where unknown
/// @param address `0x…` as the input writes it: of the instruction, or an offset where that is all
///     there is
/// @param trust how the stack walker found it
/// @param inline whether the compiler had inlined it into the frame that follows
/// @param sourceLine text of the source line, of tracebacks that carry it
/// @param locals local variables, in the order of the input; of Python frames only
public record Frame(
        @Nullable String function,
        @Nullable String module,
        @Nullable String file,
        int line,
        @Nullable String address,
        Trust trust,
        boolean inline,
        @Nullable String sourceLine,
        List<Local> locals) {

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
        /// By scanning the stack for plausible addresses: doubtful.
        SCAN,
        /// Not said.
        UNKNOWN
    }

    /// A local variable.
    ///
    /// @param name its name
    /// @param value its text form, which the sender may have cut
    public record Local(String name, String value) {}

    public Frame {
        locals = List.copyOf(locals);
    }

    /// What to call the frame: its function, else its module with the address, else its address.
    /// Empty where nothing is known.
    public String label() {
        if (function != null && !function.isEmpty()) {
            return function;
        }
        String place = address == null ? "" : address;
        if (module != null && !module.isEmpty()) {
            return place.isEmpty() ? module : module + "@" + place;
        }
        return place.isEmpty() ? "" : "@" + place;
    }
}
