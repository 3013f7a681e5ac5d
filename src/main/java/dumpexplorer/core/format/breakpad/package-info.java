/// Stack walks as Breakpad's `minidump_stackwalk -m` writes them, one record a line, fields parted
/// by `|` (RESEARCH.md, section 3.1).
@NullMarked
package dumpexplorer.core.format.breakpad;

import org.jspecify.annotations.NullMarked;
