/// The program's own errors: thrown, caught, dumped to the spool before the program could die, and
/// collected into the library at the next start.
@NullMarked
package dumpexplorer.core.errors;

import org.jspecify.annotations.NullMarked;
