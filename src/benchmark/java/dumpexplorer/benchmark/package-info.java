/// Measurements, started by `packaging/benchmark`; no part of the program or of its tests. Every figure
/// stands beside a limit of the machine or a rival on the same files, measured in the same run.
@NullMarked
package dumpexplorer.benchmark;

import org.jspecify.annotations.NullMarked;
