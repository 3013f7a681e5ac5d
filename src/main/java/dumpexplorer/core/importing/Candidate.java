package dumpexplorer.core.importing;

import dumpexplorer.core.format.DumpInput;
import org.jspecify.annotations.Nullable;

/// What the walk through the input comes upon, in the order of the input.
sealed interface Candidate {

    /// May be a dump.
    ///
    /// @param input the bytes with what is known about them, good until `release`d
    /// @param place as reports name it
    /// @param main holds the bytes of the input
    /// @param companion holds those of its companion, or null
    /// @param lines the file that this is a line of, or null
    record Bytes(
            DumpInput input,
            String place,
            Material main,
            @Nullable Material companion,
            @Nullable LineFile lines)
            implements Candidate {}

    /// Cannot be read, and is kept already.
    record Broken(String place, String reason) implements Candidate {}

    /// A file that is no dump.
    record Foreign() implements Candidate {}

    /// All lines of a file have come.
    record EndOfLines(LineFile lines) implements Candidate {}

    /// Number of bytes that this keeps in memory or, counted less, on disk, while it waits.
    default long weightBytes() {
        return switch (this) {
            case Bytes(var input, var place, var main, var companion, var lines) ->
                    main.weightBytes() + (companion == null ? 0 : companion.weightBytes());
            case Broken broken -> 0;
            case Foreign foreign -> 0;
            case EndOfLines end -> 0;
        };
    }

    /// Lets go of the bytes.
    default void release() {
        if (this instanceof Bytes bytes) {
            bytes.main.close();
            if (bytes.companion != null) {
                bytes.companion.close();
            }
        }
    }
}
