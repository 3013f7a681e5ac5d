/// Takes the dumps that web front ends, editors and autopushing modules push: which methods are offered,
/// what is checked before a dump is taken, and that nothing is acknowledged before it is durable. How
/// calls come over the wire is the protocols' business.
@NullMarked
package dumpexplorer.core.remote.receive;

import org.jspecify.annotations.NullMarked;
