/// Dumps out of a library, for other programs and other people: exports of the web front end, JSON
/// Lines, CSV, Markdown reports, Socorro trees; redacted where wished. Nothing is overwritten.
@NullMarked
package dumpexplorer.core.exporting;

import org.jspecify.annotations.NullMarked;
