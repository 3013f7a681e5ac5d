/// One dump to read: its head, its stacks as coloured text, overview, environment and raw JSON. Text of any
/// length is shown through a window of lines; how stacks are laid out as text is `core.text`'s business.
@NullMarked
package dumpexplorer.ui.stackwalk;

import org.jspecify.annotations.NullMarked;
