/// How dumps are fetched: what kinds of sources there are, what each is asked for so that only new dumps
/// travel, and what is known of those that never came. Knows no protocol, only calls.
@NullMarked
package dumpexplorer.core.remote.fetch;

import org.jspecify.annotations.NullMarked;
