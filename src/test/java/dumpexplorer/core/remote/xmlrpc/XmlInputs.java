package dumpexplorer.core.remote.xmlrpc;

import dumpexplorer.core.remote.TreeSink;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/// The readers of this protocol, each given bytes that may be anything.
public final class XmlInputs {

    private static final int DEEPEST = 100;
    private static final long MOST_BYTES = 1 << 24;

    private XmlInputs() {}

    /// As the answer to a call, or as a call.
    public static void read(byte[] bytes) throws IOException {
        XmlBytes document = new XmlBytes(new ByteArrayInputStream(bytes), MOST_BYTES);
        if (new String(bytes, StandardCharsets.ISO_8859_1).contains("<methodCall")) {
            CallDecoder.read(document, DEEPEST, MOST_BYTES);
        } else {
            new AnswerDecoder(document, DEEPEST).read(new TreeSink(MOST_BYTES));
        }
    }

    /// As the head of an HTTP message.
    public static void readHead(byte[] bytes) throws IOException {
        HttpHead head = HttpHead.read(new LineStream(new ByteArrayInputStream(bytes)));
        head.findLength();
    }
}
