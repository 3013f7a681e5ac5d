package dumpexplorer.core.remote;

import java.io.IOException;

/// Takes one value of an answer piece by piece, in the order of the wire, so that an answer need not fit
/// into memory. Exactly one value is handed over, which is a list or a map where its beginning is.
/// Text is UTF-8; what a server sends else was repaired before (U+FFFD for bytes that are none).
/// Byte arrays are lent: they may change as soon as the method returns. Not safe for several threads.
public interface ValueSink {

    /// Begins a list; values follow until {@link #endList}.
    void beginList() throws IOException;

    void endList() throws IOException;

    /// Begins a map; a {@link #key} and a value by turns follow until {@link #endMap}.
    void beginMap() throws IOException;

    void endMap() throws IOException;

    /// The whole name of the next value.
    void key(byte[] utf8, int offsetBytes, int lengthBytes) throws IOException;

    /// Begins a text, which comes in any number of pieces, each of whole characters.
    void beginText() throws IOException;

    void text(byte[] utf8, int offsetBytes, int lengthBytes) throws IOException;

    void endText() throws IOException;

    /// A whole number, of any size, in JSON's own form.
    void integer(byte[] digits, int offsetBytes, int lengthBytes) throws IOException;

    /// A whole number.
    void integer(long value) throws IOException;

    /// Any other number; may be infinite or none at all (NaN), as servers send them.
    void real(double value) throws IOException;

    void truth(boolean value) throws IOException;

    void nothing() throws IOException;
}
