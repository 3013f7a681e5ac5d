/// ToMaTo's line JSON over TLS (`ssl+jsonrpc`, PROTOCOLS.md section 6.1), as hosts speak it: lines,
/// requests, answers that are read while they arrive. What is said with it, and TLS, lie in the parent.
@NullMarked
package dumpexplorer.core.remote.jsonrpc;

import org.jspecify.annotations.NullMarked;
