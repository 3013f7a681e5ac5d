/// Everything that runs without a window. {@link dumpexplorer.core.Wiring} builds it.
@NullMarked
package dumpexplorer.core;

import org.jspecify.annotations.NullMarked;
