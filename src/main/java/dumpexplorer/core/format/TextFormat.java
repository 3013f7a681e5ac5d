package dumpexplorer.core.format;

import dumpexplorer.core.model.Stackwalk;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/// A kind of stack written as text: the whole of a bare file, or a text inside of a dump.
public interface TextFormat {

    /// How much of a text [#recognises] gets to see, in bytes.
    int HEAD_BYTES = 4096;

    /// Tells by its first lines whether a text is of this kind.
    ///
    /// @param head first {@value #HEAD_BYTES} bytes of the text, or all of it
    boolean recognises(String head);

    /// Reads what an index needs, and no further.
    ///
    /// @param text UTF-8; can go back to a mark over {@value #HEAD_BYTES} bytes
    StackSummary summarise(InputStream text) throws IOException;

    /// Reads all of the stacks.
    ///
    /// @param text UTF-8; can go back to a mark over {@value #HEAD_BYTES} bytes
    /// @return what is not understood is kept as raw lines
    Stackwalk read(InputStream text) throws IOException;

    /// Reads the first bytes of a text without taking them.
    ///
    /// @param text can go back to a mark
    static String headOf(InputStream text) throws IOException {
        text.mark(HEAD_BYTES);
        String head = new String(text.readNBytes(HEAD_BYTES), StandardCharsets.UTF_8);
        text.reset();
        return head;
    }
}
