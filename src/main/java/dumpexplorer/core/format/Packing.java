package dumpexplorer.core.format;

import org.jspecify.annotations.Nullable;

/// How the bytes of an input were packed.
///
/// @param members gzip members; 0 where the bytes are not packed
/// @param bodyOffset where the last member's packed bytes begin, after its header
/// @param endOffset where the last member ends; what follows is no gzip
/// @param sourceName source that a member names in its header's comment, or null
public record Packing(int members, long bodyOffset, long endOffset, @Nullable String sourceName) {

    /// Not packed.
    public static final Packing NONE = new Packing(0, 0, 0, null);

    /// Whether the bytes were gzip.
    public boolean isGzip() {
        return members > 0;
    }
}
