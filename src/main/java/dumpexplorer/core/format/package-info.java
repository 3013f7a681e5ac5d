/// Bytes to model and back: what every format has in common, and the choice among them. One
/// sub-room per format; they do not know each other, and this room does not know them: they are
/// handed in. Nothing here touches disk, network or database: formats read streams.
@NullMarked
package dumpexplorer.core.format;

import org.jspecify.annotations.NullMarked;
