package dumpexplorer.core.store;

import java.security.MessageDigest;

/// Hashes of a row's long texts: made before the index is locked.
///
/// @param title of its title
/// @param stack of its frames
record RowHashes(Hashes.Half title, Hashes.Half stack) {

    static RowHashes of(IndexRow row) {
        MessageDigest digest = Hashes.newSha256();
        return new RowHashes(Hashes.half(digest, row.title()), Hashes.half(digest, row.frames()));
    }
}
