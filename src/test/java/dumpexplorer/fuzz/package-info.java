/// Inputs made up by Jazzer, which follows the branches that they take: every parser answers each of
/// them, with a value or with the exception that it declares, soon and in little memory.
@NullMarked
package dumpexplorer.fuzz;

import org.jspecify.annotations.NullMarked;
