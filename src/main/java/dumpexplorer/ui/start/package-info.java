/// What an empty library shows: the ways to get dumps into it. Offers nothing that does not work.
@NullMarked
package dumpexplorer.ui.start;

import org.jspecify.annotations.NullMarked;
