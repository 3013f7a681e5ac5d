/// What this machine needs at least for each step of the program's work: the simplest loop that does the
/// step, and nothing else. Measured in the run that they are compared with.
@NullMarked
package dumpexplorer.benchmark.limits;

import org.jspecify.annotations.NullMarked;
