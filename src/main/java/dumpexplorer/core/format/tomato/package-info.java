/// Error dumps of ToMaTo: on-disk pairs of both versions, exports of the web front end, dump dicts
/// as remote calls bring them, and our own stored form of all of them (PROTOCOLS.md, sections 1 to
/// 3). Group ids are not computed here, only what they are computed from.
@NullMarked
package dumpexplorer.core.format.tomato;

import org.jspecify.annotations.NullMarked;
