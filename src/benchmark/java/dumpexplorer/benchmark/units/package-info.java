/// Units of work on one dump in memory: those that every program needs for it, which are the limits, and
/// the same done by ours. Run by JMH, in processes of their own.
@NullMarked
package dumpexplorer.benchmark.units;

import org.jspecify.annotations.NullMarked;
