package dumpexplorer.core.importing;

import dumpexplorer.core.model.DumpId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// A name inside an archive, taken apart. Any text may come: it is only shown and matched, never
/// used as a path, so `../` and drive letters do no harm.
///
/// @param folder last part of what stands before the file; empty at the archive's root
/// @param file last part
record EntryName(String folder, String file) {

    private static final int MOST_SHOWN_CHARACTERS = 1000;
    private static final int UUID_CHARACTERS = 36;
    private static final List<String> COMPRESSED =
            List.of(".gz", ".bz2", ".xz", ".zst", ".lz4", ".z", ".jsonz");
    private static final List<String> HOLDERS =
            List.of(
                    ".tar", ".tgz", ".tbz2", ".tbz", ".txz", ".tzst", ".zip", ".7z", ".jsonl",
                    ".ndjson");

    /// Splits at slashes of either kind.
    static EntryName of(String name) {
        String path = name.replace('\\', '/');
        int end = path.lastIndexOf('/');
        String parents = end < 0 ? "" : path.substring(0, end);
        String folder = parents.substring(parents.lastIndexOf('/') + 1);
        return new EntryName(folder.equals(".") ? "" : folder, path.substring(end + 1));
    }

    /// A name fit for one line of a report.
    static String shown(String name) {
        if (name.length() <= MOST_SHOWN_CHARACTERS && isPrintable(name)) {
            return name;
        }
        String cut =
                name.length() <= MOST_SHOWN_CHARACTERS
                        ? name
                        : name.substring(0, MOST_SHOWN_CHARACTERS) + "…";
        StringBuilder line = new StringBuilder(cut.length());
        cut.codePoints()
                .map(point -> Character.isISOControl(point) ? '\ufffd' : point)
                .forEach(line::appendCodePoint);
        return line.toString();
    }

    private static boolean isPrintable(String name) {
        for (int at = 0; at < name.length(); at++) {
            if (Character.isISOControl(name.charAt(at))) {
                return false;
            }
        }
        return true;
    }

    /// Takes off what tells a compression: `crash.json.xz` is a `crash.json`.
    static String uncompressed(String file) {
        return withoutOneOf(COMPRESSED, file);
    }

    /// Takes off all that tells an archive: `host1.tar.gz` holds what is of `host1`.
    static String withoutEndings(String file) {
        return withoutOneOf(HOLDERS, withoutOneOf(COMPRESSED, file));
    }

    private static String withoutOneOf(List<String> endings, String file) {
        String lower = file.toLowerCase(Locale.ROOT);
        for (String ending : endings) {
            if (lower.endsWith(ending) && lower.length() > ending.length()) {
                return file.substring(0, file.length() - ending.length());
            }
        }
        return file;
    }

    /// Whether the name says that there is one dump a line.
    static boolean saysLines(String file) {
        String lower = withoutOneOf(COMPRESSED, file).toLowerCase(Locale.ROOT);
        return lower.endsWith(".jsonl") || lower.endsWith(".ndjson");
    }

    /// Whether the name says that there is just one dump, so that nobody need look.
    static boolean saysOneDump(String file) {
        return findUuid(file).isPresent() || file.endsWith(".errordump.json");
    }

    /// The id that a file is named by, such as `aabbf9cb-395b-47e8-9600-4f20e2090331.jsonz`.
    static Optional<DumpId> findUuid(String file) {
        boolean shaped = file.length() > UUID_CHARACTERS && file.charAt(UUID_CHARACTERS) == '.';
        return shaped ? DumpId.parse(file.substring(0, UUID_CHARACTERS)) : Optional.empty();
    }
}
