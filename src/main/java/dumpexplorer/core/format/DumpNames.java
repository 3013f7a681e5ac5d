package dumpexplorer.core.format;

import dumpexplorer.core.model.DumpId;
import java.util.Locale;
import java.util.Optional;

/// What the names of files promise: a dump is called `*.jsonz`, `*.errordump.json`, `*.meta.json`,
/// `UUID.json` or `UUID.json.gz`.
public final class DumpNames {

    private static final int UUID_LENGTH = 36;

    private DumpNames() {}

    /// Whether it is the meta file of an on-disk pair of ToMaTo.
    public static boolean isMeta(String fileName) {
        return fileName.endsWith(".meta.json");
    }

    /// Whether it is an export of ToMaTo's web front end.
    public static boolean isExport(String fileName) {
        return fileName.endsWith(".errordump.json");
    }

    /// Whether it is a crash, going by the name.
    public static boolean isCrash(String fileName) {
        String lower = fileName.toLowerCase(Locale.ROOT);
        return lower.endsWith(".jsonz")
                || ((lower.endsWith(".json") || lower.endsWith(".json.gz"))
                        && findId(fileName).isPresent());
    }

    /// Whether it is any dump, going by the name.
    public static boolean isDump(String fileName) {
        return isMeta(fileName) || isExport(fileName) || isCrash(fileName);
    }

    /// Id that the file is called by: `UUID` of `UUID.jsonz`, `UUID.json`, `UUID.json.gz`.
    public static Optional<DumpId> findId(String fileName) {
        boolean longEnough = fileName.length() > UUID_LENGTH && fileName.charAt(UUID_LENGTH) == '.';
        return longEnough ? DumpId.parse(fileName.substring(0, UUID_LENGTH)) : Optional.empty();
    }
}
