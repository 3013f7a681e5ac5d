package dumpexplorer.core.settings;

/// A search that the user gave a name.
///
/// @param name not blank; no two saved searches have the same
/// @param query what is searched for, in the query language; may be empty, which finds everything
public record SavedSearch(String name, String query) {}
