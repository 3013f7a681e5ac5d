/// What all screens share: jobs for the window, navigation, messages, themes, icons, small controls.
@NullMarked
package dumpexplorer.ui.kit;

import org.jspecify.annotations.NullMarked;
