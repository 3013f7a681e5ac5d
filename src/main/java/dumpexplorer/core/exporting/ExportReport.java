package dumpexplorer.core.exporting;

/// What an export did.
///
/// @param written dumps written; of Markdown, groups
/// @param leftOut dumps that have no place in the form asked for
public record ExportReport(long written, long leftOut) {}
