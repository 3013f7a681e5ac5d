/// The groups tree: groups that unfold into their dumps, sorted, chosen and decided on. What a decision does
/// and where a dump is shown is the main window's business.
@NullMarked
package dumpexplorer.ui.groups;

import org.jspecify.annotations.NullMarked;
