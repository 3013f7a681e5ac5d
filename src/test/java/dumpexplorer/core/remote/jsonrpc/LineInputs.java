package dumpexplorer.core.remote.jsonrpc;

import dumpexplorer.core.format.JsonScanner;
import dumpexplorer.core.remote.TreeSink;
import java.io.ByteArrayInputStream;
import java.io.IOException;

/// The readers of this protocol, given bytes that may be anything.
public final class LineInputs {

    private static final int DEEPEST = 100;

    private LineInputs() {}

    /// As a line that answers a call.
    public static void read(byte[] bytes) throws IOException {
        try {
            AnswerIds.find(new ByteArrayInputStream(bytes));
        } catch (IOException wrong) {
            // An answer to nobody may still be a value.
        }
        JsonScanner json = new JsonScanner(new RepairedInput(new ByteArrayInputStream(bytes)));
        JsonWalk.walk(json, new TreeSink(1 << 24), DEEPEST);
        json.requireEnd();
    }
}
