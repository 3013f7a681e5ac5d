package dumpexplorer.core.importing;

import java.time.Instant;

/// Where some bytes were met.
///
/// @param file last part of the name; empty for lines
/// @param folder name of the folder around it
/// @param place as reports name it
/// @param modified when the file was changed
/// @param depth wrappings around it, from 0
record Where(String file, String folder, String place, Instant modified, int depth) {

    /// Something in this archive.
    Where entry(String name, Instant time) {
        EntryName parts = EntryName.of(name);
        String around = parts.folder().isEmpty() ? EntryName.withoutEndings(file) : parts.folder();
        return new Where(
                parts.file(), around, place + "!/" + EntryName.shown(name), time, depth + 1);
    }

    /// What this compressed file holds.
    Where unwrapped() {
        return new Where(EntryName.uncompressed(file), folder, place, modified, depth + 1);
    }

    /// A line of this file, from 1.
    Where line(long number) {
        return new Where("", folder, place + ":" + number, modified, depth);
    }
}
