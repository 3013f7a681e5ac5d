/// What was measured, beside what it is compared with: as a table and as JSON.
@NullMarked
package dumpexplorer.benchmark.report;

import org.jspecify.annotations.NullMarked;
