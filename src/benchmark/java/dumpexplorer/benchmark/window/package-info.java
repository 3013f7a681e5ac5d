/// Parts of the window, opened without a display in a process of its own and measured.
@NullMarked
package dumpexplorer.benchmark.window;

import org.jspecify.annotations.NullMarked;
