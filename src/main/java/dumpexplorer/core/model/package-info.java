/// The field's own words as values: dumps, groups, stacks. Records and small enums only, built on
/// `java.*`. Nothing here reads, writes, or knows a file format, a database or a screen.
@NullMarked
package dumpexplorer.core.model;

import org.jspecify.annotations.NullMarked;
