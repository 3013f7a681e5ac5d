/// Servers that answer from memory what a simulated installation answered once, and what calls them.
@NullMarked
package dumpexplorer.benchmark.wire;

import org.jspecify.annotations.NullMarked;
