/// How long work reports, is stopped, and where it runs. Threads are born here and in the window's
/// kit, nowhere else, and none of them is ever interrupted: work that is to end is asked to.
@NullMarked
package dumpexplorer.core.job;

import org.jspecify.annotations.NullMarked;
