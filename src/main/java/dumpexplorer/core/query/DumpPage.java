package dumpexplorer.core.query;

import java.util.List;

/// Some of the dumps that a query selects.
///
/// @param rows in the order asked for
/// @param offset place of the first row among all selected dumps, from 0
/// @param total number of all selected dumps
public record DumpPage(List<DumpRow> rows, int offset, int total) {}
