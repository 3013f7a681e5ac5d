package dumpexplorer.core.model;

import org.jspecify.annotations.Nullable;

/// What dumps can be told apart by, each absent where the dump does not say.
///
/// @param component part of the distributed system, such as `hostmanager`; of crashes absent
/// @param product program that crashed; of error dumps the component
/// @param version version of the product, trimmed
/// @param os operating system with its version
/// @param cpu processor architecture
/// @param reason what the system reported, such as `SIGSEGV`, or the class of the error
public record Traits(
        @Nullable String component,
        @Nullable String product,
        @Nullable String version,
        @Nullable String os,
        @Nullable String cpu,
        @Nullable String reason) {

    /// Nothing is known.
    public static final Traits NONE = new Traits(null, null, null, null, null, null);
}
