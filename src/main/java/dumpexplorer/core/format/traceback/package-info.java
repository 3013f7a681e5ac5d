/// Tracebacks as programs print them: of Python and of Java (RESEARCH.md, sections 3.4 and 3.6).
/// Told apart and named here; their frames are kept as lines.
@NullMarked
package dumpexplorer.core.format.traceback;

import org.jspecify.annotations.NullMarked;
