/// Dumps from afar: what a call and its answer are whatever the protocol, where dumps come from
/// (sources), how they are fetched, what is given back (decisions) and received (pushes). Sockets and
/// TLS stay in here; each protocol has a sub-package of its own, which knows this one and no sister.
@NullMarked
package dumpexplorer.core.remote;

import org.jspecify.annotations.NullMarked;
