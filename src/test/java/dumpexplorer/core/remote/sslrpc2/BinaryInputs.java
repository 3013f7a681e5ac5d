package dumpexplorer.core.remote.sslrpc2;

import dumpexplorer.core.job.Progress;
import dumpexplorer.core.remote.JsonSink;
import dumpexplorer.core.remote.TreeSink;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;

/// The readers of this protocol, each given bytes that may be anything.
public final class BinaryInputs {

    private static final int DEEPEST = 100;
    private static final long MOST_BYTES = 1 << 24;

    private BinaryInputs() {}

    /// As a message.
    public static void readMessage(byte[] bytes) throws IOException {
        reader(bytes).read(new TreeSink(MOST_BYTES));
        JsonSink sink = new JsonSink(OutputStream.nullOutputStream());
        reader(bytes).read(sink);
        sink.flush();
    }

    private static MsgpackReader reader(byte[] bytes) {
        return new MsgpackReader(new ByteArrayInputStream(bytes), bytes.length, DEEPEST);
    }

    /// As a packed block.
    public static void unpack(byte[] bytes) throws IOException {
        SnappyBlock block = SnappyBlock.of(bytes);
        if (block.unpackedBytes() <= MOST_BYTES) {
            new SnappyInput(block).transferTo(OutputStream.nullOutputStream());
        }
    }

    /// As what comes over the wire: a reply, and a request.
    public static void readFrame(byte[] bytes) throws IOException {
        Frame frame = frame(bytes);
        try {
            Request.read(frame, DEEPEST);
        } catch (IOException wrong) {
            // It may still be a reply.
        }
        Reply.open(frame, DEEPEST, () -> {})
                .requireAtMost(MOST_BYTES, Progress.UNWATCHED)
                .read(new TreeSink(MOST_BYTES));
    }

    private static Frame frame(byte[] bytes) throws IOException {
        ByteArrayInputStream wire = new ByteArrayInputStream(bytes);
        return Frame.Header.read(wire)
                .orElseThrow(() -> new IOException("nothing"))
                .readFrame(wire);
    }
}
