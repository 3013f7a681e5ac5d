package dumpexplorer.core.store;

/// Something that verification found.
///
/// @param path where, relative to the library, with `/`
/// @param problem one line in plain words
/// @param repaired whether it is mended
public record Problem(String path, String problem, boolean repaired) {}
