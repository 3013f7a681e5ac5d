/// Makes dumps to measure with: seeded, so that equal options give equal bytes, of the sizes and with the
/// repetition that real ones have. Nothing in it knows the program.
@NullMarked
package dumpexplorer.benchmark.samples;

import org.jspecify.annotations.NullMarked;
