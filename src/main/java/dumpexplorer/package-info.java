/// Dump Explorer: reads, groups and triages error dumps. The rooms are its sub-packages.
@NullMarked
package dumpexplorer;

import org.jspecify.annotations.NullMarked;
