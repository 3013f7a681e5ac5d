/// What the user set up and the window remembers: one record, loaded and saved whole.
@NullMarked
package dumpexplorer.core.settings;

import org.jspecify.annotations.NullMarked;
