/// What crashes would be called: their signatures on demand, step by step; what a query's dumps are called
/// and would be called; and the merging of groups that comes of it. The rules themselves are in
/// `core.grouping`.
@NullMarked
package dumpexplorer.core.signature;

import org.jspecify.annotations.NullMarked;
