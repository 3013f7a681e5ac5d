/// Measurements, run by `packaging/benchmark`, never by the tests. Every figure is printed beside the
/// machine's limit that was measured in the same run.
@NullMarked
package dumpexplorer.benchmark;

import org.jspecify.annotations.NullMarked;
