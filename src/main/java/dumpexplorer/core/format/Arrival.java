package dumpexplorer.core.format;

import dumpexplorer.core.model.DumpId;
import dumpexplorer.core.model.SourceName;
import java.io.IOException;
import java.util.Optional;

/// A dump that was read to its end: what its format puts together.
///
/// @param input the candidate
/// @param top members of its outermost object; empty for a bare text
/// @param packing how it was packed
/// @param startsWithMark whether it begins with a byte order mark
/// @param opener opens further bytes, such as those of a data file, and these again
public record Arrival(
        DumpInput input, TopLevel top, Packing packing, boolean startsWithMark, Opener opener) {

    /// Opens contents for reading. Safe for any number of threads.
    @FunctionalInterface
    public interface Opener {

        /// Opens a content, inflated where it is gzip.
        ///
        /// @return the caller's to close
        /// @throws MalformedException where it is gzip of which not a byte can be inflated
        DumpStream open(Content content) throws IOException;
    }

    /// Id that the dump names itself by.
    ///
    /// @return nothing where it names none
    /// @throws MalformedException where that is no UUID
    public Optional<DumpId> findUuid() throws MalformedException {
        if (!top.isSet("uuid")) {
            return Optional.empty();
        }
        String text = top.findText("uuid").orElse("");
        Optional<DumpId> id = DumpId.parse(text);
        if (id.isEmpty()) {
            throw new MalformedException(
                    "“uuid” is no UUID: “" + JsonText.cut(JsonText.oneLine(text), 80) + "”", -1);
        }
        return id;
    }

    /// Source that the dump itself names, in its text or in its packing; else the one the user
    /// gave.
    public Optional<SourceName> findSource() {
        return top.findText("source")
                .or(() -> Optional.ofNullable(packing.sourceName()))
                .map(SourceName::new)
                .or(() -> Optional.ofNullable(input.source()));
    }

    /// Opens the dump's bytes once more.
    public DumpStream reopen() throws IOException {
        return opener.open(input.content());
    }
}
