package dumpexplorer.core.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What frames of one kind tell and others do not.
public sealed interface FrameDetail {

    /// Nothing special.
    FrameDetail NONE = new Plain();

    /// A frame that tells nothing special.
    record Plain() implements FrameDetail {}

    /// Of machine code.
    ///
    /// @param offsets where its instruction lies, counted from known places
    /// @param registers in the order of the input; empty where it names none
    /// @param unloaded modules that had lain at its address before they were unloaded, in the order
    ///     of the input; empty where it lies in a loaded one
    record Native(Offsets offsets, List<Register> registers, List<Unloaded> unloaded)
            implements FrameDetail {

        public Native {
            registers = List.copyOf(registers);
            unloaded = List.copyOf(unloaded);
        }

        /// A frame of which only offsets are known.
        public Native(Offsets offsets) {
            this(offsets, List.of(), List.of());
        }

        /// The same with registers.
        public Native withRegisters(List<Register> others) {
            return new Native(offsets, others, unloaded);
        }
    }

    /// How many bytes an instruction is from known places, `0x…` as the input writes it.
    ///
    /// @param fromLine from the first instruction of its source line
    /// @param fromFunction from the start of its function
    /// @param fromModule from the base of its module
    record Offsets(
            @Nullable String fromLine, @Nullable String fromFunction, @Nullable String fromModule) {

        /// Nothing is known.
        public static final Offsets NONE = new Offsets(null, null, null);
    }

    /// A register of the processor.
    ///
    /// @param name such as `rip`
    /// @param value `0x…` as the input writes it
    record Register(String name, String value) {}

    /// A module that was no longer there.
    ///
    /// @param module its file name
    /// @param offsets from its base, one for each time that it had been loaded; may be empty
    record Unloaded(String module, List<String> offsets) {

        public Unloaded {
            offsets = List.copyOf(offsets);
        }
    }

    /// Of a Python traceback.
    ///
    /// @param sourceBlock the source lines with the lines of `^` and `~` below them, joined by line
    ///     breaks, four columns of indentation taken away
    record Python(String sourceBlock) implements FrameDetail {}

    /// Of a Java stack trace.
    ///
    /// @param origin class loader and module as they stand before the class, with the slashes, such
    ///     as `app//` or `java.base@21.0.2/`; empty where there are none
    /// @param note what stands in the place of the source file, such as `Native Method`; null where
    ///     a file does
    /// @param packaging the binary as it is named behind the frame, such as `~[core-1.2.jar:1.2]`;
    ///     null where none is
    /// @param inApp whether the sender counts it to the application itself; null where it does not
    ///     say
    record Java(
            String origin,
            @Nullable String note,
            @Nullable String packaging,
            @Nullable Boolean inApp)
            implements FrameDetail {}
}
