/// The journal of decisions and the state that it folds to. Knows files, but neither dumps' formats
/// nor the index.
@NullMarked
package dumpexplorer.core.triage;

import org.jspecify.annotations.NullMarked;
