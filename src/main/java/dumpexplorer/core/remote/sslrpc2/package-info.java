/// ToMaTo's framed msgpack (`sslrpc2`, PROTOCOLS.md section 6.2): msgpack in its old format, snappy
/// blocks, frames, callers and the serving side. What is said with it, and TLS, lie in the parent.
@NullMarked
package dumpexplorer.core.remote.sslrpc2;

import org.jspecify.annotations.NullMarked;
