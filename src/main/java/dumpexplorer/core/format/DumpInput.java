package dumpexplorer.core.format;

import dumpexplorer.core.model.SourceName;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One candidate for a dump: a file, an archive's entry, a line of a JSON Lines file.
///
/// @param fileName last part of its path, such as `1495000001.12.meta.json`; empty where it has
///   none
/// @param folder name of the folder that holds it, used to name hosts; empty where unknown
/// @param content its bytes, as they lie there (perhaps gzip)
/// @param companion the data file of an on-disk pair, when this is the pair's meta file
/// @param companionName file name of the companion, or null
/// @param modified when the file was last changed: the time of a bare stack text
/// @param source given by the user, for dumps that name no source; null to derive it
public record DumpInput(
        String fileName,
        String folder,
        Content content,
        @Nullable Content companion,
        @Nullable String companionName,
        Instant modified,
        @Nullable SourceName source) {

    /// A file that stands for itself.
    public static DumpInput of(String fileName, Content content) {
        return new DumpInput(fileName, "", content, null, null, Instant.EPOCH, null);
    }
}
