/// XML-RPC as ToMaTo speaks it (PROTOCOLS.md section 5): HTTP, XML, values, faults; a client that
/// streams answers of any size, and a server for those who push. What is called, and what its results
/// mean, belongs elsewhere.
@NullMarked
package dumpexplorer.core.remote.xmlrpc;

import org.jspecify.annotations.NullMarked;
