/// Which dumps are one problem: ToMaTo's group ids, signatures of crashes, provisional groups. Pure
/// functions; nothing here knows files, formats or the index.
@NullMarked
package dumpexplorer.core.grouping;

import org.jspecify.annotations.NullMarked;
