/// The query language and what views ask: groups, pages of dumps, time buckets, one dump in full.
/// Answers come from the index's columns in memory; nothing here writes but the decisions that it
/// passes on.
@NullMarked
package dumpexplorer.core.query;

import org.jspecify.annotations.NullMarked;
