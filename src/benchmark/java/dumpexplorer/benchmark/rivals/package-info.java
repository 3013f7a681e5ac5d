/// What a user would pick instead, on the same files.
@NullMarked
package dumpexplorer.benchmark.rivals;

import org.jspecify.annotations.NullMarked;
