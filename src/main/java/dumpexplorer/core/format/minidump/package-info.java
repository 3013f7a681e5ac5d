/// Stack walks as rust-minidump writes them in JSON: Socorro's `json_dump` (RESEARCH.md, section
/// 3.3), as a part of a crash or as a file of its own.
@NullMarked
package dumpexplorer.core.format.minidump;

import org.jspecify.annotations.NullMarked;
