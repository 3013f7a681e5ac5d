package dumpexplorer.core.remote.fetch;

import dumpexplorer.core.format.Content;
import dumpexplorer.core.format.DumpInput;
import dumpexplorer.core.format.Formats;
import dumpexplorer.core.format.ParseResult;
import dumpexplorer.core.format.ParsedDump;
import dumpexplorer.core.grouping.Grouping;
import dumpexplorer.core.model.SourceName;
import dumpexplorer.core.store.Library;
import dumpexplorer.core.store.PutOutcome;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Puts dumps that were fetched into the library, one by one. Safe from any thread.
final class Intake {

    /// What is fetched is meant to be a dump, whatever is in it.
    private static final String FILE_NAME = "fetched.errordump.json";

    private static final String OTHER_CONTENT =
            "the library has a dump with this id and other content; both are kept";

    private final Grouping grouping = new Grouping();
    private final Library library;
    private final Formats formats;
    private final Ledger ledger;

    Intake(Library library, Formats formats, Ledger ledger) {
        this.library = library;
        this.formats = formats;
        this.ledger = ledger;
    }

    /// Takes one dump. One that cannot be read is kept among the rejected inputs.
    ///
    /// @param json its dict
    /// @param place the source and where it is there, as reports name it
    /// @param source for a dump that names none
    /// @return its time; nothing where it cannot be read
    /// @throws IOException when the library fails
    Optional<Instant> take(
            Content json, String place, @Nullable SourceName source, SourceTally tally)
            throws IOException {
        var input = new DumpInput(FILE_NAME, "", json, null, null, Instant.EPOCH, source);
        return switch (formats.read(input)) {
            case ParseResult.Parsed(var dump) -> Optional.of(put(dump, place, tally));
            case ParseResult.Rejected(var reason, _) -> reject(json, place, reason, tally);
            case ParseResult.Skipped() -> reject(json, place, "is no dump", tally);
        };
    }

    private Instant put(ParsedDump dump, String place, SourceTally tally) throws IOException {
        PutOutcome outcome = library.put(dump, place);
        tally.put(outcome);
        ledger.countRead();
        switch (outcome) {
            case NEW, UPDATED -> ledger.brought(grouping.place(dump.grouping()).group());
            case CONFLICT -> ledger.conflicting(place, OTHER_CONTENT);
            case DUPLICATE -> {}
        }
        return dump.time();
    }

    private Optional<Instant> reject(Content json, String place, String reason, SourceTally tally)
            throws IOException {
        library.reject(json, place, reason);
        tally.rejected();
        ledger.countRead();
        ledger.rejected(place, reason);
        return Optional.empty();
    }
}
