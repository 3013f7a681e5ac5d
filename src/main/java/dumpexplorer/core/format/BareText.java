package dumpexplorer.core.format;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;

/// Reads a bare file of stack text. Its text is kept whole, whether it is understood or not.
final class BareText {

    private BareText() {}

    static ParsedDump read(
            DumpInput input, DumpStream stream, TextFormat format, Arrival.Opener opener)
            throws IOException {
        DigestInputStream bytes = new DigestInputStream(stream.bytes(), BareStack.sha256());
        InputStream text = new BufferedInputStream(bytes);
        StackSummary summary = format.summarise(text);
        text.transferTo(OutputStream.nullOutputStream());
        return new BareStack(input)
                .toDump(
                        summary,
                        bytes.getMessageDigest().digest(),
                        "dump",
                        json -> writeText(opener, input.content(), json));
    }

    /// Writes a text as a JSON string, in ASCII. What is not UTF-8 becomes U+FFFD.
    private static void writeText(Arrival.Opener opener, Content content, OutputStream json)
            throws IOException {
        try (DumpStream again = opener.open(content);
                Reader reader = new InputStreamReader(again.bytes(), StandardCharsets.UTF_8)) {
            char[] part = new char[8 * 1024];
            json.write('"');
            for (int count = reader.read(part); count >= 0; count = reader.read(part)) {
                StringBuilder quoted = new StringBuilder(count + count / 8);
                for (int i = 0; i < count; i++) {
                    JsonText.appendCharacter(quoted, part[i]);
                }
                json.write(quoted.toString().getBytes(StandardCharsets.US_ASCII));
            }
            json.write('"');
        }
    }
}
