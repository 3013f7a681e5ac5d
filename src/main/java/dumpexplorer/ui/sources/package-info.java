/// Where dumps come from: the sources with their state, how one is added and tried, what a fetch did,
/// and what waits to be told to backends. Asks nobody itself; the core does.
@NullMarked
package dumpexplorer.ui.sources;

import org.jspecify.annotations.NullMarked;
