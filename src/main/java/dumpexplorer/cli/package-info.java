/// The command line: arguments in, one call of the core, text or JSON out. No logic of its own.
@NullMarked
package dumpexplorer.cli;

import org.jspecify.annotations.NullMarked;
