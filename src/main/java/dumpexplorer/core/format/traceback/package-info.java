/// Tracebacks as programs print them: of Python and of Java (RESEARCH.md, sections 3.4 and 3.6).
/// Each exception of a chain is a stack of its own, linked to the one that it belongs to.
@NullMarked
package dumpexplorer.core.format.traceback;

import org.jspecify.annotations.NullMarked;
