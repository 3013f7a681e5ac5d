/// Processed crashes of every era, as Socorro stores them: the example of 2009, the fields of 2012
/// and 2015, and today's (RESEARCH.md, section 3). How stacks are written inside of them is for
/// other formats to know, which are handed in.
@NullMarked
package dumpexplorer.core.format.crash;

import org.jspecify.annotations.NullMarked;
