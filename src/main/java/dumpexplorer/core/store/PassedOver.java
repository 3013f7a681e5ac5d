package dumpexplorer.core.store;

import java.time.Instant;

/// A file of the tree that is not in the index: damaged, no dump, or the second copy of one. It is
/// remembered so that it need not be read at every opening.
///
/// @param sizeBytes of the file when it was read
/// @param modified when it had been changed last
/// @param reason one line
record PassedOver(long sizeBytes, Instant modified, String reason) {}
