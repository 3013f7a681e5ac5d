package dumpexplorer.core.query;

/// The JSON of a dump, indented for reading.
///
/// @param text all of it, or its start where it is `cut`
/// @param cut whether it is too long to be shown whole
/// @param shortened whether long strings in it are shortened, each of which says how long it is
public record DumpJson(String text, boolean cut, boolean shortened) {}
