/// The library on disk behind one door, {@link dumpexplorer.core.store.Library}: the `.jsonz` tree
/// with its name and date branches, the index beside it, recovery, verification, rebuilding. SQL, H2
/// and paths stay in here.
@NullMarked
package dumpexplorer.core.store;

import org.jspecify.annotations.NullMarked;
