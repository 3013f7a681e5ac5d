/// Gives decisions back to the backends that have the same groups: what is still to be sent, in which order,
/// what stands against it over there, and what the user decided about that. Nothing is sent twice, nothing
/// is overwritten that somebody else has changed meanwhile.
@NullMarked
package dumpexplorer.core.remote.sync;

import org.jspecify.annotations.NullMarked;
