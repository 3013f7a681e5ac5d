/// The settings screen: what a user can set up, on one card. Each change takes effect at once; what it does
/// elsewhere is the main window's business.
@NullMarked
package dumpexplorer.ui.settings;

import org.jspecify.annotations.NullMarked;
