package dumpexplorer.core.model;

import org.jspecify.annotations.Nullable;

/// What few inputs tell of a module.
///
/// @param codeId identifies the binary itself; null where it is not told
/// @param signer who signed it; null where it is not told
/// @param symbols whether its symbols were found
/// @param symbolUrl where they were loaded from; null where it is not told
/// @param end what the module's end address is
public record ModuleDetail(
        @Nullable String codeId,
        @Nullable String signer,
        Symbols symbols,
        @Nullable String symbolUrl,
        End end) {

    /// Nothing special.
    public static final ModuleDetail NONE =
            new ModuleDetail(null, null, Symbols.UNKNOWN, null, End.INCLUSIVE);

    /// What became of a module's symbols.
    public enum Symbols {
        LOADED,
        MISSING,
        CORRUPT,
        /// Not said, mostly because nobody looked for them.
        UNKNOWN
    }

    /// Which of the two meanings an end address has.
    public enum End {
        /// The last byte that belongs to the module.
        INCLUSIVE,
        /// The first byte that does not.
        EXCLUSIVE
    }
}
