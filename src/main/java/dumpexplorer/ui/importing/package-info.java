/// The import under way and what came of the last one. Which files are imported is asked elsewhere.
@NullMarked
package dumpexplorer.ui.importing;

import org.jspecify.annotations.NullMarked;
