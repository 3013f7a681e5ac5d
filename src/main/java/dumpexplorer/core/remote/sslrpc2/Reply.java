package dumpexplorer.core.remote.sslrpc2;

import dumpexplorer.core.format.MalformedException;
import dumpexplorer.core.job.Progress;
import dumpexplorer.core.remote.AnswerTooLargeException;
import dumpexplorer.core.remote.SharedAnswer;
import dumpexplorer.core.remote.WatchedInput;
import java.io.IOException;
import java.util.OptionalLong;

/// A reply that has arrived, read so far that it is known whose it is. What follows is its result code
/// and its value.
final class Reply implements SharedAnswer {

    private static final int PARTS = 3;

    private final Frame.Message message;
    private final WatchedInput bytes;
    private final MsgpackReader reader;
    private final OptionalLong id;
    private final Runnable release;

    private Reply(Frame.Message message, WatchedInput bytes, MsgpackReader reader, Runnable release)
            throws IOException {
        this.message = message;
        this.bytes = bytes;
        this.reader = reader;
        this.release = release;
        if (reader.peek() != MsgpackReader.Kind.LIST || reader.readListSize() != PARTS) {
            throw new MalformedException("a reply is no list of " + PARTS, 0);
        }
        id = reader.findInteger();
    }

    /// Opens a frame.
    ///
    /// @param deepest deepest nesting of its value
    /// @param release called once, when its bytes are no longer held
    /// @throws MalformedException when it is no reply
    static Reply open(Frame frame, int deepest, Runnable release) throws IOException {
        Frame.Message message = frame.message();
        WatchedInput bytes = new WatchedInput(message.bytes());
        MsgpackReader reader = new MsgpackReader(bytes, message.sizeBytes(), deepest);
        return new Reply(message, bytes, reader, release);
    }

    /// The call that it answers; none where the server did not say.
    OptionalLong id() {
        return id;
    }

    /// Reads on.
    ///
    /// @param mostBytes most that it may have when unpacked
    /// @param progress asked whether to stop
    /// @throws AnswerTooLargeException when it has more
    MsgpackReader requireAtMost(long mostBytes, Progress progress) throws AnswerTooLargeException {
        message.requireAtMost(mostBytes);
        bytes.watch(progress);
        return reader;
    }

    @Override
    public boolean isComplete() {
        return true;
    }

    @Override
    public void close() {
        release.run();
    }
}
