package dumpexplorer.core.remote.fetch;

import dumpexplorer.core.remote.SourceState;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a fetch did for one source. It adds up: `read` = `created` + `updated` + `duplicate` + `rejected`.
///
/// @param source its name
/// @param state how it did
/// @param read dumps that it handed over
/// @param created dumps that were new
/// @param updated known dumps that got their data
/// @param duplicate dumps that were known
/// @param rejected dumps that cannot be read
/// @param missing what could not be had, each a line; the first {@value #MOST_LISTED}
/// @param error why it failed, or what is missing, one line; null when all is well
public record SourceReport(
        String source,
        SourceState state,
        long read,
        long created,
        long updated,
        long duplicate,
        long rejected,
        List<String> missing,
        @Nullable String error) {

    /// So much of what is missing is listed.
    public static final int MOST_LISTED = 1000;

    public SourceReport {
        missing = List.copyOf(missing);
    }
}
