package dumpexplorer.ui.groups;

import dumpexplorer.core.query.Query;
import org.jspecify.annotations.Nullable;

/// A folder of groups.
///
/// @param value what its dumps have in common; null for those without
/// @param count dumps in it
/// @param scope selects its dumps
record FolderRow(@Nullable String value, long count, Query scope) {}
