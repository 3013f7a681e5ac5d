/// Parts of the window, opened without a display in a process of its own and measured; questions that a
/// window asks, and the smallest window there is.
@NullMarked
package dumpexplorer.benchmark.window;

import org.jspecify.annotations.NullMarked;
