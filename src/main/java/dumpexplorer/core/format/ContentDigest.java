package dumpexplorer.core.format;

import org.jspecify.annotations.Nullable;

/// What tells two contents under one id apart: equal digests mean equal contents.
///
/// @param meta of a crash all of its bytes (but for the file's time, of a bare stack); of an error dump its `description` and
///   `software_version`, compared as values
/// @param data of an error dump its `data`, compared as values; null where there are none, and for
///   a crash
public record ContentDigest(String meta, @Nullable String data) {

    /// Whether another content says the same: the data count only where both have them.
    public boolean agreesWith(ContentDigest other) {
        boolean sameData = data == null || other.data == null || data.equals(other.data);
        return sameData && meta.equals(other.meta);
    }
}
