package dumpexplorer.core.importing;

import dumpexplorer.core.format.DumpInput;
import dumpexplorer.core.model.SourceName;
import java.io.IOException;
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
            implements Candidate {

        /// One file.
        ///
        /// @throws IOException when the material cannot be held
        static Bytes of(Material material, Where where, @Nullable SourceName source)
                throws IOException {
            return of(material, where, source, null);
        }

        /// One file, or one line of a file.
        ///
        /// @throws IOException when the material cannot be held
        static Bytes of(
                Material material,
                Where where,
                @Nullable SourceName source,
                @Nullable LineFile lines)
                throws IOException {
            DumpInput input =
                    new DumpInput(
                            where.file(),
                            where.folder(),
                            material.content(),
                            null,
                            null,
                            where.modified(),
                            source);
            return new Bytes(input, where.place(), material, null, lines);
        }
    }

    /// A small file that by its name is one dump: the workers open it, many at a time.
    ///
    /// @param source for dumps that name none; null to derive it
    record Unread(UserFile file, Where where, @Nullable SourceName source) implements Candidate {

        /// Whether a file is one to be opened by the workers.
        static boolean fits(UserFile file) {
            return file.sizeBytes() < Material.HEAD_BYTES
                    && PairRole.of(file.name()) == PairRole.NONE
                    && EntryName.saysOneDump(file.name());
        }

        /// Reads the file into memory.
        ///
        /// @throws Damage when it cannot be read
        Bytes open() throws IOException {
            Material material =
                    FileMaterial.of(file.path(), file.sizeBytes(), new Layer(bytes -> {}));
            return Bytes.of(material, where, source);
        }
    }

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
            case Unread unread -> unread.file().sizeBytes();
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
