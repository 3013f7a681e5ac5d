/// The rows of the table of goals, a class for each or for a few that share their work.
@NullMarked
package dumpexplorer.benchmark.rows;

import org.jspecify.annotations.NullMarked;
