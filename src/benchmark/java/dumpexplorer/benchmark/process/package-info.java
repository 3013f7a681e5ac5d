/// Runs other processes and says what they cost: time on the clock, time on the processors, memory.
@NullMarked
package dumpexplorer.benchmark.process;

import org.jspecify.annotations.NullMarked;
