/// Folders, files and archives into a library: finds candidates (by content, nested, never through
/// symbolic links), reads them on all cores, hands them to the library and adds up a report.
@NullMarked
package dumpexplorer.core.importing;

import org.jspecify.annotations.NullMarked;
