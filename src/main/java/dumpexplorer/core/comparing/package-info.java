/// What differs between two dumps: their frames aligned, fields, versions, locals, modules and the outputs
/// of commands line by line. Says what is missing on either side rather than to leave it out. No files, no
/// screens: dumps come in as they are shown, sections go out for whoever shows them.
@NullMarked
package dumpexplorer.core.comparing;

import org.jspecify.annotations.NullMarked;
