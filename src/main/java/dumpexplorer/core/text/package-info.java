/// Dumps laid out as text for people: lines, what each stretch of a line is, what can be folded away.
/// Window, command line and exports share these layouts. No colours, no controls, no files: whoever shows
/// a document decides how its roles look.
@NullMarked
package dumpexplorer.core.text;

import org.jspecify.annotations.NullMarked;
