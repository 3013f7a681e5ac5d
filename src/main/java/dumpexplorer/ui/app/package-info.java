/// The window and the wiring of its screens.
@NullMarked
package dumpexplorer.ui.app;

import org.jspecify.annotations.NullMarked;
